"""The memory book: see what is remembered, find it, put it right, take it out."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts.carrying import carries_words
from apps.accounts.requests import PersonRequest, sent
from apps.memories import profile, services
from apps.memories.access import get_memory, memories_of
from apps.memories.embedding import embedder_of
from apps.memories.forms import MemoryForm, written
from apps.memories.listing import everything_in, listing, wanted_in, with_its_own, without_words
from apps.memories.models import Memory
from apps.privacy.consent import allow_once, has_consent
from apps.privacy.purposes import Purpose

MOST_IN_AN_ADDRESS = 40
NOT_THERE = gettext_lazy("It is not there any more: it was forgotten or erased meanwhile. Nothing was written.")

form_page = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@form_page
def index(request: PersonRequest) -> HttpResponse:
    """Words to look for come in a form: an address is kept by the browser, and stands in logs."""
    wanted = wanted_in(request.user, request.POST if request.method == "POST" else without_words(request.GET))
    context = {"wanted": wanted, "listing": listing(request.user, wanted)}
    if request.htmx and not request.htmx.boosted:
        return render(request, "memories/_more.html" if wanted.goes_on else "memories/_found.html", context)
    context |= _lately_forgotten(request) | {"paused": profile.is_paused(request.user)}
    context["may_remember"] = has_consent(request.user, Purpose.ORDINARY)
    context["reflects"] = has_consent(request.user, Purpose.REFLECTION)
    return render(request, "memories/index.html", context)


@require_POST
def pause(request: PersonRequest) -> HttpResponse:
    """Remember nothing new for now, or go on."""
    profile.pause(user=request.user, paused="pause" in request.POST, now=timezone.now())
    return redirect("memories:list")


@carries_words
@form_page
def new(request: PersonRequest) -> HttpResponse:
    form = MemoryForm(sent(request), user=request.user)
    if not form.is_valid():
        return render(request, "memories/new.html", {"form": form}, status=_status(request))
    now = timezone.now()
    _note_what_was_allowed(request, form, now)
    services.remember(user=request.user, statement=form.statement(now), embedder=embedder_of(request.user))
    messages.success(request, _("Remembered."))
    return redirect("memories:list")


@carries_words
@form_page
def edit(request: PersonRequest, pk: UUID) -> HttpResponse:
    memory = get_memory(request.user, pk)
    form = MemoryForm(sent(request), initial=written(memory), user=request.user, memory=memory)
    if not form.is_valid():
        return render(request, "memories/edit.html", {"form": form, "memory": memory}, status=_status(request))
    now = timezone.now()
    try:
        with transaction.atomic():
            _note_what_was_allowed(request, form, now)
            services.correct_memory(memory=memory, statement=form.statement(now), embedder=embedder_of(request.user))
    except services.Gone:
        messages.warning(request, NOT_THERE)
    else:
        messages.success(request, _("Corrected. This is what counts from now on."))
    return redirect("memories:list")


@require_POST
def change(request: PersonRequest, pk: UUID) -> HttpResponse:
    """One memory: pin it, say whether it is true, forget it."""
    memory = get_memory(request.user, pk)
    now = timezone.now()
    match request.POST.get("do"):
        case "pin" | "unpin" | "renew" as wish:
            try:
                _pin_or_renew(memory, wish)
            except services.Gone:
                raise Http404 from None
        case "end":
            services.end_memories(user=request.user, ids=[pk], at=now)
        case "forget":
            services.forget_memories(user=request.user, ids=[pk], at=now)
            return _forgotten(request, now, [pk])
        case _:
            raise Http404
    if not request.htmx:
        return redirect("memories:list")
    memory = get_object_or_404(with_its_own(memories_of(request.user)), pk=pk)
    return render(request, "memories/_memory.html", {"memory": memory})


def _pin_or_renew(memory: Memory, wish: str) -> None:
    if wish == "renew":
        services.renew_memory(memory=memory)
    else:
        services.pin_memory(memory=memory, pinned=wish == "pin")


@require_POST
def change_many(request: PersonRequest) -> HttpResponse:
    """Those that are ticked, or all that the list shows."""
    wanted = wanted_in(request.user, request.POST)
    ids = everything_in(request.user, wanted) if "all" in request.POST else _ticked(request)
    now = timezone.now()
    match request.POST.get("do"):
        case "forget":
            count = services.forget_memories(user=request.user, ids=ids, at=now)
            return redirect(_address_after(now) if count else reverse("memories:list"))
        case "pin" | "unpin" as wish:
            services.pin_memories(user=request.user, ids=ids, pinned=wish == "pin")
        case _:
            raise Http404
    count = len(ids)
    messages.success(
        request, ngettext("%(count)d memory changed.", "%(count)d memories changed.", count) % {"count": count}
    )
    return redirect("memories:list")


@require_POST
def undo(request: PersonRequest) -> HttpResponse:
    """Bring back what was forgotten at that moment."""
    at = _moment(request.POST.get("at", ""))
    ids = list(Memory.objects.filter(user=request.user, forgotten_at=at).values_list("pk", flat=True)) if at else []
    count = services.restore_memories(user=request.user, ids=ids)
    if count:
        said = ngettext("%(count)d memory is back.", "%(count)d memories are back.", count) % {"count": count}
        messages.success(request, said)
    else:
        messages.warning(request, _("There is nothing left to bring back."))
    return redirect("memories:list")


def _note_what_was_allowed(request: PersonRequest, form: MemoryForm, now: datetime) -> None:
    """In the ledger, as for what is said in a talk."""
    for purpose in form.private:
        allow_once(person=request.user, purpose=purpose, now=now, shown=form.shown)


def _forgotten(request: PersonRequest, now: datetime, ids: list[UUID]) -> HttpResponse:
    if not request.htmx:
        return redirect(_address_after(now))
    return render(request, "memories/_gone.html", _told(now, ids))


def _address_after(forgotten_at: datetime) -> str:
    return f"{reverse('memories:list')}?{urlencode({'forgotten': forgotten_at.isoformat()})}"


def _lately_forgotten(request: PersonRequest) -> dict[str, object]:
    """Those of the address, or the last that can still be brought back."""
    forgotten = Memory.objects.filter(user=request.user, forgotten_at__gt=timezone.now() - services.UNDO_WITHIN)
    last = forgotten.order_by("-forgotten_at").first()
    at = _moment(request.GET.get("forgotten", "")) or (last.forgotten_at if last else None)
    return _told(at, list(forgotten.filter(forgotten_at=at).values_list("pk", flat=True)) if at else [])


def _told(at: datetime | None, forgotten: list[UUID]) -> dict[str, object]:
    """For the notice; an address holds only so many."""
    keys = forgotten if len(forgotten) <= MOST_IN_AN_ADDRESS else []
    return {"forgotten": len(forgotten), "forgotten_at": at, "forgotten_keys": keys}


def _moment(text: str) -> datetime | None:
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None


def _ticked(request: PersonRequest) -> list[UUID]:
    found = []
    for text in request.POST.getlist("memory")[:1_000]:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


def _status(request: PersonRequest) -> int:
    return 422 if request.method == "POST" else 200
