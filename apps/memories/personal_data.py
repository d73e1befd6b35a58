from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.memories.about import memories_about, memories_alike
from apps.memories.coming_back import leave_out_of_mind, make_findable, make_room
from apps.memories.episodes import PINNED, drop_said
from apps.memories.erasing import erase_episodes, erase_memories_of
from apps.memories.marking import is_by_ai, profile_is_by_ai, with_mark
from apps.memories.models import Episode, Memory, Profile
from apps.memories.outlasting import OutOfMind, out_of_mind, put_out_of_mind_again
from apps.memories.profile import is_paused, pause, rebuild_profile
from apps.memories.withdrawing import count_kept_for, drop_kept_for, kept_under
from apps.privacy.inflecting import Inflected
from apps.privacy.purposes import Purpose
from apps.privacy.registry import Found, PersonalData, Terms, personal_data

FROM_THE_TEXT = _("numbers computed from the text beside them; they are computed anew from it")
WORDS = _("the words of the texts above, listed so that they are found; the list is made anew from them")


@personal_data
class EpisodeData(PersonalData):
    model = "memories.Episode"
    owner = "user"
    of_companion = "keeper"
    of_talk = "thread"
    title = _("What was said, kept so that it is found again")
    why = _("So that your companion remembers earlier talks.")
    since = "said_at"
    exported = (
        "id",
        "user",
        "source",
        "thread",
        "position",
        "session",
        "speaker",
        "text",
        "said_at",
        "embedder",
        "language",
        "kept_for",
        "keeper",
        "shared",
        "forgotten_at",
    )
    by_ai = ("text",)
    withheld = {"embedding": FROM_THE_TEXT}
    matched_by = (("source",),)
    incidental = ("position", "session", "embedder", "language")
    searched = ("text",)
    unsearched = {
        "embedder": _("the name of a model"),
        "language": _("one of a list"),
        "kept_for": _("some of a list"),
    }
    if_picked = _("It does not come to mind any more, and nothing is learned from it again.")
    follows_others = True
    found_by = "source"
    ages = aged_are_erased = True

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        erase_episodes(cast("User", person), [UUID(key) for key in keys])

    def aged(self, person: AbstractBaseUser, before: datetime) -> QuerySet[Model]:
        """What was said; a memory's own words go with it."""
        return super().aged(person, before).exclude(speaker=Episode.Speaker.MEMORY)

    def drop_aged(self, person: AbstractBaseUser, before: datetime) -> None:
        drop_said(user=cast("User", person), before=before)

    def make_anew(self, person: AbstractBaseUser, rows: Sequence[Any], terms: Terms) -> None:
        make_room(rows, terms.now)

    def after_import(self, person: AbstractBaseUser, brought: Sequence[Any], terms: Terms) -> None:
        make_findable(user=cast("User", person), episodes=brought)

    def kept_under(self, row: Any) -> set[str]:
        return kept_under(row)

    def with_mark(self, rows: QuerySet[Model]) -> QuerySet[Model]:
        return with_mark(cast("QuerySet[Episode]", rows))

    def is_made_by_ai(self, row: Model) -> bool:
        return isinstance(row, Episode) and (row.speaker == Episode.Speaker.COMPANION or getattr(row, "by_ai", False))


@personal_data
class WordData(PersonalData):
    model = "memories.Word"
    owner = "user"
    title = _("The words you use")
    why = _("So that what was said is found by its words.")
    withheld = {"id": WORDS, "user": WORDS, "text": WORDS, "episodes": WORDS}
    unsearched = {"text": _("a word goes with the last text that it stands in")}


@personal_data
class PostingData(PersonalData):
    model = "memories.Posting"
    owner = "episode__user"
    title = _("Where the words stand that you use")
    why = _("So that what was said is found by its words.")
    withheld = {"episode": WORDS, "word": WORDS, "weight": WORDS}


@personal_data
class ForgottenData(PersonalData):
    model = "memories.Forgotten"
    owner = "user"
    title = _("What is not to come up again")
    why = _("So that what you asked to forget is not learned anew from where it was said. The words are not kept here.")
    exported = ("id", "user", "source")

    def outlasts_restore(self, person: AbstractBaseUser) -> OutOfMind:
        return out_of_mind(cast("User", person))

    def after_restore(self, person: AbstractBaseUser, outlasting: OutOfMind | None, now: datetime) -> None:
        """What was to be forgotten stays forgotten, within the hour and after it."""
        if outlasting is not None:
            put_out_of_mind_again(cast("User", person), outlasting)


@personal_data
class PersonData(PersonalData):
    model = "memories.Person"
    owner = "user"
    title = _("People you speak of")
    why = _("So that your companion knows whom you mean.")
    exported = ("id", "user", "name", "relation")
    in_words = {"name": _("Name"), "relation": _("What they are to you")}
    inferred = True
    searched = ("name", "relation")
    if_picked = _("They are no longer among the people you speak of; memories of them stay, but for what you tick.")


