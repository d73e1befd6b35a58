"""How memories are found: by which embedder, and how far a change of it has come."""

from asgiref.sync import async_to_sync
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts.requests import PersonRequest
from apps.llm.errors import ModelError
from apps.llm.registry import embedder, server
from apps.memories.embedding import embedder_of
from apps.memories.profile import choose_embedder, is_paused
from apps.memories.reembedding import progress_of, reembed_soon

OLLAMA = "ollama"
STOP_POLLING = 286
"""What htmx takes as: don't ask again."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: PersonRequest) -> HttpResponse:
    offered, problem = _offered()
    wanted = request.POST.get("embedder", "")
    if request.method == "POST":
        problem = _why_not(wanted, offered) or ""
        if not problem:
            choose_embedder(user=request.user, name=wanted)
            reembed_soon()
            messages.success(request, _("Saved. What was said is read anew for it, in the background."))
            return redirect("memories:finding")
    context = {
        "offered": offered,
        "problem": problem,
        "chosen": _chosen(request),
        "progress": progress_of(request.user),
        "paused": is_paused(request.user),
    }
    return render(request, "memories/finding.html", context, status=422 if request.method == "POST" else 200)


@never_cache
@require_safe
def progress(request: PersonRequest) -> HttpResponse:
    """For the page to ask again, until it is done or waits for memory to go on."""
    now, paused = progress_of(request.user), is_paused(request.user)
    context = {"progress": now, "paused": paused}
    return render(request, "memories/_progress.html", context, status=STOP_POLLING if now.is_done or paused else 200)


def _chosen(request: PersonRequest) -> str:
    name = embedder_of(request.user).name
    return name if name.startswith(f"{OLLAMA}:") else ""


def _offered() -> tuple[list[str], str]:
    """Names of Ollama's models that don't chat, as the registry names them; or why none are known."""
    try:
        listed = async_to_sync(server(OLLAMA).models)()
    except ModelError:
        return [], _("No Ollama answers, so only the built-in one can be chosen.")
    return [f"{OLLAMA}:{info.name}" for info in listed if not info.can_chat], ""


def _why_not(wanted: str, offered: list[str]) -> str | None:
    if not wanted:
        return None
    if wanted not in offered:
        return _("Choose one of those in the list.")
    try:
        embedder(wanted).embed_query("tea")
    except ModelError:
        return _("That model could not be asked. Check that it is one for embeddings, then try again.")
    return None
