"""The only writer of episodes: keeps what was said, changes it when it was edited, forgets it without a trace.

There are two ways to forget. What was unsaid (a message deleted, a reply tried anew) goes at once, with all that was learned
from it. What the owner wants forgotten goes out of mind at once, and out of the database when there is no undoing it any more.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from apps.accounts.models import User
from apps.llm.ports import Embedder, Vector
from apps.memories.embedding import passages
from apps.memories.keepers import TO_ALL, Told
from apps.memories.models import BY_HAND, Episode, Evidence, Forgotten, Memory, Person, Posting, Word
from apps.memories.names import Names, without_names
from apps.memories.profile import rebuild_profile
from apps.memories.thoughts import THOUGHTS
from apps.memories.words import weights_of, words_of

NEW_SESSION_AFTER = timedelta(hours=3)
ALL = ""
"""The word that stands in every episode, and so counts them."""
NONE = Q(pk__in=())
PINNED, CORRECTED = Q(pinned=True), Q(corrected=True)
"""Memories that some ways to forget spare."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something said, by the id its own app knows it by."""

    source: UUID
    thread: UUID
    speaker: Episode.Speaker
    text: str
    said_at: datetime
    kept_for: tuple[str, ...] = ()
    """Which consents beside that for ordinary things it is kept under."""
    told: Told = TO_ALL


def keep_episodes(*, user: User, said: Sequence[Utterance], names: Names, embedder: Embedder) -> int:
    """Make each recallable, but for what is to stay forgotten; returns how many changed.

    What is known already costs nothing, what was edited is taken anew.
    """
    sources = [one.source for one in said]
    forgotten = set(Forgotten.objects.filter(source__in=sources).values_list("source", flat=True))
    rows = Episode.objects.filter(source__in=sources).values_list("source", "text", "embedder")
    known = {source: (text, by) for source, text, by in rows}
    new = [one for one in said if one.source not in forgotten and known.get(one.source) != (one.text, embedder.name)]
    # Before the transaction: numbers take longer than rows.
    vectors, by = passages([without_names(one.text, names) for one in new], embedder)
    with transaction.atomic():
        one_writer(user)
        for one, vector in zip(new, vectors, strict=True):
            _keep(user, one, vector, by)
    return len(new)


def list_anew(*, user: User, episodes: Sequence[int]) -> None:
    """Cut their texts into words by the rules of the owner's language of today. Needs a transaction."""
    one_writer(user)
    rows = Episode.objects.filter(pk__in=episodes).exclude(language=user.language).values_list("pk", "text")
    for number, text in rows:
        _unlist(user, [number])
        _list(user, number, text)
    Episode.objects.filter(pk__in=episodes).update(language=user.language)


@transaction.atomic
def unsay(*, user: User, sources: Sequence[UUID], spared: Q = NONE) -> int:
    """As if these were never said, and nothing learned from them but what is spared; returns how many episodes went."""
    return _unsay(user, Episode.objects.filter(user=user, source__in=sources), sources, spared)


@transaction.atomic
def unsay_thread(*, user: User, thread: UUID, sources: Sequence[UUID] = (), spared: Q = NONE) -> int:
    """As if this talk, in which these were said, had never been; returns how many episodes went."""
    count = _unsay(user, Episode.objects.filter(user=user, thread=thread), sources, spared)
    # Of what is spared nobody can look up any more where it was said.
    Evidence.objects.filter(memory__user=user, source__in=sources).delete()
    return count


@transaction.atomic
def let_words_go(*, user: User, sources: Sequence[UUID]) -> int:
    """Recall them no more; what was learned from them stays. Returns how many went."""
    THOUGHTS.drop(user.pk)
    one_writer(user)
    episodes = Episode.objects.filter(user=user, source__in=sources)
    _stay_forgotten(user, episodes)
    return _drop(user, episodes)


