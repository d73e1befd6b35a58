"""What is known, to be read at leisure: of the owner on one page, and of everyone they have mentioned."""

from datetime import date, datetime
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts.requests import PersonRequest, sent
from apps.memories.access import get_person, memories_of
from apps.memories.forms import PersonForm
from apps.memories.reading import about, everyone, known_of
from apps.memories.services import Gone, forget_memories, name_person
from apps.memories.ties import picture_of
from apps.memories.timeline import first_of, timeline


@never_cache
@require_safe
def about_me(request: PersonRequest) -> HttpResponse:
    return render(request, "memories/about.html", {"parts": about(request.user)})


@never_cache
@require_safe
def people(request: PersonRequest) -> HttpResponse:
    return render(
        request, "memories/people.html", {"people": everyone(request.user), "picture": picture_of(request.user)}
    )


@never_cache
@require_safe
def when(request: PersonRequest) -> HttpResponse:
    """All memories by month, and those of one."""
    month, until = (_month(request.GET.get(name, "")) for name in ("month", "until"))
    shown = timeline(request.user, today=timezone.localdate(timezone=request.user.zone), month=month, until=until)
    return render(request, "memories/timeline.html", {"timeline": shown})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def person(request: PersonRequest, pk: UUID) -> HttpResponse:
    """All that is known of one person; their name and relation; and forgetting them."""
    one = get_person(request.user, pk)
    if request.POST.get("do") == "forget":
        return _forget(request, pk)
    form = PersonForm(sent(request), initial={"name": one.name, "relation": one.relation})
    if request.method == "POST" and form.is_valid():
        try:
            one = name_person(person=one, **form.cleaned_data)
        except Gone:
            raise Http404 from None
        messages.success(request, _("Saved."))
        return redirect("memories:person", one.pk)
    context = {"person": one, "form": form, "known": known_of(request.user, one)}
    return render(request, "memories/person.html", context, status=422 if request.method == "POST" else 200)


def _month(text: str) -> date | None:
    """Of “2026-05”; None where it is no month."""
    try:
        return first_of(datetime.strptime(text, "%Y-%m"))  # noqa: DTZ007 (a month, no moment)
    except ValueError:
        return None


def _forget(request: PersonRequest, pk: UUID) -> HttpResponse:
    now = timezone.now()
    ids = list(memories_of(request.user).filter(people=pk).values_list("pk", flat=True))
    forget_memories(user=request.user, ids=ids, at=now)
    response = redirect("memories:list")
    response["Location"] += f"?forgotten={now.isoformat().replace('+', '%2B')}"
    return response
