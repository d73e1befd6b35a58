"""What the owner can change about themselves."""

from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts import services
from apps.accounts.carrying import carries_words
from apps.accounts.doorway import recognise
from apps.accounts.forms import AboutYouForm, ChangePassphraseForm, introduction_of
from apps.accounts.requests import PersonRequest, sent


@carries_words
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: PersonRequest) -> HttpResponse:
    form = AboutYouForm(sent(request), initial=introduction_of(request.user))
    if request.method != "POST":
        return _page(request, form, ChangePassphraseForm())
    if not form.is_valid():
        return _page(request, form, ChangePassphraseForm(), status=422)
    services.reintroduce(user=request.user, introduction=form.introduction())
    messages.success(request, _("Saved."))
    return redirect("accounts:settings")


@require_POST
@sensitive_post_parameters()
def change_passphrase(request: PersonRequest) -> HttpResponse:
    form = ChangePassphraseForm(request.POST)
    if form.is_valid() and not recognise(request, form.cleaned_data["old_passphrase"], username=request.user.username):
        form.add_error("old_passphrase", _("That is not your passphrase."))
    if not form.is_valid():
        return _page(request, AboutYouForm(initial=introduction_of(request.user)), form, status=422)
    services.change_passphrase(user=request.user, passphrase=form.cleaned_data["passphrase"])
    update_session_auth_hash(request, request.user)
    messages.success(request, _("Your passphrase is changed. Every other browser is signed out."))
    return redirect("accounts:settings")


@require_POST
def sign_out_everywhere(request: PersonRequest) -> HttpResponse:
    services.sign_out_everywhere(user=request.user)
    logout(request)
    return redirect("accounts:sign-in")


def _page(
    request: PersonRequest, about_you: AboutYouForm, passphrase: ChangePassphraseForm, *, status: int = 200
) -> HttpResponse:
    context = {"form": about_you, "passphrase_form": passphrase}
    return render(request, "accounts/settings.html", context, status=status)
