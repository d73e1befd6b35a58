from django import template

from apps.conversations.reminding import reminders_of, words_of

register = template.Library()
register.simple_tag(words_of, name="reminder")
register.filter("reminders_of", reminders_of)
