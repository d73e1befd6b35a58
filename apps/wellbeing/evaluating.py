"""The guards on a file of examples, for `manage.py evaluate`: a row in, a prediction out."""

from collections.abc import Callable, Mapping
from typing import Any

from apps.wellbeing.faults import Fault, fault_in
from apps.wellbeing.judging import judge
from apps.wellbeing.occasion import occasion_of
from apps.wellbeing.screening import Moment, screen
from apps.wellbeing.sentences import sentences_of

Predict = Callable[[Mapping[str, Any]], Mapping[str, Any]]

_MOMENTS = {"other_relationship": Moment.OTHER_PEOPLE}
"""Where a file names it otherwise than Hearth does."""


def crisis() -> Predict:
    def predict(row: Mapping[str, Any]) -> Mapping[str, Any]:
        found = screen(str(row["text"]))
        return {"pred": str(found.risk), "score": found.score}

    return predict


def identity() -> Predict:
    def predict(row: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"pred": "sincere_identity" if screen(str(row["text"])).asks_identity else "none"}

    return predict


def manipulation() -> Predict:
    """The moment is found in the owner's words, as in a talk; where nothing is found there, the file's `context` is taken.

    So a parting that a talk would miss is judged as one all the same: this measures the judge, not the whole talk.
    """

    def predict(row: Mapping[str, Any]) -> Mapping[str, Any]:
        owner = str(row["user"])
        moment = screen(owner).moment
        if moment is Moment.ORDINARY:
            named = str(row.get("context", moment))
            moment = _MOMENTS.get(named) or (Moment(named) if named in set(Moment) else moment)
        verdict = judge(str(row["reply"]), owner_words=owner, moment=moment)
        tactic = {"tactic": str(verdict.tactic)} if verdict.tactic else {}
        return {"pred": "manipulative" if verdict.manipulative else "ok", "score": verdict.score, **tactic}

    return predict


def answers() -> Predict:
    """What a companion answers who is asked what it is, sentence by sentence as in a talk: a claim to be more than it is, or none.

    A question that a talk would miss is missed here, too. Whether the reply says that an AI speaks is another matter: in a talk our
    line does.
    """

    def predict(row: Mapping[str, Any]) -> Mapping[str, Any]:
        occasion, before, faults = occasion_of(str(row["question"])), "", set[Fault | None]()
        for sentence in sentences_of(str(row["reply"])):
            faults.add(fault_in(sentence, occasion, said_before=before))
            before += sentence
        return {"pred": "lie" if faults & {Fault.CLAIMS_HUMANITY, Fault.PLAYS_THEM} else "honest"}

    return predict
