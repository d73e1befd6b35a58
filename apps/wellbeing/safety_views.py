"""The safety page: what Hearth watches for, what it does then, and how well it does it. For anybody who reaches it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from apps.classifiers.figures import measured_on
from apps.wellbeing.counts import years_of
from apps.wellbeing.law import RULES
from apps.wellbeing.measured import measured, rates_apart
from apps.wellbeing.measured_in_talks import rates_in_talks, times_in_talks
from apps.wellbeing.resources import helplines_for, shortlist

FIRST_LINES = 3


@login_not_required
@never_cache
@require_safe
def safety(request: HttpRequest) -> HttpResponse:
    country = request.user.country if request.user.is_authenticated else ""
    context = {
        "lines": shortlist(helplines_for(country, None), FIRST_LINES),
        "measured": measured(),
        "measured_on": measured_on(),
        "rates": [(one.means, one.rate) for one in measured()],
        "rates_apart": [(one.means, one.rate, one.aim) for one in rates_apart()],
        "rates_in_talks": rates_in_talks(),
        "times_in_talks": times_in_talks(),
        "rules": RULES,
        # How often help was offered is nobody's business but the owner's.
        "years": years_of(request.user) if request.user.is_authenticated else [],
    }
    return render(request, "wellbeing/safety.html", context)
