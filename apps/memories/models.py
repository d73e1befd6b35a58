"""What was said, kept so that it is found again: by meaning, by its words, and with what stood around it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from pgvector.django import HalfVectorField, HnswIndex

DIMENSIONS = 384


class Episode(models.Model):
    """One thing that somebody said. Its neighbours are those of the same thread with the positions beside its own."""

    class Speaker(models.TextChoices):
        OWNER = "owner", _("Owner")
        COMPANION = "companion", _("Companion")

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

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            # m and ef_construction are pgvector's defaults, which held recall@10 of 0.95 at a million (docs/benchmarks.md).
            HnswIndex(fields=["embedding"], name="episode_meaning", opclasses=["halfvec_cosine_ops"]),
            models.Index(fields=["user", "said_at"], name="episode_time"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["thread", "position"], name="one_episode_a_position"),
            models.CheckConstraint(condition=~Q(text=""), name="episode_says_something"),
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
