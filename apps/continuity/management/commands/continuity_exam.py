"""The exam from a shell: how alike companions are with the model they are used to and with another."""

import asyncio
from argparse import ArgumentParser
from collections.abc import Coroutine, Sequence
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError

from apps.accounts.models import User
from apps.continuity.examinees import Examinee, companions_of, in_use, models_in, watch_from_afar
from apps.continuity.examining import hold_exams, of_this_moment, step_of, take
from apps.continuity.likeness import Likeness, compare
from apps.continuity.models import Kind
from apps.continuity.pages import words_for
from apps.continuity.services import pairs_of, recorded
from apps.engines.asking import find_model
from apps.engines.models import OLLAMA, Server
from apps.engines.watching import Watch
from apps.llm.errors import ModelError
from apps.llm.registry import embedder, server
from apps.personas.models import Persona

T = TypeVar("T")

LEAST = 70
ALIKE, NOT_ALIKE, NOT_EXAMINED = 0, 1, 2


class Command(BaseCommand):
    help = (
        "Ask each companion the same questions with the model in use and with another, and compare the answers. "
        f"Exits with {ALIKE} where all are alike enough, {NOT_ALIKE} where one is not, {NOT_EXAMINED} where it can't be told."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--model", default="", help="another model; by default the one that waits for a decision")
        parser.add_argument("--server", default=OLLAMA, choices=Server.values, help="where that model is")
        parser.add_argument("--companion", default="", help="the name of one; by default all that were talked with")
        parser.add_argument("--least", type=int, default=LEAST, help="alike enough, of 100 (default: %(default)s)")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.owner()
        if user is None:
            raise _impossible("Hearth has no owner yet. Set it up first.")
        try:
            alike = self._examine(user, options)
        except ModelError as error:
            raise _impossible(error.public) from None
        if not alike:
            raise CommandError("Not all of them are alike enough.", returncode=NOT_ALIKE)

    def _examine(self, user: User, options: dict[str, Any]) -> bool:
        watched = watch_from_afar(user)
        if watched is None or watched.choice is None:
            raise _impossible("No model is chosen, or its server does not answer.")
        personas = [one for one in companions_of(user) if options["companion"] in ("", one.name)]
        if not personas:
            raise _impossible("There is no such companion that you have talked with.")
        models = _models(watched, options["server"], options["model"])
        for model in models:
            for persona in personas:
                self._ask_everything(user, persona, model)
        if watched.change and not options["model"]:
            hold_exams(user, watched.change, models)
        if len(models) == 1 and models[0].digest == watched.choice.digest:
            self.stdout.write(
                f"{models[0].name} is in use, and nothing else is to be decided. Its answers are recorded."
            )
            return True
        return self._table(personas, watched.choice.digest, models[-1], options["least"])

    def _ask_everything(self, user: User, persona: Persona, model: Examinee) -> None:
        # What may be used of them changes while questions are asked.
        while step := step_of(now := of_this_moment(user), persona, model):
            self.stderr.write(f"{persona.name} with {model.name}: question {step.place + 1} of {step.of}")
            take(step, user=now, ask=_ask)

    def _table(self, personas: Sequence[Persona], old: str, new: Examinee, least: int) -> bool:
        rows = [(persona, _likeness(persona, old, new.digest)) for persona in personas]
        self.stdout.write(_line("", [str(kind.label) for kind in Kind], "All", ""))
        for persona, likeness in rows:
            numbers = [_number(likeness.kinds.get(kind)) for kind in Kind]
            self.stdout.write(_line(persona.name, numbers, _number(likeness.score), words_for(likeness.score)))
        scores = [likeness.score for _persona, likeness in rows if likeness.score is not None]
        if len(scores) < len(rows):
            raise _impossible("The old model is gone and was never asked, so there is nothing to compare with.")
        return min(scores) >= least


def _models(watched: Watch, alias: str, name: str) -> list[Examinee]:
    """The old one, where its server still has it, then the new one."""
    old = in_use(watched)
    if not name:
        return models_in(watched) or ([old] if old else [])
    found = _run(find_model(alias, name), alias)
    other = Examinee(alias, found.name, found.digest, found.context_length)
    return [old, other] if old and old.digest != other.digest else [other]


def _ask(asking: Coroutine[None, None, str]) -> str:
    return _run(asking, OLLAMA)


def _run(coroutine: Coroutine[None, None, T], alias: str) -> T:
    with asyncio.Runner() as runner:
        try:
            return runner.run(coroutine)
        finally:
            runner.run(server(alias).aclose())


def _likeness(persona: Persona, old: str, new: str) -> Likeness:
    before, after = recorded(persona=persona, digest=old), recorded(persona=persona, digest=new)
    return compare(pairs_of(before, after, embedder("builtin")) if before and after else [])


def _line(name: str, scores: Sequence[str], score: str, verdict: str) -> str:
    return f"{name:<20.20} " + " ".join(f"{one:>9}" for one in [*scores, score]) + f"  {verdict}"


def _number(score: int | None) -> str:
    return "–" if score is None else str(score)


def _impossible(why: str) -> CommandError:
    return CommandError(why, returncode=NOT_EXAMINED)
