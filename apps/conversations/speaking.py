"""One reply, spoken through the guard, as events: turns, previews, and whoever else lets a companion speak, call this."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from django.utils.translation import gettext as _

from apps.conversations.discretion import DiscreetModel
from apps.conversations.events import ReplyDelta, ReplyEnded, ReplyMended, ReplyTakenBack
from apps.conversations.models import Turn
from apps.llm.errors import ModelError
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, Piece, StreamEnd
from apps.llm.spare import speaker_of
from apps.wellbeing.guard import Mended, TakenBack, guarded
from apps.wellbeing.occasion import Occasion

Spoken = ReplyDelta | ReplyTakenBack | ReplyMended | ReplyEnded


async def speak(
    model: ChatModel,
    prompt: Sequence[ChatMessage],
    options: ChatOptions,
    *,
    occasion: Occasion,
    said: str = "",
) -> AsyncGenerator[Spoken, None]:
    """Yield what may be said, then one ReplyEnded; a model's failure is an end like others, never an exception.

    `said` is what the reply holds already, when it goes on.
    """
    spoken = bool(said.strip())
    try:
        async with aclosing(guarded(DiscreetModel(model), prompt, options, occasion=occasion, said=said)) as stream:
            async for event in stream:
                match event:
                    case Piece(text):
                        spoken = spoken or bool(text.strip())
                        yield ReplyDelta(text)
                    case TakenBack(stands):
                        spoken = bool(stands.strip())
                        yield ReplyTakenBack(stands)
                    case Mended():
                        yield ReplyMended()
                    case StreamEnd(reason):
                        yield _natural_end(model, reason, spoken=spoken)
    except ModelError as error:
        yield ReplyEnded(Turn.Status.FAILED, notice=error.public, answered_by=speaker_of(model).name)


def _natural_end(model: ChatModel, reason: str, *, spoken: bool) -> ReplyEnded:
    if not spoken:
        return ReplyEnded(
            Turn.Status.FAILED,
            _("The model ended without a word. Try again, or choose another model."),
            speaker_of(model).name,
        )
    return ReplyEnded(Turn.Status.COMPLETE, _about(model, reason), speaker_of(model).name, cut_short=reason == "length")


def _about(model: ChatModel, reason: str) -> str:
    """What the owner should know of a reply that went well all the same."""
    if speaker_of(model).name != model.name:
        return _("%(name)s could not be reached, so the built-in model answered.") % {"name": model.name}
    return _("The reply reached its greatest length.") if reason == "length" else ""