@transaction.atomic
def unlearn(*, user: User, sources: Sequence[UUID]) -> None:
    """Their words are others now: what was learned from them alone goes, but for what the owner pinned or put right."""
    THOUGHTS.drop(user.pk)
    one_writer(user)
    _lose_ground(user, sources, PINNED | CORRECTED)


def put_out_of_mind(*, user: User, sources: Sequence[UUID], at: datetime) -> int:
    """Recall nothing of these from now on; returns how many it were."""
    THOUGHTS.drop(user.pk)
    return Episode.objects.filter(user=user, source__in=sources, forgotten_at=None).update(forgotten_at=at)


def bring_to_mind(*, user: User, sources: Sequence[UUID]) -> int:
    """Undo that."""
    THOUGHTS.drop(user.pk)
    return Episode.objects.filter(user=user, source__in=sources).exclude(forgotten_at=None).update(forgotten_at=None)


def forgotten_among(*, user: User, sources: Iterable[UUID]) -> set[UUID]:
    """Those of the sources that the owner wants not recalled, undoable or not."""
    wanted = list(sources)
    out_of_mind = Episode.objects.filter(user=user, source__in=wanted).exclude(forgotten_at=None)
    gone = Forgotten.objects.filter(user=user, source__in=wanted)
    return {*out_of_mind.values_list("source", flat=True), *gone.values_list("source", flat=True)}


@transaction.atomic
def drop_forgotten(*, user: User, before: datetime) -> int:
    """What was put out of mind before then leaves the database, and is not learned again; returns how many it were."""
    return _drop_for_good(user, Episode.objects.filter(user=user, forgotten_at__lt=before))


@transaction.atomic
def drop_said(*, user: User, before: datetime) -> int:
    """What was said before then is found no more and not learned again; what was learned from it stays. Returns how many went."""
    said = Episode.objects.filter(user=user, said_at__lt=before).exclude(speaker=Episode.Speaker.MEMORY)
    return _drop_for_good(user, said)


def _drop_for_good(user: User, episodes: QuerySet[Episode]) -> int:
    THOUGHTS.drop(user.pk)
    one_writer(user)
    said = episodes.exclude(speaker=Episode.Speaker.MEMORY).values_list("source", flat=True)
    Forgotten.objects.bulk_create([Forgotten(user=user, source=source) for source in said], ignore_conflicts=True)
    return _drop(user, episodes)


def one_writer(user: User) -> None:
    """Until the transaction ends. Positions count up and words are counted: two writers at once would trip over each other.

    Before any talk or turn is locked or written to: who learns holds this while it writes to those, and each would wait
    for the other.
    """
    User.objects.select_for_update(of=("self",), no_key=True).get(pk=user.pk)


def _keep(user: User, said: Utterance, vector: Vector, embedder: str) -> None:
    values = {
        "text": said.text,
        "embedder": embedder,
        "embedding": vector,
        "language": user.language,
        "kept_for": list(said.kept_for),
    }
    earlier = Episode.objects.filter(source=said.source).first()
    if earlier:
        Episode.objects.filter(pk=earlier.pk).update(**values)
        _unlist(user, [earlier.pk])
        _list(user, earlier.pk, said.text)
        return
    position, session = _place(said)
    episode = Episode.objects.create(
        user=user,
        source=said.source,
        thread=said.thread,
        speaker=said.speaker,
        said_at=said.said_at,
        position=position,
        session=session,
        keeper=said.told.keeper,
        shared=said.told.shared,
        **values,
    )
    _list(user, episode.pk, said.text)


def _place(said: Utterance) -> tuple[int, int]:
    last = Episode.objects.filter(thread=said.thread).order_by("-position").first()
    if last is None:
        return 0, 0
    paused = abs(said.said_at - last.said_at) > NEW_SESSION_AFTER  # A clock may jump back too.
    return last.position + 1, last.session + paused


def _list(user: User, episode_id: int, text: str) -> None:
    weights = weights_of(words_of(text, user.language)) | {ALL: 0.0}
    words = _count_up(user, weights)
    Posting.objects.bulk_create(
        Posting(episode_id=episode_id, word_id=words[word], weight=weight) for word, weight in weights.items() if word
    )


