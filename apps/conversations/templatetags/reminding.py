from django import template

from apps.conversations.reminding import words_of

register = template.Library()
register.simple_tag(words_of, name="reminder")
