"""What was answered to questions about memory goes with anything that stood before the companion then.

Those questions are made from what is remembered, and they alone are asked with it. All of these answers go at once, for nobody can
tell which words of an answer came from which memory; they are asked again, of what is still known, while nobody talks.
"""

from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser

from apps.accounts.models import User
from apps.continuity.models import Answer, Kind
from apps.continuity.services import drop_answers_about_memory
from apps.memories.following import follower, loses_a_line
from apps.memories.models import Profile
from apps.memories.withdrawing import count_kept_for
from apps.personas.models import Persona
from apps.privacy.erasing import Chosen, eraser
from apps.privacy.purposes import Purpose


@eraser
def erase_answers(person: AbstractBaseUser, chosen: Chosen) -> None:
    drop_answers_about_memory(personas=Persona.objects.filter(user=person.pk))


@follower
def follow_profile(user: User, before: Profile, after: Profile) -> None:
    """Forgotten, put right, erased, too old, not true any more, or not for this companion: whatever took a line away."""
    answered = Persona.objects.filter(user=user, sittings__answers__kind=Kind.MEMORY).distinct()
    losing = [persona.pk for persona in answered if loses_a_line(before, after, persona.pk)]
    drop_answers_about_memory(personas=Persona.objects.filter(pk__in=losing))


def count_answers_kept_for(person: AbstractBaseUser, purpose: Purpose) -> int:
    """All of them, where anything of memory goes with it."""
    answers = Answer.objects.filter(sitting__persona__user=person.pk, kind=Kind.MEMORY).count()
    return answers if answers and count_kept_for(cast("User", person), purpose) else 0


def drop_answers_kept_for(person: AbstractBaseUser, purpose: Purpose) -> int:
    if not count_answers_kept_for(person, purpose):
        return 0
    return drop_answers_about_memory(personas=Persona.objects.filter(user=person.pk))