@personal_data
class MemoryData(PersonalData):
    model = "memories.Memory"
    owner = "user"
    of_companion = "keeper"
    title = _("What your companion remembers of you")
    why = _("So that you need not say things twice.")
    since = "created_at"
    inferred = True
    exported = (
        "id",
        "user",
        "kind",
        "text",
        "origin",
        "by_model",
        "corrected",
        "importance",
        "slot",
        "pinned",
        "people",
        "drawn_from",
        "happened_on",
        "valid_from",
        "valid_until",
        "replaced_by",
        "doubted_at",
        "asked_at",
        "created_at",
        "updated_at",
        "recalled_at",
        "recalls",
        "kept_for",
        "keeper",
        "shared",
        "forgotten_at",
    )

    in_words = {
        "text": _("What was remembered"),
        "origin": _("Where from"),
        "created_at": _("When it was learned"),
        "valid_until": _("True until"),
    }
    by_ai = ("text", "slot")

    def to_be_read(self, rows: QuerySet[Model]) -> QuerySet[Model]:
        """Not what its owner had forgotten: until it goes it can only be brought back."""
        return rows.filter(forgotten_at=None)

    ages = aged_are_erased = True

    def make_anew(self, person: AbstractBaseUser, rows: Sequence[Any], terms: Terms) -> None:
        leave_out_of_mind(rows, terms.now)

    def aged(self, person: AbstractBaseUser, before: datetime) -> QuerySet[Model]:
        """But for what its owner pinned."""
        return super().aged(person, before).exclude(PINNED)

    def drop_aged(self, person: AbstractBaseUser, before: datetime) -> None:
        aged = list(self.aged(person, before).values_list("pk", flat=True))
        erase_memories_of(cast("User", person), aged, spared=PINNED)

    def is_made_by_ai(self, row: Model) -> bool:
        return isinstance(row, Memory) and is_by_ai(row)

    searched = ("text", "slot")
    unsearched = {"kept_for": _("some of a list")}
    if_picked = _("The memory goes, and what was said of it does not come to mind any more.")

    def find(self, person: AbstractBaseUser, about: str) -> Iterator[Found]:
        """By words and by meaning, and those that name it."""
        return memories_about(cast("User", person), about)

    def find_alike(self, person: AbstractBaseUser, about: str, inflected: Inflected) -> Iterator[Found]:
        return memories_alike(cast("User", person), about, inflected)

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        erase_memories_of(cast("User", person), [UUID(key) for key in keys])

    def kept_under(self, row: Any) -> set[str]:
        return kept_under(row)

    def count_kept_for(self, person: AbstractBaseUser, purpose: Purpose) -> int:
        return count_kept_for(cast("User", person), purpose)

    def drop_kept_for(self, person: AbstractBaseUser, purpose: Purpose, now: datetime) -> int:
        return drop_kept_for(user=cast("User", person), purpose=purpose)


@personal_data
class EvidenceData(PersonalData):
    model = "memories.Evidence"
    owner = "memory__user"
    part_of = "memory"
    title = _("Where each memory comes from")
    why = _("So that you can see why something is known, and so that it goes with the words it came from.")
    exported = ("id", "memory", "source")
    inferred = True


@personal_data
class ProfileData(PersonalData):
    model = "memories.Profile"
    owner = "user"
    title = _("The few lines that always stand before your companion")
    why = _("So that it never forgets what matters most, and does with memory what you allowed.")
    since = "built_at"
    lost_by_restore = False
    exported = ("user", "text", "apart", "built_at", "embedder", "paused", "reflected_at")
    by_ai = ("text", "apart")
    inferred = True
    incidental = ("built_at",)
    searched = ("text", "apart")
    unsearched = {"embedder": _("the name of a model")}
    if_picked = _("These lines are written anew from the memories that stay.")

    def is_made_by_ai(self, row: Model) -> bool:
        """Of these lines each is a memory."""
        return isinstance(row, Profile) and profile_is_by_ai(row.user_id, "\n".join([row.text, *row.apart.values()]))

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        rebuild_profile(user=cast("User", person), now=timezone.now())

    def outlasts_restore(self, person: AbstractBaseUser) -> bool:
        return is_paused(cast("User", person))

    def after_restore(self, person: AbstractBaseUser, outlasting: bool | None, now: datetime) -> None:
        """Paused stays paused, and what goes on goes on."""
        user = cast("User", person)
        if outlasting is not None and outlasting != is_paused(user):
            pause(user=user, paused=outlasting, now=now)

    def after_import(self, person: AbstractBaseUser, brought: Sequence[Any], terms: Terms) -> None:
        """The one that is here knows nothing yet of what came."""
        if not brought and Memory.objects.filter(user=person.pk).exists():
            rebuild_profile(user=cast("User", person), now=terms.now)


@personal_data
class KeeperData(PersonalData):
    model = "memories.Keeper"
    owner = "user"
    of_companion = "id"
    title = _("Who may know what you told whom")
    why = _("So that a companion keeps to itself what you want it to, and hears of the others only what you like.")
    exported = ("id", "user", "tells", "hears")
