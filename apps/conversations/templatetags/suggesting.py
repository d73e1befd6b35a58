from django import template

from apps.conversations.models import MaySuggest
from apps.conversations.suggestions import open_suggestion
from apps.personas.models import Persona

register = template.Library()
register.simple_tag(open_suggestion, name="open_suggestion")


@register.filter
def may_suggest(persona: Persona) -> bool:
    return MaySuggest.objects.filter(persona=persona).exists()
