"""Words by which something that was said is known again when somebody takes it up: names, and words that are rare here.

What everybody says every day tells nothing. How rare a word is, what is remembered knows; where that is little yet, more counts as
rare, and a reply too many stays out of memory.
"""

from collections.abc import Iterable
from functools import cache
from uuid import UUID

from apps.accounts.models import User
from apps.memories.episodes import ALL
from apps.memories.models import Episode, Word
from apps.memories.private.folding import is_spaceless
from apps.memories.private.tongues import codes
from apps.memories.private.tongues import words_of as lists_of
from apps.memories.words import pairs_of, words_of

SHORTEST = 4
"""Letters of a rare word; a name may be shorter."""
SHORTEST_NAME = 3
OFTEN = 3
"""In so many things said a word is rare still, or in one of SELDOM if that is more."""
SELDOM = 50
ENOUGH_PAIRS = 2
"""Where a script has no spaces, words are pairs of signs, and one pair says little."""

_LITTLE = ("little", "own", "joins", "denies", "please", "openers", "fillers")
"""Lists of words that a sentence holds whatever it is about."""
_DAILY = """
    able about actually afraid afternoon again age ago agree ah air all alone along alright also always amazing another answer
    anybody anymore anyone anything anyway around art ask ate away awful bad bag bar beautiful became because become bed been
    before began begin behind being believe best better between big bit book both bring brought bus busy buy bye call came can
    car care cat change chat check choose close cold come cook cool cup cut dad day days deal dear did different difficult
    dinner dog doing done down dream drink drive dry each earlier early easy eat egg eight else end enjoy enough even evening
    ever every everybody everyone everything exactly eye face fact fair fall far fast feel feeling felt few find fine finish
    first fit five fix fly food forget forgot found four free friday friend full fun funny gave get give glad going gone good
    got great guess guy gym ha had half hand happen happy hard have head hear heard heart hello help here herself hey hi him
    himself hm home honest hope hot hour hours house how huge ice idea ill imagine important interesting job joy keep kept key
    kid kind knew know last late later laugh learn least leave led left less let life light like line listen little live long
    look lot love lovely lunch mad made make man many map matter maybe mean meant meet men met mind mine minute minutes miss
    mix mom moment monday money month months more morning most move much mum must myself name near need never new next nice
    night nine no nobody none nope nothing notice now odd off often oh ok okay old once one only open other out over own part
    past pay pen people per perfect perhaps person pet pick place plan play please point possible pretty probably promise
    proud put question quick quiet quite ran rather read ready real really reason remember rest right row run sad safe said
    same saturday save saw say sea see seem seen send sense seven several share short should show sick side simple since sir
    sit six sky sleep slow small smile so someone something sometime sometimes son soon sorry sort sound speak special spend
    spent stand start stay step still stop story strange strong stuff such sun sunday sure sweet take talk tea tell ten than
    thank thanks themselves thing think though thought three through thursday time tiny tip tired today together told tomorrow
    tonight too took top totally touch tough toward toy tried true trust try tuesday turn two um under understand until upon
    use usual very via wait walk want war warm was watch way wear wednesday week weekend weeks well went were whatever while
    whole win wish without woman women won wonder wonderful word work world worry worse worth wow write wrong yeah year years
    yep yes yesterday yet young yourself
"""


def telling_words(user: User, said: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Stems, of each text without those of the one beside it, which it answers; what is often said here is not among them."""
    found = {
        stem
        for text, answering in said
        for stem in set(_telling(text, user.language)) - set(words_of(answering, user.language))
    }
    everything = Word.objects.filter(user=user, text=ALL).values_list("episodes", flat=True).first() or 0
    often = Word.objects.filter(user=user, text__in=found, episodes__gt=max(OFTEN, everything // SELDOM))
    return frozenset(found - set(often.values_list("text", flat=True)))


def takes_up(user: User, text: str, words: Iterable[str], *, answering: str = "") -> bool:
    """One of these words stands in it; not so if its owner said that word just now, and is answered."""
    taken = set(words).intersection(words_of(text, user.language)) - set(words_of(answering, user.language))
    return (
        any(not is_spaceless(word) or "\uac00" <= word[0] <= "\ud7af" for word in taken) or len(taken) >= ENOUGH_PAIRS
    )


def replies_with(*, user: User, thread: UUID, words: Iterable[str]) -> list[UUID]:
    """Sources of what a companion said in this talk with one of these words."""
    said = Episode.objects.filter(user=user, thread=thread, speaker=Episode.Speaker.COMPANION)
    return list(said.filter(postings__word__text__in=list(words)).distinct().values_list("source", flat=True))


def _telling(text: str, language: str) -> Iterable[str]:
    """Rare as far as the text itself tells."""
    for stem, word in pairs_of(text, language):
        if stem in _daily(language) or word.casefold() in _little() or word.isdigit():
            continue
        if is_spaceless(word):
            if not any("\u3040" <= sign <= "\u309f" for sign in word):  # Hiragana is grammar.
                yield stem
        elif len(word) >= (SHORTEST_NAME if word[0].isupper() else SHORTEST):
            yield stem


@cache
def _daily(language: str) -> frozenset[str]:
    return frozenset(words_of(_DAILY, language))


@cache
def _little() -> frozenset[str]:
    return frozenset(word for code in codes() for kind in _LITTLE for word in lists_of(code).get(kind, ()))
