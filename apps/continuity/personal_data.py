from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from apps.continuity.erasing import count_answers_kept_for, drop_answers_kept_for
from apps.continuity.services import without_memory
from apps.privacy.purposes import Purpose
from apps.privacy.registry import PersonalData, Terms, personal_data


@personal_data
class SittingData(PersonalData):
    model = "continuity.Sitting"
    owner = "persona__user"
    of_companion = "persona"
    title = _("When your companions answered test questions")
    why = _("So that a change of the model can be compared with what was before, even when the old model is gone.")
    since = "begun_at"
    exported = (
        "id",
        "persona",
        "version",
        "server",
        "model_name",
        "digest",
        "failures",
        "begun_at",
        "ended_at",
    )
    unsearched = dict.fromkeys(("model_name", "digest"), _("the name of a model"))

    def make_anew(self, person: AbstractBaseUser, rows: Sequence[Any], terms: Terms) -> None:
        """It comes without its answers, and is gone through again."""
        for sitting in rows:
            sitting.ended_at = None


@personal_data
class AnswerData(PersonalData):
    model = "continuity.Answer"
    owner = "sitting__persona__user"
    part_of = "sitting"
    of_companion = "sitting__persona"
    title = _("What your companions answered to test questions")
    why = _(
        "Some of the questions are made from what a companion is and what it knows of you, so they are yours. Those about what it "
        "knows go when any of that does."
    )
    stays_behind = _("they are asked again here, of what is known here")
    is_counted_first = True
    exported = ("id", "sitting", "key", "place", "kind", "question", "tries", "expected", "text")
    in_words = {"question": _("Question"), "text": _("Answer")}
    by_ai = ("text",)
    inferred = True
    searched = ("question", "expected", "text")
    unsearched = dict.fromkeys(("key", "tries"), _("which of Hearth's own questions it is"))
    if_picked = _("The question goes with its answer.")

    def is_made_by_ai(self, row: Model) -> bool:
        return True

    def count_kept_for(self, person: AbstractBaseUser, purpose: Purpose) -> int:
        return count_answers_kept_for(person, purpose)

    def drop_kept_for(self, person: AbstractBaseUser, purpose: Purpose, now: datetime) -> int:
        return drop_answers_kept_for(person, purpose)


@personal_data
class ExamData(PersonalData):
    model = "continuity.Exam"
    owner = "persona__user"
    of_companion = "persona"
    title = _("How alike your companions were before and after a change of the model")
    why = _("So that you can decide whether you want the change.")
    since = "held_at"
    exported = ("id", "change", "persona", "before", "after", "score", "details", "held_at")
    inferred = True
    unsearched = {"details": _("scores, and remarks of Hearth's own")}

    def make_anew(self, person: AbstractBaseUser, rows: Sequence[Any], terms: Terms) -> None:
        """Whatever of memory the other Hearth had then, this one may not."""
        for exam in rows:
            exam.details = without_memory(exam.details)
