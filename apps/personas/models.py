"""Who the companion is."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.personas.details import OLDEST, YOUNGEST
from apps.personas.relationships import Relationship
from apps.personas.sliders import BY_NAME, MIDDLE, STEPS

LONGEST_NAME = 200
LONGEST_LINE = 300
LONGEST_TEXT = 40_000
"""Characters; what companions from elsewhere bring is long. The page tells what it costs in every prompt."""


class Accent(models.TextChoices):
    """Names, not numbers: each is tuned in tokens.css so that text on it stays readable in light and dark."""

    EMBER = "ember", _("Ember")
    ROSE = "rose", _("Rose")
    PLUM = "plum", _("Plum")
    INDIGO = "indigo", _("Indigo")
    SEA = "sea", _("Sea")
    MOSS = "moss", _("Moss")
    HONEY = "honey", _("Honey")
    SLATE = "slate", _("Slate")


class Persona(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="personas")
    name = models.CharField(_("Name"), max_length=LONGEST_NAME)
    nickname = models.CharField(_("Short name"), max_length=LONGEST_NAME, blank=True)
    """What {{char}} stands for, where it is not the name."""
    pronouns = models.CharField(_("Pronouns"), max_length=40, blank=True)
    age = models.PositiveSmallIntegerField(_("Age"), null=True, blank=True)
    """Years, of an adult."""
    description = models.TextField(_("Who they are"), max_length=LONGEST_TEXT, blank=True)
    background = models.TextField(_("Where they come from"), max_length=LONGEST_TEXT, blank=True)
    warmth = models.SmallIntegerField(_("Warmth"), default=MIDDLE)
    humour = models.SmallIntegerField(_("Humour"), default=MIDDLE)
    directness = models.SmallIntegerField(_("Directness"), default=MIDDLE)
    curiosity = models.SmallIntegerField(_("Curiosity"), default=MIDDLE)
    formality = models.SmallIntegerField(_("Formality"), default=MIDDLE)
    talkativeness = models.SmallIntegerField(_("Talkativeness"), default=MIDDLE)
    values = models.TextField(_("What matters to them"), max_length=LONGEST_TEXT, blank=True)
    interests = models.TextField(_("What they like to talk about"), max_length=LONGEST_TEXT, blank=True)
    relationship = models.CharField(_("What they are to you"), max_length=12, choices=Relationship, blank=True)
    relationship_words = models.CharField(_("In your own words"), max_length=LONGEST_LINE, blank=True)
    boundaries = models.TextField(_("Boundaries"), max_length=LONGEST_TEXT, blank=True)
    manner = models.TextField(_("How they speak"), max_length=LONGEST_TEXT, blank=True)
    personality = models.TextField(_("Traits"), max_length=LONGEST_TEXT, blank=True)
    scenario = models.TextField(_("Where you meet"), max_length=LONGEST_TEXT, blank=True)
    examples = models.TextField(_("How a talk sounds"), max_length=LONGEST_TEXT, blank=True)
    instructions = models.TextField(_("Notes to the model"), max_length=LONGEST_TEXT, blank=True)
    reminder = models.TextField(_("Always keep in mind"), max_length=LONGEST_TEXT, blank=True)
    greeting = models.TextField(_("First words"), max_length=LONGEST_TEXT, blank=True)
    other_greetings = models.JSONField(_("Other first words"), default=list, blank=True)
    """Texts; a new conversation offers them beside the first."""
    voice = models.CharField(_("Voice"), max_length=LONGEST_LINE, blank=True)
    """How they would sound, in words: kept for the day they can speak."""
    accent = models.CharField(_("Accent colour"), max_length=12, choices=Accent.choices, default=Accent.EMBER)
    temperature = models.FloatField(
        _("Temperature"), default=0.8, validators=[MinValueValidator(0), MaxValueValidator(2)]
    )
    context_length = models.PositiveIntegerField(
        _("Context length"), default=4096, validators=[MinValueValidator(1024), MaxValueValidator(1_048_576)]
    )
    by_model = ArrayField(models.CharField(max_length=32), default=list, blank=True, db_default=[])
    """The fields that hold a model's words (by_model.py), as PersonaDetails names them."""
    card = models.TextField(blank=True)
    """The character card it came with, as JSON: what Hearth has no field for is given out again as it came."""
    picture = models.CharField(max_length=32, blank=True)
    """Names the picture that stands for it, and is another for each; empty where the orb does."""
    picture_seed = models.BigIntegerField(null=True, blank=True)
    """What the picture was drawn from, where Hearth drew it: it changes with the accent then."""
    archived_at = models.DateTimeField(null=True, blank=True)
    """Put away: what was said stays, and nobody new talks with it."""
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["created_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~models.Q(name=""), name="persona_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(temperature__gte=0, temperature__lte=2), name="persona_temperature_is_usable"
            ),
            models.CheckConstraint(condition=models.Q(context_length__gte=1024), name="persona_context_is_usable"),
            models.CheckConstraint(
                condition=models.Q(age=None) | models.Q(age__range=(YOUNGEST, OLDEST)), name="persona_is_an_adult"
            ),
            models.CheckConstraint(
                condition=models.Q(**{f"{name}__range": (STEPS[0], STEPS[-1]) for name in BY_NAME}),
                name="persona_sliders_have_five_steps",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PersonaVersion(models.Model):
    """Who a companion was from one save to the next."""

    persona = models.ForeignKey(Persona, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    """Counts up from 1."""
    name = models.CharField(_("Name"), max_length=80, blank=True)
    details = models.JSONField()
    """As PersonaDetails names them."""
    by_model = ArrayField(models.CharField(max_length=32), default=list, blank=True, db_default=[])
    """As in Persona."""
    created_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["persona", "number"], name="one_version_a_number"),
        ]

    def __str__(self) -> str:
        return str(self.number)


class Lorebook(models.Model):
    """What is to be known of a companion's world, and when: a character_book as cards carry it, whole."""

    persona = models.OneToOneField(Persona, on_delete=models.CASCADE, related_name="lorebook", primary_key=True)
    book = models.TextField()
    """JSON."""

    def __str__(self) -> str:
        return str(self.pk)


class PersonaFile(models.Model):
    """What came with a card: its picture, and whatever else its archive held. Never shown as it is, only given out again."""

    persona = models.ForeignKey(Persona, on_delete=models.CASCADE, related_name="files")
    path = models.CharField(max_length=400)
    """As in the archive; empty for the picture that the card travelled in."""
    content = models.BinaryField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["persona", "path"], name="one_file_a_path"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Portrait(models.Model):
    """The picture that stands for a companion, in one size: made by Hearth, whatever it was made from."""

    persona = models.ForeignKey(Persona, on_delete=models.CASCADE, related_name="portraits")
    side = models.PositiveSmallIntegerField()
    """Pixels."""
    content = models.BinaryField()
    """WebP."""

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["persona", "side"], name="one_portrait_a_size"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Arrival(models.Model):
    """A card that was brought and is being looked at; nothing is made of it before a yes, and nothing stays after a day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="arrivals")
    content = models.BinaryField()
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.pk)


class SetupTalk(models.Model):
    """What its owner answered on the way to a new companion, and the draft that came of it. Gone with a yes, or after a day."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="setup_talk", primary_key=True
    )
    answers = models.JSONField(default=dict)
    """By the key of the question; empty for one that was passed over."""
    draft = models.JSONField(null=True)
    """As setup_talk/keeping.py writes it; none while something is still to be asked."""
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.pk)
