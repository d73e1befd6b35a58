"""What was answered in a set-up talk. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

LONGEST_QUOTE = 240
LONGEST_TOPIC, MOST_WORDS, MOST_TOPICS = 60, 5, 8

_MARKS = str.maketrans('“”"{}', "‘’’()")
_SENTENCE_END = re.compile(r"[.!?…\n]")
_BETWEEN_TOPICS = re.compile(
    r"[,;\n•、，]|(?<=\w)\.(?:\s|$)|\s(?:and|und|oder|or|y|o|e)\s|\s[-–]\s|^\s*-\s*", re.MULTILINE
)
_LEAD_IN = re.compile(
    r"^(?:(?:well|oh|hm+|probably|definitely|mostly|anything|everything|about|also|maybe|usually|i|i'd|we|could|can|like|love|enjoy|"
    r"to|talk|talking|chat|chatting|speak|go|on|for|hours|lot|a|the|about|over|say|my|all|things|"
    r"ich|rede|reden|spreche|gerne?|liebe|mag|über|alles|vielleicht|auch|am|liebsten|das|die|der|stundenlang|kann|könnte|"
    r"me|gusta|gustan|encanta|encantan|hablar|hablo|podría|de|del|sobre|horas|el|la|los|las|mucho|también|todo)\b[\s'’:]*)+",
    re.IGNORECASE,
)
_WORTHLESS = re.compile(
    r"(?:no|nope|none|nothing|nobody|no one|not sure|not much|n/a|idk|dunno|(?:i )?don['’]?t know|no idea|stuff|whatever|"
    r"anything|yes|ok|"
    r"nein|nichts|niemand|weiß (?:ich )?nicht|keine ahnung|nada|nadie|no sé|ni idea|\W*)[\s.!]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answers:
    moment: str = ""
    person: str = ""
    stuck: str = ""
    topics: str = ""
    pronouns: str = ""
    """A key of questions.PRONOUNS."""
    unquoted: frozenset[str] = field(default_factory=frozenset)
    """Keys of answers that are read and never repeated: what is private in them is not to travel with a companion."""

    def texts(self) -> Mapping[str, str]:
        """By the key of the question; none for what was passed over."""
        given = {"moment": self.moment, "person": self.person, "stuck": self.stuck, "topics": self.topics}
        return {key: text for key, text in given.items() if text.strip()}

    def quote(self, key: str) -> str:
        """Its beginning on one line, in whole sentences where they are short enough; empty where it is not to be repeated."""
        text = "" if key in self.unquoted else " ".join(self.texts().get(key, "").split())
        if _WORTHLESS.fullmatch(text):
            return ""
        if len(text) > LONGEST_QUOTE:
            ends = [hit.end() for hit in _SENTENCE_END.finditer(text, 0, LONGEST_QUOTE)]
            text = text[: ends[-1]] if ends else text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
        return _unmarked(text if text[-1] in ".!?…。！？" else f"{text}.")

    def named_topics(self) -> list[str]:
        """Each as it was written, without what stands around it."""
        if "topics" in self.unquoted:
            return []
        return list(dict.fromkeys(_topics(self.topics)))[:MOST_TOPICS]


def _topics(text: str) -> Iterator[str]:
    for part in _BETWEEN_TOPICS.split(text[:2_000]):
        bare = part.strip(" .!?:“”\"'()[]")
        topic = _LEAD_IN.sub("", bare).strip(" .!?:“”\"'")
        is_short = len(topic) <= LONGEST_TOPIC and topic.count(" ") < MOST_WORDS
        if is_short and any(map(str.isalpha, topic)) and not _WORTHLESS.fullmatch(topic):
            yield _unmarked(topic)


def _unmarked(text: str) -> str:
    """Its own quotation marks give way to those it will stand in, and what looks like a placeholder is none."""
    return text.translate(_MARKS)
