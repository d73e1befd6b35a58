from django import forms
from django.utils.translation import gettext_lazy as _

from apps.personas.avatars.bounds import LARGEST


class PictureForm(forms.Form):
    """A picture in a file."""

    file = forms.FileField(
        label=_("Your own picture"),
        help_text=_(
            "PNG, JPEG, WebP or GIF, up to 20 MB. It is cut to a square and made anew: where and when it was taken is not kept."
        ),
        max_length=300,
        widget=forms.ClearableFileInput(attrs={"accept": "image/png,image/jpeg,image/webp,image/gif"}),
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("This file is empty."),
            "missing": _("Choose a file first."),
        },
    )

    def clean_file(self) -> bytes:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 20 MB."))
        content: bytes = file.read()
        return content
