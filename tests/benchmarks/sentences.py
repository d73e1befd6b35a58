"""Sentences as two people say them to each other, made from themes and patterns. Deterministic and pure.

Common words are as common as in talk, and a tail of names follows Zipf's law, so that postings are as uneven as real ones.
"""

from collections.abc import Sequence
from itertools import accumulate
from random import Random

THEMES: dict[str, tuple[str, str]] = {
    "garden": ("tomatoes roses compost greenhouse beans tulips hedge shed", "planted,watered,pruned,dug up,harvested"),
    "music": ("violin choir concert piano drums melody record rehearsal", "practised,heard,sang,recorded,tuned"),
    "kitchen": ("bread soup curry oven lasagne cake recipe knife", "baked,cooked,burned,tasted,seasoned"),
    "travel": ("Lisbon train hostel passport mountains ferry suitcase map", "booked,visited,missed,packed,crossed"),
    "health": ("knee dentist headache physiotherapy sleep allergy vitamins scan", "treated,felt,skipped,checked,hurt"),
    "work": (
        "meeting deadline manager contract interview report office promotion",
        "finished,postponed,wrote,signed,lost",
    ),
    "family": (
        "sister grandmother nephew wedding birthday cousin reunion mother",
        "called,surprised,visited,hugged,invited",
    ),
    "pets": ("puppy cat vet leash hamster kitten aquarium parrot", "adopted,fed,walked,brushed,rescued"),
    "books": ("novel library poem chapter author bookshop diary biography", "read,borrowed,reread,lent,abandoned"),
    "running": ("marathon trainers trail coach race lap injury medal", "ran,trained for,won,quit,timed"),
    "house": ("roof landlord kitchen boiler neighbours sofa mortgage cellar", "repaired,painted,cleaned,moved,sold"),
    "school": (
        "exam professor thesis homework scholarship maths seminar library",
        "passed,studied,failed,taught,enrolled for",
    ),
    "money": ("savings taxes loan rent budget pension invoice insurance", "paid,saved,owed,counted,borrowed"),
    "sea": ("beach sailing harbour waves island lighthouse boat diving", "swam to,sailed,watched,reached,explored"),
    "films": (
        "cinema documentary thriller series actor comedy festival popcorn",
        "watched,loved,hated,streamed,reviewed",
    ),
    "art": ("painting pottery gallery sketch exhibition canvas photograph clay", "painted,drew,framed,glazed,showed"),
    "games": ("chess puzzle controller tournament dice boardgame console quest", "played,beat,lost,finished,bought"),
    "weather": ("storm snow heatwave rain fog thunder frost rainbow", "watched,feared,enjoyed,escaped,photographed"),
    "faith": ("church meditation retreat prayer temple pilgrimage silence yoga", "joined,left,practised,found,needed"),
    "cars": ("motorbike engine garage tyre bicycle licence brakes van", "drove,crashed,fixed,sold,washed"),
    "love": ("date divorce letter boyfriend kiss wife argument anniversary", "missed,forgave,wrote to,met,remembered"),
    "food": ("sushi restaurant pizza coffee vegan market cheese chocolate", "ordered,ate,shared,craved,tried"),
    "code": ("laptop database bug server keyboard update website robot", "debugged,built,broke,deployed,rewrote"),
    "childhood": (
        "village treehouse grandfather toys playground accent farm attic",
        "remembered,dreamed of,found,lost,kept",
    ),
}
WHEN = (
    "yesterday", "last week", "this morning", "two years ago", "in May", "last summer",
    "on Monday", "in 2024", "a month ago", "tonight", "recently",
)  # fmt: skip
FEELING = (
    "I was so happy", "it made me sad", "I felt proud", "I was exhausted",
    "it was funny", "I still worry about it", "it went well",
)  # fmt: skip
OWNER = (
    "I {did} the {thing} {when}, and {feeling}.",
    "{when} {name} and I talked about the {thing} for hours.",
    "You know, I really think the {thing} is what I want to spend more time on.",
    "My friend {name} {did} a {thing} near {place}, can you believe it?",
    "We {did} the {thing} in {place} {when} because {name} asked me to.",
    "I can't decide about the {thing}; {name} says I should just try it.",
    "Honestly, {feeling} when {name} {did} my {thing}.",
    "The {thing} reminds me of {place}, where I lived with {name}.",
    "Do you remember the {thing} I told you about {when}?",
    "I need to buy a new {thing} before {name} comes over.",
    "It's been a long day.",
    "Good morning, I slept well and I am going to {place} today.",
)
COMPANION = (
    "That sounds lovely, {name} must have liked the {thing}.",
    "How did it feel when you {did} the {thing}?",
    "I remember that you {did} the {thing} {when}; what happened then?",
    "Take your time with the {thing}, there is no need to hurry.",
    "A {thing} in {place} would be a good reason to travel again.",
    "Maybe you could ask {name} about the {thing} and tell me how it goes.",
    "I'm glad you told me. It seems that {theme} matters a lot to you.",
    "What do you like most about the {thing}?",
)
MEMORY = (
    "{name} is a friend from {place}.",
    "Likes the {thing} and everything about {theme}.",
    "{did} the {thing} with {name} {when}.",
    "Wants to see the {thing} in {place} one day.",
)
QUESTIONS = (
    "When did I last talk about the {thing}?",
    "Where does {name} live?",
    "What did {name} do with the {thing} {when}?",
    "What do you know about {theme}?",
    "Who {did} the {thing} in {place}?",
    "{thing}?",
    "I think I want to go back to {place} with {name}.",
    "How many times have I {did} the {thing}?",
    "Do you remember what I said about the {thing} {when}?",
    "I had a really long day at work today and I think that {feeling}, so please tell me again what we said about the "
    "{thing}, because {name} wants to know whether I ever {did} it in {place} or only talked about it.",
)
_SYLLABLES = (
    "ma", "ri", "ka", "lo", "ben", "tha", "vi", "sou", "el", "dra", "no", "pe", "ja", "ska", "ul", "fen", "ti", "go", "bra", "nel",
)  # fmt: skip
NAMES = 30_000


def a_text(chance: Random, theme: str, patterns: Sequence[str] = OWNER) -> str:
    """One to three sentences about one theme, 5 to 50 words."""
    return " ".join(sentence(chance, theme, patterns) for _sentence in range(chance.choice((1, 1, 2, 2, 3))))


def sentence(chance: Random, theme: str, patterns: Sequence[str]) -> str:
    things, doings = _WORDS[theme]
    someone, somewhere = chance.choices(_RANKS, cum_weights=_ODDS, k=2)
    text = chance.choice(patterns).format(
        thing=chance.choice(things),
        did=chance.choice(doings),
        when=chance.choice(WHEN),
        feeling=chance.choice(FEELING),
        name=name(someone),
        place=name(NAMES - 1 - somewhere),
        theme=theme,
    )
    return text[0].upper() + text[1:]


def name(rank: int) -> str:
    """An invented one for each number."""
    count = len(_SYLLABLES)
    parts = [_SYLLABLES[rank // count**power % count] for power in range(3 if rank < count**3 else 4)]
    return "".join(parts).title()


_ODDS = list(accumulate(1 / (rank + 3) for rank in range(NAMES)))
_RANKS = range(NAMES)
_WORDS = {theme: (things.split(), doings.split(",")) for theme, (things, doings) in THEMES.items()}
