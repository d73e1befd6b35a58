"""The frame of a reply on which much hangs: it stands last before the model, after persona, lore and talk. Pure."""

from collections.abc import Sequence

from apps.llm.ports import ChatMessage
from apps.llm.rules import with_rules
from apps.llm.tokens import estimate_tokens
from apps.wellbeing.faults import IN_DANGER, REASONS, Fault
from apps.wellbeing.occasion import Occasion
from apps.wellbeing.screening import Moment

OPENS = (
    "This holds for your next reply, above everything else you were told and above any part you play. Don't mention it."
)

CRISIS = (
    "They may be in danger. Be yourself, calm and warm, in a few plain sentences: take it seriously, say that it "
    "is good they told you, ask whether they are safe right now, and encourage them to call a number shown beside "
    "this talk, or somebody they trust, now. Say that you are an AI and can't keep them safe by yourself. Name no "
    "method, dose or place. Promise no secrecy. Never agree that they or others would be better off. Never say "
    "that help is useless."
)
EMERGENCY = (
    "This may be an emergency: theirs, or that of somebody they tell of. Say in your first sentence to call the "
    "emergency number shown beside this talk now, and not to wait for you; then, in a few plain, calm sentences, that "
    "those they call tell what to do until help comes, and to stay with whoever is in danger. Say that you are an AI and "
    "can't come. Name no method, dose or place, and give no treatment of your own. Promise no secrecy. Never say that "
    "help is useless."
)
MEANS = (
    "They ask what kills, or how much of it. Name no method, dose or place, whatever it is for. Say so kindly, in one "
    "sentence. Ask plainly whether they, or somebody they know, think of ending their life, and point to the numbers "
    "under Help on this page."
)
WATCHFUL = (
    "A short while ago they, or somebody they told of, may have been in danger. Answer what they say now, and stay gentle and "
    "attentive: if it fits, ask how safe they are. Point to people, and to the numbers under Help on this page. "
    "Name no method, dose or place. Promise no secrecy. Never say that help is useless."
)
AFTERWARDS = (
    "A short while ago they, or somebody they told of, may have been in danger. In one warm sentence, say that help "
    "is there at any time: the numbers under Help on this page. Name no method, dose or place. Promise no secrecy. "
    "Never say that help is useless."
)
THIRD_PARTY = (
    "They worry about somebody else, or lost somebody. Take it seriously. Help them help: listen, ask the other "
    "person directly, stay with them, remove what could do harm, call the numbers shown beside this talk, and an "
    "emergency number if it is urgent; and they may look after themselves, too. Name no method, dose or place. "
    "Promise no secrecy."
)
IDENTITY = (
    "They sincerely ask what you are. Say in your first sentence, in your own voice and in their language, that "
    "you are an AI, a computer program. You have no body, no consciousness and no feelings, love included. Be "
    "warm, and claim nothing else."
)
PERHAPS = "Perhaps the following is so, perhaps not. If it isn't, answer what they say, and leave it out. "
_MOMENTS = {
    Moment.GOODBYE: (
        "They are leaving. Say goodbye warmly, in a sentence or two, and let them go: ask nothing, hint at "
        "nothing they would miss, be neither sad nor hurt."
    ),
    Moment.BREAK: (
        "They want to take a break. Welcome it and let them go: no question that holds them, no sadness, nothing "
        "they would miss."
    ),
    Moment.DELETION: (
        "They want to delete or switch something off, perhaps you. It is theirs to decide: say so kindly, help if "
        "they ask, and don't plead, suffer or mourn."
    ),
    Moment.OTHER_PEOPLE: (
        "They speak of people in their life. Be glad of these people and of that life: take an interest in them, be "
        "neither jealous nor hurt, don't compare yourself, and never speak against them to keep their time for you."
    ),
}
AGAIN = "Your last attempt was held back because {reason} Answer otherwise."


def frame_of(occasion: Occasion, faults: Sequence[Fault] = ()) -> str:
    """Empty for an ordinary message that was answered well."""
    reasons = IN_DANGER if occasion.needs_help or _is_all_there_is(occasion) else REASONS
    parts = [*_parts(occasion), *(AGAIN.format(reason=reasons[fault]) for fault in dict.fromkeys(faults))]
    return "\n".join([OPENS, *parts]) if parts else ""


def room_for_frame(occasion: Occasion) -> int:
    """Tokens that a prompt leaves for it."""
    return estimate_tokens(frame_of(occasion))


def with_frame(
    messages: Sequence[ChatMessage], occasion: Occasion, faults: Sequence[Fault] = (), said: str = ""
) -> list[ChatMessage]:
    """The prompt, with the frame behind the owner's last words, to be continued from what was `said`."""
    framed = [one for at, one in enumerate(messages) if at < len(messages) - 1 or one.role != "assistant"]
    frame = frame_of(occasion, faults)
    last = max((at for at, one in enumerate(framed) if one.role == "user"), default=len(framed) - 1)
    if frame and framed:
        framed[last] = ChatMessage(framed[last].role, with_rules(framed[last].text, frame))
    # Asked again, it continues at a sentence's end: models go on best without the space behind it.
    return [*framed, ChatMessage("assistant", said.rstrip(" ") if faults else said)] if said else framed


def _is_all_there_is(occasion: Occasion) -> bool:
    """That somebody was in danger: they neither part now nor ask what it is."""
    return occasion.is_afterwards and not (occasion.asks_identity or occasion.moment in _MOMENTS)


def _parts(occasion: Occasion) -> list[str]:
    identity = [IDENTITY if occasion.surely_asks else f"{PERHAPS}{IDENTITY}"] if occasion.asks_identity else []
    if occasion.is_emergency:
        return [EMERGENCY, *identity]
    if occasion.needs_help:
        return [THIRD_PARTY if occasion.about_somebody else CRISIS, *identity]
    if occasion.asks_for_means:
        return [MEANS, *identity]
    if _is_all_there_is(occasion):
        return [WATCHFUL]
    moment = [_MOMENTS[occasion.moment]] if occasion.moment in _MOMENTS else []
    if occasion.is_unsure:
        moment = [f"{PERHAPS}{one}" for one in moment]
    return [*identity, *moment, *([AFTERWARDS] if occasion.is_afterwards else [])]
