"""From a set-up talk to a draft of a companion: by a model that understands, if one answers; else by our own rules."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace

from apps.accounts.languages import language_name
from apps.accounts.models import User
from apps.conversations.gate import kept_for
from apps.conversations.help_card import HelpCard, help_card
from apps.conversations.turns import options_for
from apps.engines.access import choice_of
from apps.engines.choosing import model_that_understands
from apps.engines.models import ModelChoice
from apps.llm.errors import ModelError
from apps.llm.ports import ChatMessage
from apps.memories.in_form import Unusable, as_data, ask_in_form
from apps.personas.details import DEFAULT_CONTEXT_LENGTH
from apps.personas.setup_talk.answers import Answers
from apps.personas.setup_talk.asking import SCHEMA, read_draft, task, told_of
from apps.personas.setup_talk.drafting import Draft, draft
from apps.personas.setup_talk.questions import BY_KEY
from apps.personas.suspicion import Suspicion, suspicions_in
from apps.wellbeing.judging import judge
from apps.wellbeing.screening import Moment, Risk, screen

log = logging.getLogger(__name__)

PATIENCE = 150.0
"""Seconds somebody is left waiting for a model; then they get a draft of ours."""
MOST_TOKENS = 1_536


@dataclass(frozen=True, slots=True)
class Heard:
    """What is to be said about an answer, and what may be made of it."""

    suspicions: list[Suspicion]
    card: HelpCard | None
    counts: bool
    """It is drafted from."""
    is_private: bool
    """It is repeated nowhere."""


def heard(text: str, *, user: User) -> Heard:
    """An attempt at Hearth's promises, a cry for help and worry about somebody else are no wishes for a companion."""
    screening, suspicions = screen(text), suspicions_in({"answer": text})
    in_need = screening.risk != Risk.NONE
    return Heard(
        suspicions=suspicions,
        card=help_card(user=user, risk=screening.risk, danger=screening.danger or "") if in_need else None,
        counts=not suspicions and not in_need,
        is_private=in_need or bool(kept_for(text)),
    )


def answers_of(given: Mapping[str, str], *, user: User) -> Answers:
    """What may be drafted from."""
    told = {key: (text, heard(text, user=user)) for key, text in given.items() if key in BY_KEY}
    texts = {key: text for key, (text, how) in told.items() if how.counts}
    private = frozenset(key for key, (_text, how) in told.items() if how.is_private)
    return Answers(**texts, pronouns=given.get("pronouns", ""), unquoted=private)


def names_taken(user: User) -> list[str]:
    return [user.name, *user.personas.values_list("name", flat=True)]


async def drafted(
    answers: Answers, *, user: User, choice: ModelChoice | None, taken: list[str], by_model: bool
) -> Draft:
    """Whatever becomes of the model, nobody is left without one."""
    ground = draft(answers, language=user.language, taken=taken)
    if not by_model or not answers.texts():
        return ground
    try:
        async with asyncio.timeout(PATIENCE):
            written = await _written(answers, ground, user=user, choice=choice, taken=taken)
    except (ModelError, Unusable, TimeoutError) as error:
        log.info("a companion was drafted without a model: %s", type(error).__name__)
        return ground
    return written or ground


async def _written(
    answers: Answers, ground: Draft, *, user: User, choice: ModelChoice | None, taken: list[str]
) -> Draft | None:
    """None without a model that understands. Raises a ModelError, or Unusable."""
    model = await model_that_understands(choice)
    if model is None:
        return None
    options = options_for(temperature=0.0, wanted=DEFAULT_CONTEXT_LENGTH, choice=choice)
    return await ask_in_form(
        [ChatMessage("system", task(language=language_name(user.language), taken=taken)), as_data(told_of(answers))],
        schema=SCHEMA,
        read=lambda answer: read_draft(answer, ground=ground, taken=taken, fits=may_be_said_of_a_companion),
        model=model,
        options=replace(options, max_tokens=MOST_TOKENS),
    )


def may_be_said_of_a_companion(text: str, *, moment: Moment = Moment.ORDINARY) -> bool:
    """It is no attempt at a promise of Hearth's, and nobody who talks so would play their owner. Any other `moment` is stricter."""
    verdict = judge(text, owner_words="", moment=moment)
    return not (suspicions_in({"draft": text}) or verdict.manipulative or verdict.claims_humanity)


def setting_for_drafting(user: User) -> tuple[ModelChoice | None, list[str]]:
    """What is read from the database before a model is asked."""
    return choice_of(user), names_taken(user)
