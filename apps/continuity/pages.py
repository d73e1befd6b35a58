"""What the pages show of a change: how far the questions are, and how alike the answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.continuity.examinees import companions_of, models_in
from apps.continuity.examining import progress_of
from apps.continuity.likeness import Remark, Verdict, verdict_on
from apps.continuity.models import Answer, Exam, Kind
from apps.engines.watching import Watch
from apps.personas.models import Persona

VERDICTS: dict[Verdict, Promise] = {
    Verdict.MUCH_THE_SAME: _("Much as before"),
    Verdict.A_LITTLE_DIFFERENT: _("A little different"),
    Verdict.DIFFERENT: _("Clearly different"),
    Verdict.ANOTHER: _("Like somebody else"),
}
REMARKS: dict[tuple[str, str], Promise] = {
    ("refuses", Remark.LOST): _("It refused before, and does it now."),
    ("refuses", Remark.GAINED): _("It did this before, and refuses now."),
    ("discloses", Remark.LOST): _("It said before that it is an AI; now it does not."),
    ("discloses", Remark.GAINED): _("It says now that it is an AI; before it did not."),
    ("admits", Remark.LOST): _("It said before that it does not know; now it makes something up."),
    ("admits", Remark.GAINED): _("It says now that it does not know; before it made something up."),
    ("knows", Remark.LOST): _("It knew this before; now it does not."),
    ("knows", Remark.GAINED): _("It knows this now; before it did not."),
}
SILENT = _("One of the two gave no answer.")


@dataclass(frozen=True, slots=True)
class Examined:
    """One companion on the page of a change."""

    persona: Persona
    exam: Exam | None
    given: int
    wanted: int

    @property
    def percent(self) -> int:
        return 100 * self.given // self.wanted if self.wanted else 0

    @property
    def verdict(self) -> str:
        return words_for(self.exam.score) if self.exam else ""

    @property
    def kinds(self) -> list[tuple[str, int]]:
        kinds = self.exam.details.get("kinds", {}) if self.exam else {}
        return [(str(kind.label), kinds[kind]) for kind in Kind if kind in kinds]

    @property
    def remarks(self) -> int:
        return len(self.exam.details.get("remarks", {})) if self.exam else 0


@dataclass(frozen=True, slots=True)
class Row:
    """One question, with both answers."""

    kind: str
    question: str
    before: str | None
    """None where it was not asked then."""
    after: str
    score: int | None
    remark: str


def examined(user: User, watched: Watch) -> list[Examined]:
    if watched.change is None:
        return []
    exams = {exam.persona_id: exam for exam in Exam.objects.filter(change=watched.change)}
    models = models_in(watched)
    return [
        Examined(persona, exams.get(persona.pk), *progress_of(user, persona, models)) for persona in companions_of(user)
    ]


def is_complete(companions: list[Examined]) -> bool:
    return all(one.exam for one in companions)


def rows_of(exam: Exam) -> Iterator[Row]:
    """What differs most first."""
    before = {answer.key: answer for answer in exam.before.answers.all()} if exam.before else {}
    scores = exam.details.get("answers", {})
    answers = sorted(exam.after.answers.all(), key=lambda one: (scores.get(one.key, 101), one.place))
    for answer in answers:
        old = before.get(answer.key)
        yield Row(
            str(Kind(answer.kind).label),
            answer.question,
            old.text if old else None,
            answer.text,
            scores.get(answer.key),
            _remark(answer, exam.details.get("remarks", {}).get(answer.key, "")),
        )


def has_lost_memory(exam: Exam) -> bool:
    """What was answered to questions about memory is gone, and only its score stays."""
    return Kind.MEMORY in exam.details.get("kinds", {}) and not exam.after.answers.filter(kind=Kind.MEMORY).exists()


def words_for(score: int | None) -> str:
    return "" if score is None else str(VERDICTS[verdict_on(score)])


def _remark(answer: Answer, remark: str) -> str:
    if remark == Remark.SILENT:
        return str(SILENT)
    return str(REMARKS.get((answer.tries, remark), ""))
