"""The set-up talk: questions, one at a time, then a draft, three names for it, and the editor. Nothing is made before a yes."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from asgiref.sync import async_to_sync
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers

from apps.accounts.requests import PersonRequest, sent
from apps.conversations.drafting import Heard, answers_of, drafted, heard, setting_for_drafting
from apps.personas import services
from apps.personas.by_model import still_by_model
from apps.personas.first_views import is_past_setup
from apps.personas.setup_talk.drafting import Draft
from apps.personas.setup_talk.forms import OWN, AnswerForm, NameForm
from apps.personas.setup_talk.keeping import Kept, erase_talk, keep_answers, keep_draft, name_draft, talk_of
from apps.personas.setup_talk.questions import BY_KEY, QUESTIONS, Question
from apps.personas.writing import editor_page, form_of

FIRST, ANOTHER = "first", "another"
"""Ways here: in set-up, and from the companions' page."""
LAYOUTS = {FIRST: "accounts/threshold.html", ANOTHER: "shell.html"}
form_page = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class Said:
    question: Question
    text: str
    """Empty where it was passed over."""
    heard: Heard


@never_cache
@vary_on_headers("HX-Request")
@form_page
def talk(request: PersonRequest, way: str) -> HttpResponse:
    if closed := _closed(request, way):
        return closed
    kept = talk_of(request.user, now=timezone.now())
    if request.method != "POST":
        return _talk_page(request, way, kept, BY_KEY.get(request.GET.get("question", "")))
    question = BY_KEY.get(request.POST.get("question", ""))
    if not question:
        raise Http404
    form = AnswerForm(sent(request), question=question)
    given = {question.key: ""}
    if request.POST.get("do") != "pass":
        if not form.is_valid():
            return _talk_page(request, way, kept, question, form=form)
        given = {question.key: form.cleaned_data["text"]}
    given |= {"pronouns": form.cleaned_data["pronouns"]} if form.is_valid() and "pronouns" in form.cleaned_data else {}
    keep_answers(user=request.user, answers=given, now=timezone.now())
    if request.htmx:
        return _talk_page(request, way, talk_of(request.user, now=timezone.now()), None)
    return redirect("conversations:meet", way)


@never_cache
@require_POST
def erase(request: PersonRequest, way: str) -> HttpResponse:
    if closed := _closed(request, way):
        return closed
    erase_talk(user=request.user)
    messages.success(request, _("Your answers are erased."))
    return redirect("personas:choose" if way == FIRST else "personas:list")


@never_cache
@require_POST
def draft(request: PersonRequest, way: str) -> HttpResponse:
    """Takes as long as a model takes, where one is asked."""
    if closed := _closed(request, way):
        return closed
    kept = talk_of(request.user, now=timezone.now())
    if kept.next_question:
        return redirect("conversations:meet", way)
    answers = answers_of(kept.answers, user=request.user)
    choice, taken = setting_for_drafting(request.user)
    found = async_to_sync(drafted)(
        answers, user=request.user, choice=choice, taken=taken, by_model=request.POST.get("do") != "plain"
    )
    keep_draft(user=request.user, draft=found, now=timezone.now())
    return redirect("conversations:meet-names", way)


@never_cache
@form_page
def names(request: PersonRequest, way: str) -> HttpResponse:
    if closed := _closed(request, way):
        return closed
    found = talk_of(request.user, now=timezone.now()).draft
    if not found:
        return redirect("conversations:meet", way)
    form = NameForm(sent(request), names=found.names, initial=_picked(found))
    if form.is_valid():
        name_draft(user=request.user, name=form.name(), now=timezone.now())
        return redirect("conversations:meet-draft", way)
    context = {"form": form, "draft": found, "own": OWN, "picked": form["proposed"].value()}
    return render(request, "conversations/setup_talk/names.html", context | _frame(way), status=_status(request))


@never_cache
@form_page
def companion(request: PersonRequest, way: str) -> HttpResponse:
    """The draft in the editor."""
    if closed := _closed(request, way):
        return closed
    found = talk_of(request.user, now=timezone.now()).draft
    if not found and request.method != "POST":
        return redirect("conversations:meet", way)
    form = form_of(request, initial=asdict(found.details) if found else None)
    if not form.is_valid():
        return editor_page(request, form, template="conversations/setup_talk/draft.html", **_frame(way))
    made = services.choose_first if way == FIRST else services.create_persona
    details = form.details()
    by_model = still_by_model(found.by_model, found.details, details) if found else ()
    persona = made(user=request.user, details=details, by_model=by_model)
    erase_talk(user=request.user)
    if way == FIRST:
        return redirect("engines:first")
    messages.success(request, _("%(name)s is here.") % {"name": persona.name})
    return redirect(f"{reverse('personas:list')}#companion-{persona.pk}")


def _talk_page(
    request: PersonRequest, way: str, kept: Kept, question: Question | None, *, form: AnswerForm | None = None
) -> HttpResponse:
    """At `question`, or at the first that was not asked yet; and where all were asked, at the end."""
    question = question or BY_KEY.get(kept.next_question)
    if question and not form:
        initial = {"text": kept.answers.get(question.key, ""), "pronouns": kept.answers.get("pronouns", "")}
        form = AnswerForm(question=question, initial=initial)
    context = {
        "said": list(_said(request, kept, question)),
        "question": question,
        "place": QUESTIONS.index(question) + 1 if question else 0,
        "of": len(QUESTIONS),
        "form": form,
        "draft": kept.draft,
        **_frame(way),
    }
    template = "_talk" if request.htmx else "talk"
    return render(
        request,
        f"conversations/setup_talk/{template}.html",
        context,
        status=422 if form and form.is_bound and form.errors else 200,
    )


def _said(request: PersonRequest, kept: Kept, asked: Question | None) -> Iterator[Said]:
    """What was answered, but for what is asked now."""
    for question in QUESTIONS:
        if question.key in kept.answers and question != asked:
            text = kept.answers[question.key]
            yield Said(question, text, heard(text, user=request.user))


def _picked(found: Draft) -> dict[str, str]:
    """As it was left: one of ours, or the owner's own."""
    name = found.details.name
    is_ours = name in {one.name for one in found.names}
    return {"proposed": name} if is_ours else {"proposed": OWN, "own": name}


def _frame(way: str) -> dict[str, Any]:
    return {"way": way, "layout": LAYOUTS[way], "is_first": way == FIRST}


def _closed(request: PersonRequest, way: str) -> HttpResponse | None:
    if way not in LAYOUTS:
        raise Http404
    return redirect("personas:list") if way == FIRST and is_past_setup(request) else None


def _status(request: PersonRequest) -> int:
    return 422 if request.method == "POST" else 200
