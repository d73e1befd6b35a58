from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apps.conversations.models import Conversation


class MessageForm(forms.Form):
    turn = forms.UUIDField(error_messages={"required": _("The page is out of date. Reload it and send again.")})
    text = forms.CharField(
        strip=True,
        max_length=settings.LONGEST_MESSAGE,
        error_messages={
            "required": _("There is nothing to send yet. Write something first."),
            "max_length": _(
                "That is %(show_value)d characters, and a message holds %(limit_value)d. Send it in parts; it is still in the box."
            ),
            "null_characters_not_allowed": _(
                "The message holds characters that can't be kept (NUL bytes). Remove them; the rest is still in the box."
            ),
        },
    )

    @property
    def problem(self) -> str:
        """The first thing that is wrong, as one sentence."""
        return next((str(error) for errors in self.errors.values() for error in errors), "")


class RenameForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable at run time
    class Meta:
        model = Conversation
        fields: ClassVar[list[str]] = ["title"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = True
