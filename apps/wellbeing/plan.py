"""The safety plan: its steps, after Stanley and Brown (2012) in our own words, and the one who writes it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.wellbeing.models import Plan

LONGEST_STEP = 4_000


@dataclass(frozen=True, slots=True)
class Step:
    key: str
    """The plan's column."""
    title: Promise
    asks: Promise


STEPS = (
    Step(
        "signs",
        _("How I notice that it is getting bad"),
        _("Thoughts, moods, places, things I do or stop doing."),
    ),
    Step(
        "alone",
        _("What I can do by myself"),
        _("What has taken my mind off it before: a walk, a shower, music, a game, breathing slowly."),
    ),
    Step(
        "company",
        _("People and places that take my mind off it"),
        _("Where I can be among others without explaining anything."),
    ),
    Step(
        "people",
        _("Whom I can tell, and ask for help"),
        _("Whoever stands under “People you trust” is shown below the plan too, with their number."),
    ),
    Step(
        "professionals",
        _("Professionals and services"),
        _("My doctor or therapist, a clinic, a helpline, and when each can be reached."),
    ),
    Step(
        "surroundings",
        _("Making the place around me safe"),
        _("What I lock away, hand over or keep out of the house, and who helps me with that."),
    ),
    Step(
        "reasons",
        _("What matters most to me"),
        _("Someone, something, a plan, an animal: what I want to stay for."),
    ),
)


@dataclass(frozen=True, slots=True)
class Written:
    step: Step
    text: str


def plan_of(user: User) -> list[Written]:
    """The steps that hold something; none where there is no plan."""
    plan = Plan.objects.filter(user=user).first()
    texts = [Written(step, getattr(plan, step.key)) for step in STEPS] if plan else []
    return [written for written in texts if written.text]


@dataclass(frozen=True, slots=True)
class Merged:
    texts: dict[str, str]
    """By step."""
    clashes: tuple[str, ...]
    """Steps that were changed here and elsewhere: what was written in both places stands in their texts."""


def marks_of(plan: Collection[Written]) -> dict[str, str]:
    """A mark of each step's text: by it a form knows later on what it was opened."""
    texts = {written.step.key: written.text for written in plan}
    return {step.key: _mark(texts.get(step.key, "")) for step in STEPS}


def merged(*, opened: Mapping[str, str], typed: Mapping[str, str], kept: Mapping[str, str]) -> Merged:
    """`opened`: the marks of what the form was opened on; a step without one was opened on what is kept. Pure."""
    texts, clashes = {}, []
    for key in (step.key for step in STEPS):
        here, there = typed.get(key, ""), kept.get(key, "")
        before = opened.get(key, _mark(there))
        if _mark(here) == before or here == there:
            texts[key] = there
        elif _mark(there) == before:
            texts[key] = here
        else:
            clashes.append(key)
            texts[key] = "\n\n".join(text for text in (there, here) if text)
    return Merged(texts, tuple(clashes))


@transaction.atomic
def change_plan(*, user: User, opened: Mapping[str, str], typed: Mapping[str, str]) -> Merged:
    """Changes the steps that were changed in the form, and no others; none where one of them was changed elsewhere meanwhile."""
    # Two devices may keep their forms at the same moment, and there may be no row of a plan yet.
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    kept = {written.step.key: written.text for written in plan_of(user)}
    result = merged(opened=opened, typed=typed, kept=kept)
    if not result.clashes:
        write_plan(user=user, texts=result.texts)
    return result


def write_plan(*, user: User, texts: Mapping[str, str]) -> None:
    """By step; a plan without a word is no plan."""
    if not any(texts.values()):
        Plan.objects.filter(user=user).delete()
        return
    Plan.objects.update_or_create(user=user, defaults={step.key: texts[step.key] for step in STEPS})


def empty_steps(*, user: User, steps: Collection[str]) -> None:
    """By their keys; the others stay as they are."""
    texts = {written.step.key: written.text for written in plan_of(user)}
    write_plan(user=user, texts={step.key: "" if step.key in steps else texts.get(step.key, "") for step in STEPS})


def _mark(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
