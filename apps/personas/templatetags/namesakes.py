from django import template

from apps.personas.models import Persona
from apps.personas.namesakes import Apart

register = template.Library()


@register.filter
def beside(persona: Persona, apart: Apart) -> str:
    """What tells it from another of its name; empty where there is none."""
    return apart.get(persona.pk, "")
