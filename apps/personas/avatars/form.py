from django import forms
from django.utils.translation import gettext_lazy as _

from apps.accounts.fields import SmallFileField
from apps.personas.avatars.bounds import LARGEST


class PictureForm(forms.Form):
    """A picture in a file."""

    file = SmallFileField(
        label=_("Your own picture"),
        help_text=_(
            "PNG, JPEG, WebP or GIF, up to 20 MB. It is cut to a square and made anew: where and when it was taken is not kept."
        ),
        largest=LARGEST,
        accept="image/png,image/jpeg,image/webp,image/gif",
    )
