"""Lets companions answer the canary questions with a model, one question after the other, and compares what was answered.

In the background nobody is kept waiting: it happens while nobody talks, stops as soon as somebody speaks, and goes on later at the
question it was at. What was answered stands in the database, so a restart loses one answer at most.
"""

import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from apps.accounts.models import User
from apps.continuity.asking import answer, options_for, prompt_for
from apps.continuity.examinees import Examinee, companions_of, in_use, models_in, watch_from_afar
from apps.continuity.models import Exam, Kind, Sitting
from apps.continuity.questions import MOST_MEMORIES, Question, questions_for
from apps.continuity.services import end_sitting, is_to_be_decided, keep_answer, keep_exam, note_failure, sitting_of
from apps.conversations.given import note_lines_read
from apps.conversations.models import Conversation, Reading
from apps.conversations.prompt import PromptTooLong
from apps.conversations.quiet import has_paused, quiet
from apps.conversations.reflecting import AWAY_AFTER
from apps.engines.models import ModelChange
from apps.engines.pinned import one_model
from apps.engines.watching import Watch
from apps.llm.errors import ModelError, ModelMissing, ModelUnreachable
from apps.llm.ports import ChatModel
from apps.llm.registry import embedder
from apps.memories.episodes import one_writer
from apps.memories.models import Profile
from apps.memories.profile import is_paused, text_for
from apps.personas.details import details_of
from apps.personas.models import Persona
from apps.wellbeing.occasion import occasion_of

log = logging.getLogger(__name__)

MOST_FAILURES = 3
"""At one question; then it counts as unanswered, and the next is asked."""

Ask = Callable[[Coroutine[None, None, str]], str | None]
"""What comes of it, or None where it was cut short: somebody speaks."""


@dataclass(frozen=True, slots=True)
class Step:
    sitting: Sitting
    model: Examinee
    question: Question
    place: int
    of: int


def examine(user: User, *, go_on: Callable[[], bool] = lambda: True) -> int:
    """Until all that is due is answered, somebody speaks or `go_on` says no; returns how many answers were given."""
    watched = watch_from_afar(user)
    if watched is None:
        return 0
    models, given = _due(user, watched), 0
    if next_step(user, models):
        with quiet(user) as hour:
            while hour and go_on() and has_paused(user):
                now = of_this_moment(user)  # What may be used of them changes while questions are asked.
                step = next_step(now, models)
                if not step or not take(step, user=now, ask=hour.ask):
                    break
                given += 1
    if watched.change:
        hold_exams(user, watched.change, models)
    return given


def next_step(user: User, models: Sequence[Examinee]) -> Step | None:
    """One model is asked everything before the next: a machine seldom has room for two."""
    for model in models:
        for persona in companions_of(user):
            step = step_of(user, persona, model)
            if step:
                return step
    return None


def step_of(user: User, persona: Persona, model: Examinee) -> Step | None:
    """The first question without an answer; a sitting in which there is none is over."""
    sitting = sitting_of(persona=persona, model=model)
    questions = questions_to(persona, user)
    answered = set(sitting.answers.values_list("key", flat=True))
    for place, question in enumerate(questions):
        if question.key not in answered and (not sitting.ended_at or _is_missed(sitting, question)):
            return Step(sitting, model, question, place, len(questions))
    if not sitting.ended_at:
        end_sitting(sitting=sitting, now=timezone.now())
    return None


def _is_missed(sitting: Sitting, question: Question) -> bool:
    """In one that is over: what it answered about memory may have gone since. Not while its owner decides on it."""
    if question.kind != Kind.MEMORY or is_to_be_decided(sitting=sitting):
        return False
    return sitting.answers.filter(kind=Kind.MEMORY).count() < MOST_MEMORIES


def take(step: Step, *, user: User, ask: Ask) -> bool:
    """False where somebody speaks. Raises a ModelError where the model has to be waited for."""
    persona = step.sitting.persona
    options, model = options_for(persona, step.model), one_model(step.model.server, step.model.name)
    known = _known_at(step.question, persona, user)
    try:
        occasion = occasion_of(step.question.text, language=user.language)
        prompt = prompt_for(occasion, persona=persona, user=user, options=options, known=known)
        _note(persona, model, known)
        text = ask(answer(model, prompt, options, occasion))
    except PromptTooLong:
        text = ""
    except (ModelMissing, ModelUnreachable):
        raise
    except ModelError as error:
        log.info("a model failed at a question: %s", type(error).__name__)
        if note_failure(sitting=step.sitting) < MOST_FAILURES:
            raise
        text = ""
    if text is None:
        return False
    _keep(step, user, text, known)
    return True


def _known_at(question: Question, persona: Persona, user: User) -> str:
    """The lines about its owner that a companion is given for it."""
    return text_for(getattr(user, "profile", None), persona.pk) if question.kind == Kind.MEMORY else ""


def _note(persona: Persona, model: ChatModel, known: str) -> None:
    talk = Conversation.objects.filter(persona=persona).order_by("-updated_at").first()
    if known:
        note_lines_read(
            user=persona.user, what_for=Reading.WhatFor.TESTING, model=model, profile=known, conversation=talk
        )


@transaction.atomic
def _keep(step: Step, user: User, text: str, known: str) -> None:
    """Unless what the question was made of, or what the companion was given for it, was another while it was answered."""
    one_writer(user)
    Profile.objects.select_for_update().filter(
        user=user
    ).first()  # Whoever writes its lines anew has done so, or waits.
    now = of_this_moment(user)
    persona = Persona.objects.filter(pk=step.sitting.persona_id).first()
    if persona and step.question in questions_to(persona, now) and known == _known_at(step.question, persona, now):
        keep_answer(sitting=step.sitting, question=step.question, place=step.place, text=text)


def of_this_moment(user: User) -> User:
    return User.objects.select_related("profile").get(pk=user.pk)


def hold_exams(user: User, change: ModelChange, models: Sequence[Examinee]) -> None:
    """For each companion that has answered everything with each of the models."""
    for persona in companions_of(user):
        is_held = Exam.objects.filter(change=change, persona=persona).exists()
        if not is_held and not any(step_of(user, persona, model) for model in models):
            keep_exam(change=change, persona=persona, embedder=embedder("builtin"))


def progress_of(user: User, persona: Persona, models: Sequence[Examinee]) -> tuple[int, int]:
    """Answers given, and answers wanted."""
    wanted = len(questions_to(persona, user))
    sittings = Sitting.objects.filter(persona=persona, version=persona.versions.first())
    given = 0
    for sitting in sittings.filter(digest__in=[model.digest for model in models]):
        given += wanted if sitting.ended_at else min(wanted, sitting.answers.count())
    return given, wanted * len(models)


def questions_to(persona: Persona, user: User) -> list[Question]:
    known = text_for(getattr(user, "profile", None), persona.pk)
    return questions_for(details_of(persona), known=known.splitlines())


def _due(user: User, watched: Watch) -> list[Examinee]:
    """Both models of a change; else the one in use, so that its answers are there when it is gone. That is quiet work, and waits
    while memory is paused: some of the questions are made of what is known."""
    if watched.change:
        return models_in(watched)
    model = None if is_paused(user) else in_use(watched)
    return [model] if model and has_paused(user, since=AWAY_AFTER) else []
