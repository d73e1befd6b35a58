"""The helplines of all countries: anybody who reaches this Hearth may read them."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from apps.accounts import countries
from apps.wellbeing.resources import covered, has_line_for_distress, helplines_for, served_by


@login_not_required
@require_safe
def helplines(request: HttpRequest) -> HttpResponse:
    """`?country=DE` opens that country's; the owner's own, unless they ask for another."""
    chosen = request.GET.get("country", getattr(request.user, "country", "")).upper()
    names = countries.names()
    listed = sorted(covered(), key=lambda code: names[code])
    context = {
        "chosen": served_by(chosen),
        "chosen_name": names.get(chosen, ""),
        "lines": helplines_for(chosen, None),
        "lacks_line": not has_line_for_distress(chosen),
        "countries": [(code, names[code]) for code in listed],
    }
    return render(request, "wellbeing/helplines.html", context)
