"""Whom to turn to, and the plan for a bad hour: the owner's own, one tap away."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.carrying import carries_words
from apps.accounts.requests import PersonRequest, sent
from apps.wellbeing.contacts import (
    EnoughContacts,
    add_contact,
    change_contact,
    contacts_of,
    get_contact,
    move_up,
    take_out,
)
from apps.wellbeing.forms import ContactForm, PlanForm, opened_on, told, written
from apps.wellbeing.plan import change_plan, marks_of, plan_of
from apps.wellbeing.resources import helplines_for, shortlist

form_page = require_http_methods(["GET", "HEAD", "POST"])
FIRST_LINES = 4


@never_cache
@require_safe
def care(request: PersonRequest) -> HttpResponse:
    context = {
        "lines": shortlist(helplines_for(request.user.country, None), FIRST_LINES),
        "contacts": contacts_of(request.user),
        "has_plan": bool(plan_of(request.user)),
    }
    return render(request, "wellbeing/care.html", context)


@carries_words
@form_page
def new_contact(request: PersonRequest) -> HttpResponse:
    form = ContactForm(sent(request))
    if form.is_valid():
        try:
            add_contact(user=request.user, **form.cleaned_data)
        except EnoughContacts:
            form.add_error(None, _("That is enough people for a bad hour. Take somebody out first."))
        else:
            return redirect("wellbeing:care")
    return render(request, "wellbeing/contact.html", {"form": form}, status=_status(request))


@carries_words
@never_cache
@form_page
def contact(request: PersonRequest, pk: UUID) -> HttpResponse:
    somebody = get_contact(request.user, pk)
    form = ContactForm(sent(request), initial=told(somebody))
    if form.is_valid():
        change_contact(contact=somebody, **form.cleaned_data)
        return redirect("wellbeing:care")
    return render(request, "wellbeing/contact.html", {"form": form, "contact": somebody}, status=_status(request))


@require_POST
def move_contact_up(request: PersonRequest, pk: UUID) -> HttpResponse:
    move_up(contact=get_contact(request.user, pk))
    return redirect(f"{reverse('wellbeing:care')}#people")


@never_cache
@form_page
def take_out_contact(request: PersonRequest, pk: UUID) -> HttpResponse:
    """Asked first: a number that stood nowhere else would be gone when it is needed."""
    somebody = get_contact(request.user, pk)
    if request.method != "POST":
        return render(request, "wellbeing/contact_take_out.html", {"contact": somebody})
    take_out(contact=somebody)
    messages.success(request, _("%(name)s is taken out.") % {"name": somebody.name})
    return redirect("wellbeing:care")


@never_cache
@require_safe
def plan(request: PersonRequest) -> HttpResponse:
    context = {
        "plan": plan_of(request.user),
        "contacts": contacts_of(request.user),
        "lines": shortlist(helplines_for(request.user.country, None), FIRST_LINES),
    }
    return render(request, "wellbeing/plan.html", context)


@carries_words
@never_cache
@form_page
def edit_plan(request: PersonRequest) -> HttpResponse:
    plan = plan_of(request.user)
    form = PlanForm(sent(request), initial=written(plan))
    if not form.is_valid():
        opened = opened_on(request.POST) if form.is_bound else marks_of(plan)
        return _edit_page(request, form, opened, _status(request))
    changed = change_plan(user=request.user, opened=opened_on(request.POST), typed=form.cleaned_data)
    if changed.clashes:
        return _edit_page(request, PlanForm.of_both(changed), marks_of(plan_of(request.user)), 409)
    there_is_one = any(changed.texts.values())
    messages.success(request, _("Your plan is kept.") if there_is_one else _("The plan is taken away."))
    return redirect("wellbeing:plan")


def _edit_page(request: PersonRequest, form: PlanForm, opened: dict[str, str], status: int) -> HttpResponse:
    return render(request, "wellbeing/plan_edit.html", {"form": form, "opened": opened}, status=status)


def _status(request: PersonRequest) -> int:
    return 422 if request.method == "POST" else 200