def _count_up(user: User, words: Iterable[str]) -> dict[str, int]:
    """Word ids by text, each counted in one more episode."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO memories_word (user_id, text, episodes)
            SELECT %s::bigint, text, 1 FROM unnest(%s::text[]) AS new (text)
            ON CONFLICT (user_id, text) DO UPDATE SET episodes = memories_word.episodes + 1
            RETURNING text, id
            """,
            [user.pk, list(words)],
        )
        return dict(cursor.fetchall())


def _unlist(user: User, episodes: Sequence[int]) -> None:
    listed = Posting.objects.filter(episode__in=episodes)
    counts = Counter(listed.values_list("word_id", flat=True))
    listed.delete()
    for count in set(counts.values()):
        of_this_count = [word for word, times in counts.items() if times == count]
        Word.objects.filter(pk__in=of_this_count).update(episodes=F("episodes") - count)
    Word.objects.filter(user=user, text=ALL).update(episodes=F("episodes") - len(episodes))
    Word.objects.filter(pk__in=counts, episodes=0).delete()


def _unsay(user: User, episodes: QuerySet[Episode], said: Sequence[UUID], spared: Q) -> int:
    THOUGHTS.drop(user.pk)
    one_writer(user)
    # What was learned outlives its episode where those go after a while: the words themselves are asked about as well.
    sources = {*said, *episodes.values_list("source", flat=True)}
    _stay_forgotten(user, episodes)
    count = _drop(user, episodes)
    _lose_ground(user, sources, spared)
    return count


def _stay_forgotten(user: User, episodes: QuerySet[Episode]) -> None:
    """Said again (another branch of the talk is shown, and then this one), it is still not to be recalled."""
    out_of_mind = episodes.exclude(forgotten_at=None).exclude(speaker=Episode.Speaker.MEMORY)
    Forgotten.objects.bulk_create(
        [Forgotten(user=user, source=source) for source in out_of_mind.values_list("source", flat=True)],
        ignore_conflicts=True,
    )


def _lose_ground(user: User, sources: Iterable[UUID], spared: Q) -> None:
    """What rests on nothing else goes, and what it had replaced is true again. What is spared goes on resting on it."""
    memories = Memory.objects.filter(user=user)
    evidence = Evidence.objects.filter(memory__in=memories.exclude(spared), source__in=sources)
    learned = set(evidence.values_list("memory", flat=True))
    evidence.delete()
    groundless = memories.filter(pk__in=learned, evidence=None).exclude(BY_HAND)
    drop_memories(user=user, ids=list(groundless.values_list("pk", flat=True)), spared=spared)


@transaction.atomic
def drop_memories(*, user: User, ids: Sequence[UUID], spared: Q = NONE) -> int:
    """Gone at once, with what was drawn from them; what they had replaced is true again. Returns how many went."""
    if not ids:
        return 0
    THOUGHTS.drop(user.pk)
    one_writer(user)
    going = [*ids, *memories_drawn_from(ids).exclude(spared).values_list("pk", flat=True)]
    Memory.objects.filter(user=user, replaced_by__in=going).update(valid_until=None, replaced_by=None)
    _drop(user, Episode.objects.filter(user=user, source__in=going))
    Memory.objects.filter(user=user, pk__in=going).delete()
    Person.objects.filter(user=user, memories=None).delete()
    rebuild_profile(user=user, now=timezone.now())
    return len(going)


def memories_drawn_from(memories: Sequence[UUID]) -> QuerySet[Memory]:
    """Thoughts that rest on one of these."""
    return Memory.objects.filter(drawn_from__in=memories).exclude(pk__in=memories).distinct()


def _drop(user: User, episodes: QuerySet[Episode]) -> int:
    ids = list(episodes.values_list("pk", flat=True))
    _unlist(user, ids)
    Episode.objects.filter(pk__in=ids).delete()
    return len(ids)
