from django import template

from apps.conversations.gate import kept_at_wish
from apps.memories.secrets import holds_secret

register = template.Library()
register.filter("kept_at_wish", kept_at_wish)
register.filter("holds_secret", holds_secret)
