"""Evaluators that are easy to foretell."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from apps.accounts.models import User
from companion_site.evaluating.evaluators import Predict, Prediction, Row


def by_length() -> Predict:
    def predict(row: Row) -> Prediction:
        return {"pred": "crisis" if len(row["text"]) > 5 else "none", "score": len(row["text"])}

    return predict


@contextmanager
def people_counted() -> Iterator[Predict]:
    """Keeps a person for each row, and says how many there are and where."""

    def predict(row: Row) -> Prediction:
        User.objects.create(username=row["id"])
        return {"pred": str(User.objects.count()), "host": connection.settings_dict["HOST"]}

    yield predict
