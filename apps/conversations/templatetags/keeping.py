from django import template

from apps.conversations.gate import kept_at_wish

register = template.Library()
register.filter("kept_at_wish", kept_at_wish)
