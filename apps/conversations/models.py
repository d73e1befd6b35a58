"""A conversation: messages that form a tree, and the turns in which replies come to be."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.conversations.origins import ChatImport, TalkOrigin
from apps.conversations.readings import MemoryRead, Reading

__all__ = [
    "ChatImport",
    "Conversation",
    "MaySuggest",
    "MemoryRead",
    "Message",
    "ProfileLine",
    "Reading",
    "Recollection",
    "Suggestion",
    "Summary",
    "TalkOrigin",
    "Turn",
]


class Conversation(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="conversations")
    persona = models.ForeignKey("personas.Persona", on_delete=models.PROTECT, related_name="conversations")
    title = models.CharField(_("Title"), max_length=120, blank=True)
    tip = models.ForeignKey("Message", null=True, on_delete=models.SET_NULL, related_name="+")
    """The last message of the path that is shown."""
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(db_index=True)
    """When somebody last said something."""

    class Meta:
        ordering: ClassVar[list[str]] = ["-updated_at"]

    def __str__(self) -> str:
        return str(self.pk)

    def get_absolute_url(self) -> str:
        return reverse("conversations:show", args=[self.pk])


class Message(models.Model):
    class Role(models.TextChoices):
        OWNER = "owner", _("Owner")
        COMPANION = "companion", _("Companion")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="messages")
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="children")
    role = models.CharField(max_length=16, choices=Role.choices)
    text = models.TextField()
    tokens_before = models.PositiveIntegerField(default=0)
    """Estimated tokens on the path before this message: lets a prompt cut its history at places that stay put."""
    elsewhere = models.CharField(max_length=120, blank=True, default="", db_default="")
    """Where it was said, if not here: the program and, of a reply, the model."""
    created_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~Q(text=""), name="message_says_something"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def get_absolute_url(self) -> str:
        """Its place in its talk."""
        return f"{reverse('conversations:show', args=[self.conversation_id])}?at={self.pk}#message-{self.pk}"


class Turn(models.Model):
    """One reply in the making: streaming, then one of four ends."""

    class Status(models.TextChoices):
        STREAMING = "streaming", _("Streaming")
        COMPLETE = "complete", _("Complete")
        STOPPED = "stopped", _("Stopped")
        FAILED = "failed", _("Failed")
        INTERRUPTED = "interrupted", _("Interrupted")

    class Keeping(models.TextChoices):
        KEEP = "keep", _("May be remembered")
        ASK = "ask", _("Its owner is asked")
        LEAVE = "leave", _("Is not remembered")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    """Made by the browser, so that sending the same message again after a lost answer makes no second turn."""
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="turns")
    prompt = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="turns")
    reply = models.OneToOneField(Message, null=True, on_delete=models.CASCADE, related_name="written_in")
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.STREAMING)
    notice = models.CharField(max_length=300, blank=True)
    """What the owner should know about how it ended; never words of the conversation."""
    answered_by = models.CharField(max_length=255, blank=True)
    sent_to = ArrayField(models.CharField(max_length=300), null=True, default=None)
    """Whose model it was sent to, as apps.llm.spare.asked names it; null where that was not written down."""
    profile = models.UUIDField(null=True)
    """Names the lines about the owner that stood before the companion: ProfileLine. Null for none."""
    spoken_as = models.ForeignKey("personas.PersonaVersion", null=True, on_delete=models.SET_NULL, related_name="+")
    """Who the companion was then."""
    cut_short = models.BooleanField(default=False, db_default=False)
    """Its model had more to say: the reply reached its greatest length."""
    care = models.CharField(max_length=16, blank=True, default="", db_default="")
    """What the owner's words called for, as apps/wellbeing names the risk: a card with help stands before the reply."""
    danger = models.CharField(max_length=16, blank=True, default="", db_default="")
    """What kind of help stands first on it."""
    card_hidden = models.BooleanField(default=False, db_default=False)
    reminders = ArrayField(models.CharField(max_length=16), default=list, db_default=[])
    """What the owner was reminded of after it: that they talk with an AI, that it is late. Keys of reminders.py."""
    brought = models.BooleanField(default=False, db_default=False)
    """It happened elsewhere: its reply is no word of this companion's. What happens here is learned from first."""
    created_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)
    kept_at = models.DateTimeField(null=True)
    """When its words became recallable."""
    learned_at = models.DateTimeField(null=True)
    """When statements were drawn from it: once, whatever crashed before."""
    learning_failures = models.PositiveSmallIntegerField(default=0)
    keeping = models.CharField(max_length=8, choices=Keeping.choices, blank=True, default="", db_default="")
    """Whether memory may have its words; empty until they were sorted."""
    kept_for = ArrayField(models.CharField(max_length=16), default=list, blank=True, db_default=[])
    """Which consents beside that for ordinary things keeping them needs: names of apps.privacy.purposes."""
    kept_once = ArrayField(models.CharField(max_length=16), default=list, blank=True, db_default=[])
    """Those of them that its owner allowed for just this; for the others their consent of today counts."""
    shared = models.BooleanField(default=True, db_default=True)
    """Whether other companions may know of it, as it was when it was said."""
    distilled_at = models.DateTimeField(null=True)
    """When a model that understands drew statements from it, once; or when there was no use in asking it again."""

    class Meta:
        ordering: ClassVar[list[str]] = ["created_at"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["created_at"],
                condition=(Q(kept_at=None) | Q(learned_at=None)) & ~Q(status="streaming") & Q(brought=False),
                name="turn_to_learn",
            ),
            models.Index(
                fields=["created_at"],
                condition=(Q(kept_at=None) | Q(learned_at=None)) & Q(brought=True),
                name="brought_turn_to_learn",
            ),
            models.Index(
                fields=["created_at"],
                condition=Q(distilled_at=None) & ~Q(status="streaming") & Q(brought=False),
                name="turn_to_distil",
            ),
            models.Index(fields=["conversation", "created_at"], condition=~Q(care=""), name="turn_with_care"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~Q(status="complete") | Q(reply__isnull=False), name="turn_has_reply_once_complete"
            ),
            models.CheckConstraint(
                condition=Q(status="streaming", ended_at__isnull=True)
                | (~Q(status="streaming") & Q(ended_at__isnull=False)),
                name="turn_knows_when_it_ended",
            ),
            models.UniqueConstraint(
                fields=["conversation"],
                condition=Q(status="streaming"),
                name="one_running_turn_a_conversation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.status}"

    @property
    def is_running(self) -> bool:
        return self.status == self.Status.STREAMING

    @property
    def can_go_on(self) -> bool:
        """Whether the same reply could become longer."""
        broke_off = self.status not in {self.Status.STREAMING, self.Status.COMPLETE}
        return self.reply_id is not None and (broke_off or self.cut_short)


class Recollection(models.Model):
    """That a reply was given with this before the companion."""

    turn = models.ForeignKey(Turn, on_delete=models.CASCADE, related_name="recollections")
    episode = models.ForeignKey("memories.Episode", on_delete=models.CASCADE, related_name="+")
    place = models.PositiveSmallIntegerField()
    """0 for what seemed to matter most."""

    class Meta:
        ordering: ClassVar[list[str]] = ["place"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["turn", "episode"], name="one_recollection_an_episode"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class ProfileLine(models.Model):
    """A line about the owner that stood before a companion, as it was then. Replies of a talk share those that stay the same."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    profile = models.UUIDField()
    """Names all that stood there together."""
    place = models.PositiveSmallIntegerField()
    of = models.PositiveSmallIntegerField()
    """How many they were."""
    memory = models.ForeignKey("memories.Memory", on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    first_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["place"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["profile", "place"], name="one_profile_line_a_place"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Summary(models.Model):
    """What is kept before the companion of the part of a talk that no longer fits."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="summaries")
    cut = models.PositiveIntegerField()
    """In tokens from the conversation's start: it tells of what was said before."""
    lines = models.JSONField()
    """As [message id, role, text], in the order they were said."""

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["conversation", "cut"], name="one_summary_a_cut"),
        ]
        verbose_name_plural = "summaries"

    def __str__(self) -> str:
        return str(self.pk)


class MaySuggest(models.Model):
    """That the owner allows this companion to suggest changes to itself; without a row it may not."""

    persona = models.OneToOneField(
        "personas.Persona", on_delete=models.CASCADE, related_name="may_suggest", primary_key=True
    )
    allowed_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True)
    """When a model was last asked for one, whatever came of it."""

    def __str__(self) -> str:
        return str(self.pk)


class Suggestion(models.Model):
    """One change that a companion would make to itself, with its reason. Nothing comes of it without a yes."""

    class Answer(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    persona = models.ForeignKey("personas.Persona", on_delete=models.CASCADE, related_name="suggestions")
    turn = models.ForeignKey(Turn, on_delete=models.CASCADE, related_name="suggestions")
    """Where the owner said what it rests on; who takes that back takes this along."""
    field = models.CharField(max_length=32)
    """As PersonaDetails names it."""
    before = models.TextField(blank=True)
    after = models.TextField()
    reason = models.CharField(max_length=300)
    answer = models.CharField(max_length=8, choices=Answer.choices, blank=True)
    """Empty while it waits."""
    created_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-created_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["persona"], condition=Q(answer=""), name="one_open_suggestion_a_persona"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
