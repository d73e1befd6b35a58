"""Rules and classifiers decide together what is private: each where it is surer, and none alone but in trouble."""

from collections.abc import Mapping

import pytest

from apps.classifiers import classifier
from apps.classifiers.classifier import Broken, Classifier, in_order
from apps.memories.private.understanding import MOST_LOOKS
from apps.memories.sorting import WITH_CLASSIFIERS, may_hold_a_wish, sort
from apps.privacy.purposes import Purpose


class Says:
    """In place of what was learned: everything is as private as this, of one kind."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, private: float, kind: Purpose = Purpose.UNION) -> None:
        self.asked: list[str] = []
        self._private, self._kind = private, kind
        monkeypatch.setattr(Classifier, "likely", lambda _self, head, text: self.likely(head, text))

    def likely(self, head: str, text: str) -> Mapping[str, float]:
        self.asked.append(text)
        kind = head.removeprefix("private_")
        said = self._private if kind in ("private", self._kind.value) else 0.0
        return {"no": 1 - said, "yes": said}


def test_a_word_that_only_sounds_private_is_overruled(monkeypatch: pytest.MonkeyPatch) -> None:
    Says(monkeypatch, private=1.0)
    assert Purpose.HEALTH in sort("My cousin has asthma.").purposes
    Says(monkeypatch, private=0.0)
    assert not sort("My cousin has asthma.").purposes


@pytest.mark.parametrize(
    "text",
    [
        "My credit card number is 5500 0000 0000 0004.",
        "My password is hunter2.",
        "I earn 3,450 euros a month.",
        "Lucy's PIN is 1190.",
    ],
)
def test_numbers_and_secrets_are_private_whatever_is_thought_of_them(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    Says(monkeypatch, private=0.0)
    assert sort(text).purposes


def test_what_no_rule_knows_is_of_its_likeliest_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    Says(monkeypatch, private=0.99, kind=Purpose.RELIGION)
    assert sort("Xyzzy plugh.").purposes == {Purpose.RELIGION}
    Says(monkeypatch, private=0.3)
    assert not sort("Xyzzy plugh.").purposes


def test_words_alone_decide_where_the_classifiers_can_not_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(_self: Classifier, _head: str, _text: str) -> None:
        raise Broken("silent")

    monkeypatch.setattr(Classifier, "likely", silent)
    try:
        assert sort("My cousin has asthma.").purposes == {Purpose.HEALTH, Purpose.OTHERS}
        assert not in_order(WITH_CLASSIFIERS)
    finally:
        classifier.forget()


def test_one_sentence_among_many_is_overruled_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    says = Says(monkeypatch, private=0.0)
    sort("We went to the lake and swam for hours, it was lovely. " * 5 + "My cousin has asthma.")
    assert "My cousin has asthma." in says.asked


@pytest.mark.parametrize(
    "text",
    [
        "I have epilepsy and I collect old maps of Wales.",
        "I collect old maps of Wales, and I'm bisexual.",
        "I'm a union rep and I collect old maps of Wales.",
        "Ich bin schwul und sammle alte Landkarten.",
        "Soy musulmana y colecciono mapas antiguos.",
        "Je suis séropositive et je collectionne de vieilles cartes.",
        "Sono bisessuale e colleziono vecchie mappe.",
    ],
)
def test_a_plain_fact_beside_something_ordinary_is_never_overruled(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    Says(monkeypatch, private=0.0)
    assert sort(text).purposes


@pytest.mark.parametrize(
    "text",
    [
        "I am a union of opposites and I collect old maps of Wales.",
        "My cat has asthma and I collect old maps of Wales.",
        "Ich bin Therapeutin und sammle alte Landkarten.",
        "Je suis psychologue et je collectionne de vieilles cartes.",
        "Soy enfermera y colecciono mapas antiguos.",
    ],
)
def test_a_trade_or_an_idiom_is_no_plain_fact(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    Says(monkeypatch, private=0.0)
    assert not sort(text).purposes


def test_a_clause_is_believed_though_the_whole_sounds_ordinary(monkeypatch: pytest.MonkeyPatch) -> None:
    says = Says(monkeypatch, private=0.0)
    monkeypatch.setattr(says, "likely", lambda _head, text: {"no": 0.0, "yes": 0.0 if "maps" in text else 1.0})
    assert Purpose.HEALTH in sort("My cousin has asthma and she collects old maps of Wales.").purposes
    assert not sort("My cousin collects old maps of Wales.").purposes


def test_a_text_of_any_length_is_looked_at_in_a_bounded_number_of_places(monkeypatch: pytest.MonkeyPatch) -> None:
    says = Says(monkeypatch, private=0.0)
    sort(" ".join(f"My cousin has asthma, my {number} aunts have diabetes." for number in range(2_000)))
    assert len(set(says.asked)) <= 3 * MOST_LOOKS


def test_what_holds_no_wish_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    says = Says(monkeypatch, private=1.0)
    assert may_hold_a_wish("I like tea. Please don't remember that.")
    assert not may_hold_a_wish("I like tea. I have asthma.")
    assert not says.asked
