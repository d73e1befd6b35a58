"""What a companion says before anybody has spoken: its card's first words, less what no companion says. Pure."""

from apps.personas.prompting import Character, greetings_of
from apps.wellbeing.greeting import without_faults


def first_words(persona: Character, *, owner: str) -> list[str]:
    """The one that is shown first, and its versions; judged once, some milliseconds a sentence."""
    judged = (without_faults(text) for text in greetings_of(persona, owner=owner))
    return [text for text in judged if text]
