from django import template

from apps.conversations.gate import kept_at_wish
from apps.conversations.may_i import card_for

register = template.Library()
register.filter("kept_at_wish", kept_at_wish)
register.filter("card_for", card_for)
