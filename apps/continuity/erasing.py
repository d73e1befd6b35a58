"""Some exam questions are made from what is remembered: where any of that is erased, they go with what was answered."""

from django.contrib.auth.base_user import AbstractBaseUser

from apps.continuity.models import Answer, Kind
from apps.privacy.erasing import Chosen, eraser


@eraser
def erase_answers(person: AbstractBaseUser, chosen: Chosen) -> None:
    Answer.objects.filter(sitting__persona__user=person.pk, kind=Kind.MEMORY).delete()
