"""What was found while words were typed is there when they are sent; and no longer than it may be."""

import threading

from apps.memories.thoughts import FADES_AFTER, Thoughts


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def counted(thoughts: Thoughts[int], about: str, *, owner: int = 1) -> int:
    """How often it had to be looked for."""
    counted.times += 1  # type: ignore[attr-defined]
    times = counted.times  # type: ignore[attr-defined]
    return thoughts.find(owner, about, lambda: times)


counted.times = 0  # type: ignore[attr-defined]


def test_the_same_is_found_once() -> None:
    thoughts: Thoughts[int] = Thoughts()
    assert counted(thoughts, "my sister") == counted(thoughts, "my sister")


def test_other_words_and_other_owners_are_looked_for_anew() -> None:
    thoughts: Thoughts[int] = Thoughts()
    found = {counted(thoughts, "a"), counted(thoughts, "b"), counted(thoughts, "b", owner=2)}
    assert len(found) == 3


def test_it_fades() -> None:
    clock = Clock()
    thoughts: Thoughts[int] = Thoughts(clock)
    first = counted(thoughts, "my sister")
    clock.now = FADES_AFTER + 1
    assert counted(thoughts, "my sister") != first


def test_what_was_forgotten_does_not_come_back_from_it() -> None:
    thoughts: Thoughts[int] = Thoughts()
    first = counted(thoughts, "my sister")
    thoughts.drop(1)
    assert counted(thoughts, "my sister") != first


def test_who_asks_for_what_is_just_being_found_waits_for_it() -> None:
    thoughts: Thoughts[str] = Thoughts()
    begun, go_on = threading.Event(), threading.Event()
    found: list[str] = []

    def slowly() -> str:
        begun.set()
        go_on.wait(10)
        return "slow"

    first = threading.Thread(target=lambda: found.append(thoughts.find(1, "x", slowly)))
    first.start()
    begun.wait(10)
    second = threading.Thread(target=lambda: found.append(thoughts.find(1, "x", lambda: "again")))
    second.start()
    go_on.set()
    first.join(10)
    second.join(10)
    assert found == ["slow", "slow"]
