"""The only writers of sittings, answers and exams."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet

from apps.continuity.examinees import Examinee
from apps.continuity.likeness import Likeness, Pair, Said, compare
from apps.continuity.models import Answer, Exam, Kind, Sitting
from apps.continuity.questions import Question
from apps.engines.models import ModelChange
from apps.llm.ports import Embedder
from apps.personas.models import Persona


def sitting_of(*, persona: Persona, model: Examinee) -> Sitting:
    """Of the companion as it is now; begun where there is none."""
    sitting, _begun = Sitting.objects.get_or_create(
        persona=persona,
        version=persona.versions.first(),
        digest=model.digest,
        defaults={"server": model.server, "model_name": model.name},
    )
    return sitting


@transaction.atomic
def keep_answer(*, sitting: Sitting, question: Question, place: int, text: str) -> None:
    Answer.objects.get_or_create(
        sitting=sitting,
        key=question.key,
        defaults={
            "place": place,
            "kind": question.kind,
            "question": question.text,
            "tries": question.tries or "",
            "expected": question.expected,
            "text": text,
        },
    )
    Sitting.objects.filter(pk=sitting.pk).update(failures=0)


def note_failure(*, sitting: Sitting) -> int:
    """How many there were in a row, this one counted."""
    Sitting.objects.filter(pk=sitting.pk).update(failures=F("failures") + 1)
    sitting.refresh_from_db(fields=["failures"])
    return sitting.failures


@transaction.atomic
def end_sitting(*, sitting: Sitting, now: datetime) -> None:
    """Earlier ones of the same model go, unless an exam shows them."""
    Sitting.objects.filter(pk=sitting.pk).update(ended_at=now)
    earlier = Sitting.objects.filter(persona=sitting.persona_id, digest=sitting.digest).exclude(pk=sitting.pk)
    shown = Exam.objects.filter(persona=sitting.persona_id)
    earlier.exclude(Q(pk__in=shown.values("before")) | Q(pk__in=shown.values("after"))).delete()


def is_to_be_decided(*, sitting: Sitting) -> bool:
    """An exam shows it, and its owner has not said yet what they want."""
    shown = Exam.objects.filter(Q(before=sitting) | Q(after=sitting))
    return shown.exclude(change__state__in=[ModelChange.State.ACCEPTED, ModelChange.State.DECLINED]).exists()


@transaction.atomic
def drop_answers_about_memory(*, personas: QuerySet[Persona]) -> int:
    """Of these companions; returns how many went. An exam keeps its scores by kind, and none for a question that was one of these:
    the key of such a question is made from what is remembered."""
    count, _by_model = Answer.objects.filter(sitting__persona__in=personas, kind=Kind.MEMORY).delete()
    for exam in Exam.objects.filter(persona__in=personas):
        exam.details = without_memory(exam.details)
        exam.save(update_fields=["details"])
    return count


def without_memory(details: dict[str, dict[str, object]]) -> dict[str, dict[str, object]]:
    """Of an exam: all that it says of single questions about memory is left out."""
    return {
        part: {key: value for key, value in told.items() if not key.startswith(f"{Kind.MEMORY}.")}
        for part, told in details.items()
    }


def recorded(*, persona: Persona, digest: str) -> Sitting | None:
    """The latest that was gone through to its end, as whatever version."""
    return Sitting.objects.filter(persona=persona, digest=digest).exclude(ended_at=None).first()


def keep_exam(*, change: ModelChange, persona: Persona, embedder: Embedder) -> Exam | None:
    """From what was answered; None where the new model was not asked to the end. Raises a ModelError."""
    after = recorded(persona=persona, digest=change.new_digest)
    if after is None:
        return None
    before = recorded(persona=persona, digest=change.old_digest)
    likeness = compare(pairs_of(before, after, embedder)) if before else Likeness(None, {}, {}, {})
    details = {"kinds": likeness.kinds, "answers": likeness.answers, "remarks": likeness.remarks}
    exam, _made = Exam.objects.update_or_create(
        change=change,
        persona=persona,
        defaults={"before": before, "after": after, "score": likeness.score, "details": details},
    )
    return exam


def pairs_of(before: Sitting, after: Sitting, embedder: Embedder) -> Sequence[Pair]:
    """Of the questions that both answered. Raises a ModelError."""
    old = {answer.key: answer for answer in before.answers.all()}
    both = [(old[new.key], new) for new in after.answers.all() if new.key in old]
    texts = list({answer.text for pair in both for answer in pair})
    vectors = dict(zip(texts, embedder.embed_passages(texts), strict=True))
    return [
        Pair(
            new.key,
            Kind(new.kind),
            new.tries,
            new.expected,
            Said(one.text, vectors[one.text]),
            Said(new.text, vectors[new.text]),
        )
        for one, new in both
    ]
