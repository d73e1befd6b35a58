from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conversations import used_data
from apps.conversations.answering import answer_what_is_decided
from apps.conversations.coming_back import show_what_came
from apps.conversations.confiding import Apart, keep_apart_again, kept_apart
from apps.conversations.erasing import empty_titles, erase_messages, erase_talks_before
from apps.conversations.models import ChatImport, Conversation, MaySuggest, Message, Summary, TalkOrigin, Turn
from apps.conversations.outlasting import LeftOut, leave_out_again, left_out
from apps.conversations.services import interrupt_turns
from apps.conversations.suggestions import let_suggest, suggestions_kept_for
from apps.conversations.withdrawing import leave_out_kept_for
from apps.privacy.purposes import Purpose
from apps.privacy.registry import PersonalData, Terms, personal_data

__all__ = ["used_data"]


@personal_data
class ConversationData(PersonalData):
    model = "conversations.Conversation"
    owner = "user"
    of_companion = "persona"
    of_talk = "pk"
    title = _("Your conversations")
    why = _("So that you can read them again, and go on.")
    since = "created_at"
    exported = ("id", "user", "persona", "title", "tip", "created_at", "updated_at")
    ages = aged_are_erased = True

    def aged(self, person: AbstractBaseUser, before: datetime) -> QuerySet[Model]:
        """In which nobody said anything since."""
        return self.rows(person).filter(updated_at__lt=before)

    def drop_aged(self, person: AbstractBaseUser, before: datetime) -> None:
        erase_talks_before(person, before)

    def outlasts_restore(self, person: AbstractBaseUser) -> Apart:
        return kept_apart(cast("User", person))

    def after_restore(self, person: AbstractBaseUser, outlasting: Apart | None, now: datetime) -> None:
        """What one companion was told alone no other knows."""
        if outlasting is not None:
            keep_apart_again(cast("User", person), outlasting)

    def name_of(self, row: Model) -> str:
        assert isinstance(row, Conversation)  # noqa: S101
        last = date_format(row.updated_at.astimezone(row.user.zone), "j F Y, H:i")
        return f"{row.title or row.persona.name} · {last}"

    searched = ("title",)
    if_picked = _("The title is emptied; what was said stays, but for what you tick below.")

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        """A title is a few words of its talk, which stays."""
        empty_titles(cast("User", person), keys)


@personal_data
class MessageData(PersonalData):
    model = "conversations.Message"
    owner = "conversation__user"
    of_companion = "conversation__persona"
    of_talk = "conversation"
    title = _("What you and your companions said")
    why = _("So that you can read it again, and so that your companion knows what you are talking about.")
    since = "created_at"
    exported = ("id", "conversation", "parent", "role", "text", "tokens_before", "elsewhere", "created_at")
    by_ai = ("text",)

    searched = ("text",)
    unsearched = {"elsewhere": _("the names of a program and a model")}
    if_picked = _("The message goes with what was learned from it; a message of yours with the replies to it.")

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        """Also on branches that are not shown."""
        erase_messages(cast("User", person), keys)

    def after_import(self, person: AbstractBaseUser, brought: Sequence[Any], terms: Terms) -> None:
        show_what_came(user=cast("User", person), messages=brought)

    def is_made_by_ai(self, row: Model) -> bool:
        return isinstance(row, Message) and row.role == Message.Role.COMPANION


@personal_data
class TurnData(PersonalData):
    model = "conversations.Turn"
    owner = "conversation__user"
    of_companion = "conversation__persona"
    of_talk = "conversation"
    title = _("How each reply came to be")
    why = _("Which model spoke, as which version of your companion, and how it ended.")
    since = "created_at"
    exported = (
        "id",
        "conversation",
        "prompt",
        "reply",
        "status",
        "notice",
        "answered_by",
        "sent_to",
        "profile",
        "spoken_as",
        "cut_short",
        "care",
        "danger",
        "card_hidden",
        "reminders",
        "brought",
        "created_at",
        "ended_at",
        "kept_at",
        "learned_at",
        "learning_failures",
        "keeping",
        "kept_for",
        "kept_once",
        "shared",
        "distilled_at",
    )
    unsearched = {
        "notice": _("Hearth's own words"),
        "answered_by": _("the name of a model"),
        "sent_to": _("addresses of model servers"),
        "care": _("one of a list"),
        "danger": _("one of a list"),
        "reminders": _("some of a list"),
        "kept_for": _("some of a list"),
        "kept_once": _("some of a list"),
    }

    def make_anew(self, person: AbstractBaseUser, rows: Sequence[Any], terms: Terms) -> None:
        """Nobody goes on with a reply that was in the making when the archive was made."""
        for turn in rows:
            if turn.status == Turn.Status.STREAMING:
                turn.status, turn.ended_at = Turn.Status.INTERRUPTED, turn.created_at

    def after_choice(self, person: AbstractBaseUser) -> None:
        answer_what_is_decided(cast("User", person))

    def drop_kept_for(self, person: AbstractBaseUser, purpose: Purpose, now: datetime) -> int:
        """What was kept under it is not learned again; memory itself counts what goes (apps/memories/withdrawing.py)."""
        leave_out_kept_for(user=cast("User", person), purpose=purpose)
        return 0

    def is_in_use(self, person: AbstractBaseUser) -> bool:
        return Turn.objects.filter(conversation__user=person.pk, status=Turn.Status.STREAMING).exists()

    def outlasts_restore(self, person: AbstractBaseUser) -> LeftOut:
        return left_out(cast("User", person))

    def after_restore(self, person: AbstractBaseUser, outlasting: LeftOut | None, now: datetime) -> None:
        """Nobody speaks the replies that were in the making when the backup was made; what was not to be remembered is not, and
        what was decided since is not asked again."""
        if outlasting is not None:
            leave_out_again(cast("User", person), outlasting)
            answer_what_is_decided(cast("User", person))
        for conversation in Conversation.objects.filter(user=person.pk, turns__status=Turn.Status.STREAMING):
            interrupt_turns(conversation=conversation)


