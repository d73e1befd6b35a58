"""Set-up, one page a step, until the account exists. Companion and model are chosen after that, in their own apps."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

from apps.accounts import services
from apps.accounts.forms import FirstPassphraseForm, IntroductionForm, NoticeForm
from apps.accounts.models import User
from apps.accounts.passphrases import judge
from apps.accounts.requests import sent
from apps.accounts.services import Introduction, OwnerExists
from apps.accounts.setup import Setup

SIGNED_BY = "django.contrib.auth.backends.ModelBackend"
page = require_http_methods(["GET", "HEAD", "POST"])


def setup_step(view: Callable[[HttpRequest, Setup], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """For the browser that opened the one-time link, while there is no owner."""

    @login_not_required
    @never_cache
    @sensitive_post_parameters("passphrase")
    @wraps(view)
    def step(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            return redirect("personas:choose")
        if User.objects.owner():
            return redirect("accounts:sign-in")
        setup = Setup(request.session)
        return view(request, setup) if setup.is_claimed else _closed(request, "accounts/setup/not_yet.html")

    return step


@login_not_required
@never_cache
@require_GET
def open_setup(request: HttpRequest, token: str) -> HttpResponse:
    """The one-time link: the first browser to open it may set Hearth up."""
    if User.objects.owner():
        return redirect("home")
    setup = Setup(request.session)
    link = services.claim_setup_link(token)
    if link:
        setup.claim(link)
        return redirect("accounts:setup")
    used = services.find_setup_link(token)
    return redirect("accounts:setup") if used and setup.claims(used) else _closed(request, "accounts/setup/used.html")


@require_safe
@setup_step
def setup(request: HttpRequest, setup: Setup) -> HttpResponse:
    return redirect(setup.next_step)


@page
@setup_step
def passphrase(request: HttpRequest, setup: Setup) -> HttpResponse:
    form = FirstPassphraseForm(sent(request), already_set=bool(setup.passphrase_hash))
    if form.is_valid():
        if form.cleaned_data["passphrase"]:
            setup.keep_passphrase_hash(services.hash_passphrase(form.cleaned_data["passphrase"]))
        return redirect("accounts:setup-about-you")
    return _step(request, "accounts/setup/passphrase.html", form)


@login_not_required
@never_cache
@require_POST
@sensitive_post_parameters("passphrase")
def strength(request: HttpRequest) -> HttpResponse:
    """How hard the passphrase in the field is to guess; nothing of it is kept."""
    if not request.user.is_authenticated and not Setup(request.session).is_claimed:
        return HttpResponse(status=403)
    typed = request.POST.get("passphrase", "")
    judged = judge(typed, ["hearth", getattr(request.user, "name", "")]) if typed else None
    return render(request, "accounts/_strength.html", {"strength": judged})


@page
@setup_step
def about_you(request: HttpRequest, setup: Setup) -> HttpResponse:
    if not setup.passphrase_hash:
        return redirect("accounts:setup")
    known = setup.introduction
    form = IntroductionForm(
        sent(request),
        initial={"name": known.name, "time_zone": known.time_zone, "language": known.language} if known else None,
        propose_time_zone=request.method != "POST" and not known,
    )
    if form.is_valid():
        setup.keep_introduction(form.introduction())
        return redirect("accounts:setup-notice")
    return _step(request, "accounts/setup/about_you.html", form)


@page
@setup_step
def notice(request: HttpRequest, setup: Setup) -> HttpResponse:
    if not (setup.passphrase_hash and setup.introduction):
        return redirect("accounts:setup")
    form = NoticeForm(sent(request))
    if form.is_valid():
        remember = form.cleaned_data["remember"]
        return _open_account(request, setup, setup.introduction, setup.passphrase_hash, remember=remember)
    return _step(request, "accounts/setup/notice.html", form)


def _open_account(
    request: HttpRequest, setup: Setup, introduction: Introduction, passphrase_hash: str, *, remember: bool
) -> HttpResponse:
    setup.forget()
    try:
        owner = services.open_account(introduction=introduction, passphrase_hash=passphrase_hash, remember=remember)
    except OwnerExists:
        return redirect("accounts:sign-in")
    login(request, owner, backend=SIGNED_BY)
    return redirect("personas:choose")


def _step(request: HttpRequest, template: str, form: object) -> HttpResponse:
    return render(request, template, {"form": form}, status=422 if request.method == "POST" else 200)


def _closed(request: HttpRequest, template: str) -> HttpResponse:
    return render(request, template, status=403)
