"""What was said, kept so that it is found again, and the statements that were learned from it."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from pgvector.django import HalfVectorField, HnswIndex

DIMENSIONS = 384
LONGEST_SLOT = 80
LONGEST_MEMORY = 2_000
"""Characters of one statement; what is longer is a text, and stays in the talk it was said in."""


class Episode(models.Model):
    """One thing that somebody said. Its neighbours are those of the same thread with the positions beside its own.

    A memory is found by the same means: it stands here too, alone in a thread of its own, with its id as source.
    """

    class Speaker(models.TextChoices):
        OWNER = "owner", _("Owner")
        COMPANION = "companion", _("Companion")
        MEMORY = "memory", _("Memory")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="episodes")
    source = models.UUIDField(unique=True)
    """Names what this is the memory of; the app that said it knows what that is."""
    thread = models.UUIDField()
    """Names the talk it belongs to."""
    position = models.PositiveIntegerField()
    """Counts up within the thread; a gap is where something was forgotten."""
    session = models.PositiveIntegerField()
    """Counts up within the thread, with each long pause."""
    speaker = models.CharField(max_length=16, choices=Speaker.choices)
    text = models.TextField()
    said_at = models.DateTimeField()
    embedder = models.CharField(max_length=64)
    """Whose numbers the embedding holds: those of two embedders can't be compared."""
    embedding = HalfVectorField(dimensions=DIMENSIONS)
    language = models.CharField(max_length=16)
    """By whose rules its words were stemmed: the owner's when it was kept."""
    kept_for = ArrayField(models.CharField(max_length=16), default=list, blank=True)
    """Which consents beside that for ordinary things it was kept under: names of apps.privacy.purposes."""
    keeper = models.UUIDField(null=True)
    """Who was told, by the id its own app knows it by; null where nobody in particular was."""
    shared = models.BooleanField(default=True, db_default=True)
    """Whether the others may know it, too."""
    forgotten_at = models.DateTimeField(null=True)
    """Out of mind at once; out of the database when there is no undoing it any more."""

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            # m and ef_construction are pgvector's defaults, which held recall@10 of 0.95 at a million (docs/benchmarks.md).
            HnswIndex(fields=["embedding"], name="episode_meaning", opclasses=["halfvec_cosine_ops"]),
            # The few that are memories: the page that searches them need not walk past all that was ever said.
            HnswIndex(
                fields=["embedding"],
                name="memory_meaning",
                opclasses=["halfvec_cosine_ops"],
                condition=Q(speaker="memory"),
            ),
            models.Index(fields=["user", "said_at"], name="episode_time"),
            models.Index(fields=["forgotten_at"], condition=~Q(forgotten_at=None), name="episode_forgotten"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["thread", "position"], name="one_episode_a_position"),
            models.CheckConstraint(condition=~Q(text=""), name="episode_says_something"),
            models.CheckConstraint(condition=Q(shared=True) | ~Q(keeper=None), name="episode_is_known_to_somebody"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Word(models.Model):
    """A stemmed word of one owner's episodes, and in how many it stands. The empty one stands in all."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    text = models.CharField(max_length=64)
    episodes = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "text"], name="one_word_an_owner"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Posting(models.Model):
    """That a word stands in an episode, and how much it says there."""

    pk = models.CompositePrimaryKey("episode", "word")
    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="postings", db_index=False)
    word = models.ForeignKey(Word, on_delete=models.CASCADE, related_name="postings", db_index=False)
    weight = models.FloatField()
    """The part of BM25 that the episode alone decides; the word's rarity is taken when it is asked for."""

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            # Heaviest first, so that a common word costs no more than the postings that can matter.
            models.Index(fields=["word", "-weight", "episode"], name="posting_heaviest"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Forgotten(models.Model):
    """That the owner wants this not recalled, though its words may still stand where they were said. Never the words."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    source = models.UUIDField(unique=True)
    """As in Episode: of what was said, or of a memory that went for good."""

    def __str__(self) -> str:
        return str(self.source)


class Person(models.Model):
    """Someone the owner speaks of, by name, by what they are to the owner ("sister"), or both."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="people")
    name = models.CharField(_("Name"), max_length=80, blank=True)
    relation = models.CharField(_("Relation"), max_length=80, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["name", "relation"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~Q(name="", relation=""), name="person_is_somebody"),
            models.UniqueConstraint("user", Lower("name"), Lower("relation"), name="one_person_a_name_and_relation"),
        ]

    def __str__(self) -> str:
        return self.name or self.relation


class Memory(models.Model):
    """A statement, with where it comes from and when it is true."""

    class Kind(models.TextChoices):
        FACT = "fact", _("Fact")
        PREFERENCE = "preference", _("Preference")
        PERSON = "person", _("Person")
        EVENT = "event", _("Event")
        PLAN = "plan", _("Plan")
        PROMISE = "promise", _("Promise")
        BOUNDARY = "boundary", _("Boundary")
        REFLECTION = "reflection", _("Reflection")

    class Origin(models.TextChoices):
        """Only the first two make statements about the owner."""

        OWNER = "owner", _("You said so")
        HAND = "hand", _("You wrote it down")
        COMPANION = "companion", _("Your companion said so")
        IMPORTED = "imported", _("Imported")
        THOUGHT = "thought", _("Your companion's own thought")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memories")
    kind = models.CharField(_("Kind"), max_length=16, choices=Kind.choices)
    text = models.CharField(_("What to remember"), max_length=LONGEST_MEMORY)
    origin = models.CharField(max_length=16, choices=Origin.choices)
    by_model = models.BooleanField(default=False, db_default=False)
    """A model put it into these words, whoever said so: an export marks it."""
    corrected = models.BooleanField(default=False, db_default=False)
    """It was learned and then put right by its owner: the words are theirs, and it goes on resting on what was said."""
    importance = models.PositiveSmallIntegerField(_("Importance"), default=3)
    """1, a passing remark, to 5, what a friend would never forget."""
    slot = models.CharField(max_length=LONGEST_SLOT, blank=True)
    """Names that of which one thing is true at a time: “home”, “favourite colour”; empty for most."""
    pinned = models.BooleanField(default=False)
    """Always before the companion, whatever is talked about."""
    people = models.ManyToManyField(Person, related_name="memories")
    drawn_from = models.ManyToManyField("self", symmetrical=False, related_name="reflections")
    """Of a reflection: what it rests on. It goes when one of these goes, and is history when one of these is."""
    happened_on = models.DateField(_("When it happens"), null=True, blank=True)
    """Of an event or a plan."""
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)
    """From then on it is history: true of the past, no longer of today."""
    replaced_by = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="replaces")
    doubted_at = models.DateTimeField(null=True)
    """Something else has changed since that it may have depended on; to be asked about once."""
    asked_at = models.DateTimeField(null=True)
    """When the companion was given the doubt to ask about."""
    created_at = models.DateTimeField()
    """When it was learned."""
    updated_at = models.DateTimeField(auto_now=True)
    recalled_at = models.DateTimeField(null=True)
    recalls = models.PositiveIntegerField(default=0)
    kept_for = ArrayField(models.CharField(max_length=16), default=list, blank=True)
    """As in Episode."""
    keeper = models.UUIDField(null=True)
    shared = models.BooleanField(default=True, db_default=True)
    """Both as in Episode."""
    forgotten_at = models.DateTimeField(null=True)
    """Out of mind at once; out of the database when there is no undoing it any more."""

    class Meta:
        verbose_name_plural = "memories"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["user", "-valid_from", "id"], condition=Q(forgotten_at=None), name="memory_newest"),
            models.Index(fields=["user", "kind", "-valid_from"], condition=Q(forgotten_at=None), name="memory_kind"),
            models.Index(fields=["user", "slot"], condition=~Q(slot=""), name="memory_slot"),
            models.Index(fields=["forgotten_at"], condition=~Q(forgotten_at=None), name="memory_forgotten"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~Q(text=""), name="memory_says_something"),
            models.CheckConstraint(condition=Q(importance__range=(1, 5)), name="memory_importance_1_to_5"),
            models.CheckConstraint(condition=Q(shared=True) | ~Q(keeper=None), name="memory_is_known_to_somebody"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


BY_HAND = Q(origin=Memory.Origin.HAND, corrected=False)
"""Written down by its owner from the start: it rests on nothing that was said, and stays whatever becomes of that."""


class Evidence(models.Model):
    """That a memory was learned from this source. A memory whose last source is unsaid goes with it."""

    memory = models.ForeignKey(Memory, on_delete=models.CASCADE, related_name="evidence")
    source = models.UUIDField(db_index=True)
    """As in Episode: the app that said it knows what that is."""

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["memory", "source"], name="one_evidence_a_source"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Profile(models.Model):
    """What always stands before the companion, and whether it may learn more.

    The text is rebuilt while nobody talks, so that prompts keep their beginning.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True)
    text = models.TextField(blank=True)
    apart = models.JSONField(default=dict, db_default=Value({}, models.JSONField()))
    """The same for each keeper that may know more or less than that: texts by its id."""
    built_at = models.DateTimeField()
    embedder = models.CharField(max_length=300, blank=True)
    """As settings.EMBEDDERS names it; the built-in one where it is empty."""
    paused = models.BooleanField(default=False)
    """Nothing new is kept meanwhile; what is known stays, and is used for nothing."""
    reflected_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.pk)


class Keeper(models.Model):
    """One who is told things, where the owner has changed what passes between it and the others; there is no row for others."""

    id = models.UUIDField(primary_key=True)
    """As in Episode.keeper."""
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="keepers")
    tells = models.BooleanField(default=True)
    """What it is told may be known to the others."""
    hears = models.BooleanField(default=True)
    """It knows what the others were told."""

    def __str__(self) -> str:
        return str(self.pk)