@personal_data
class SummaryData(PersonalData):
    model = "conversations.Summary"
    owner = "conversation__user"
    of_companion = "conversation__persona"
    of_talk = "conversation"
    title = _("What is kept of the beginning of long talks")
    why = _("So that your companion still knows how a talk began when it no longer fits what a model reads.")
    exported = ("id", "conversation", "cut", "lines")
    by_ai = ("lines",)
    inferred = True
    searched = ("lines",)
    if_picked = _("It goes, and is made anew from what stays of the talk.")

    def is_made_by_ai(self, row: Model) -> bool:
        """Its lines are what was said, a companion's among them."""
        return isinstance(row, Summary) and any(Message.Role.COMPANION in line[1:2] for line in row.lines)


@personal_data
class MaySuggestData(PersonalData):
    model = "conversations.MaySuggest"
    owner = "persona__user"
    of_companion = "persona"
    title = _("Which companions may suggest changes to themselves")
    why = _("So that only those do whom you allow it, and seldom.")
    since = "allowed_at"
    exported = ("persona", "allowed_at", "asked_at")
    acts_here = True
    lost_by_restore = False

    def outlasts_restore(self, person: AbstractBaseUser) -> list[MaySuggest]:
        return list(MaySuggest.objects.filter(persona__user=person.pk))

    def after_restore(self, person: AbstractBaseUser, outlasting: list[MaySuggest] | None, now: datetime) -> None:
        """Those of today may; a companion that comes back from the backup is asked about again."""
        if outlasting is not None:
            let_suggest(cast("User", person), outlasting)


@personal_data
class SuggestionData(PersonalData):
    model = "conversations.Suggestion"
    owner = "persona__user"
    of_companion = "persona"
    of_talk = "turn__conversation"
    title = _("Changes that companions suggested")
    why = _("So that you can say yes or no, and are not asked the same again.")
    since = "created_at"
    exported = ("id", "persona", "turn", "field", "before", "after", "reason", "answer", "created_at")
    in_words = {
        "created_at": _("When"),
        "field": _("What it is about"),
        "before": _("Before"),
        "after": _("Suggested"),
        "reason": _("Why"),
        "answer": _("Your answer"),
    }
    by_ai = ("after", "reason")
    inferred = True
    searched = ("before", "after", "reason")
    unsearched = {"field": _("one of a list")}
    if_picked = _("The suggestion goes; what came of a yes stands under your companions.")

    def is_made_by_ai(self, row: Model) -> bool:
        return True

    def count_kept_for(self, person: AbstractBaseUser, purpose: Purpose) -> int:
        return suggestions_kept_for(cast("User", person), purpose).count()

    def drop_kept_for(self, person: AbstractBaseUser, purpose: Purpose, now: datetime) -> int:
        count, _by_model = suggestions_kept_for(cast("User", person), purpose).delete()
        return count


@personal_data
class TalkOriginData(PersonalData):
    model = "conversations.TalkOrigin"
    owner = "user"
    of_companion = "conversation__persona"
    of_talk = "conversation"
    title = _("Where talks from elsewhere are from")
    why = _("So that the same file brings nothing twice, and each talk says where it was held.")
    since = "brought_at"
    exported = ("conversation", "user", "source", "key", "companion", "taken", "learns", "brought_at")
    withheld = {"brought_by": _("it is about this very Hearth, and means nothing in another")}
    searched = ("companion",)
    unsearched = {
        "source": _("one of a list"),
        "key": _("a number of the other program's"),
    }
    if_picked = _("The name it was held under there is emptied; what was said stays, but for what you tick.")

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        """The row tells what came already, and that nothing may be learned from it: that stays."""
        TalkOrigin.objects.filter(user=person.pk, conversation_id__in=keys).update(companion="")


@personal_data
class ChatImportData(PersonalData):
    model = "conversations.ChatImport"
    owner = "user"
    title = _("Files of chats that you brought")
    why = _("So that bringing them goes on after a restart, and says how it ended.")
    since = "asked_at"
    withheld = dict.fromkeys(
        "id user state report persona learns done total new_talks grown_talks new_messages problem asked_at ended_at".split(),  # noqa: SIM905
        _("it is about this very Hearth, and means nothing in another"),
    )
    searched = ("report",)
    unsearched = {"problem": _("Hearth's own words")}
    if_picked = _("Nothing of the file comes, and it goes.")

    def is_in_use(self, person: AbstractBaseUser) -> bool:
        """Talks come in one by one: those after a restore would have no file that they are from."""
        return ChatImport.objects.filter(user=person.pk, state=ChatImport.State.BRINGING).exists()
