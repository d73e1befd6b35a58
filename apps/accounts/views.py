"""In and out."""

from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from apps.accounts.carrying import FIELD, Carried, packed, unsent_by
from apps.accounts.doorway import minutes_until_open, recognise
from apps.accounts.forms import SignInForm
from apps.accounts.models import User
from apps.accounts.requests import PersonRequest, is_ours


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    carried = _carried(request)
    if request.user.is_authenticated:
        return _go_on(request, _where_to(request), carried)
    if not User.objects.owner():
        return redirect("accounts:setup")
    if request.method != "POST":
        return _whole_page(request) or render(request, "accounts/sign_in.html", _page(request, SignInForm()))
    where_to = _where_to(request)
    page = _page(request, form := SignInForm(request.POST), carried)
    request.carried = carried  # type: ignore[attr-defined]  # For the throttle, which answers when the form is read.
    if form.is_valid():
        user = recognise(request, form.cleaned_data["passphrase"])
        if user:
            login(request, user)
            return _go_on(request, where_to, carried)
        form.add_error("passphrase", _("That is not the passphrase. Check for capitals and the keyboard's language."))
    return render(request, "accounts/sign_in.html", page, status=422)


@never_cache
def sign_in_first(request: HttpRequest) -> HttpResponse:
    """Instead of a page that was posted to without a session: what was typed waits in this one."""
    if not User.objects.owner():
        return redirect("accounts:setup")
    carried = Carried(request.get_full_path(), packed(request))
    page = {"form": SignInForm(), "next": carried.action, "carried": carried}
    return render(request, "accounts/sign_in.html", page, status=403)


@require_POST
def sign_out(request: PersonRequest) -> HttpResponse:
    logout(request)
    answer = redirect("accounts:sign-in")
    # Drafts of the composer and pages the browser kept are the owner's words too.
    answer["Clear-Site-Data"] = '"cache", "storage"'
    return answer


def locked_out(request: HttpRequest, response: HttpResponse | None = None, credentials: object = None) -> HttpResponse:
    """What the throttle answers instead of the page that was asked for."""
    minutes = minutes_until_open(request)
    carried = getattr(request, "carried", None)
    context = {"minutes": minutes, "carried": carried, "unsent": unsent_by(request.POST)}
    page = render(request, "accounts/locked_out.html", context, status=429)
    page["Retry-After"] = str(minutes * 60)
    return page


def _page(request: HttpRequest, form: SignInForm, carried: Carried | None = None) -> dict[str, object]:
    return {
        "form": form,
        "next": request.POST.get("next") or request.GET.get("next", ""),
        "carried": carried,
        "unsent": unsent_by(request.POST) or unsent_by(request.GET),
    }


def _carried(request: HttpRequest) -> Carried | None:
    """Of what was posted alone: no link can bring words along."""
    words = request.POST.get(FIELD, "")
    return Carried(request.POST["next"], words) if words and is_ours(request, request.POST.get("next", "")) else None


def _go_on(request: HttpRequest, where_to: str, carried: Carried | None) -> HttpResponse:
    """To where they wanted to go; what they had typed is sent once more by themselves, with what keeps others from doing so."""
    return render(request, "accounts/carried.html", {"carried": carried}) if carried else redirect(where_to)


def _where_to(request: HttpRequest) -> str:
    wish = request.POST.get("next") or request.GET.get("next", "")
    return wish if is_ours(request, wish) else resolve_url("home")


def _whole_page(request: HttpRequest) -> HttpResponse | None:
    """A fragment asked for after the session ended: the whole page goes to sign-in, and comes back to where it was."""
    htmx: HtmxDetails = request.htmx  # type: ignore[attr-defined]
    if not htmx:
        return None
    unsent = unsent_by(request.GET)
    told = {"next": htmx.current_url_abs_path or ""} | ({"unsent": unsent.value} if unsent else {})
    return HttpResponseClientRedirect(f"{request.path}?{urlencode(told)}")
