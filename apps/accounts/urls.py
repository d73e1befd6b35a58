from django.urls import path

from apps.accounts import settings_views, setup_views, views

app_name = "accounts"

urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("settings/", settings_views.settings, name="settings"),
    path("settings/passphrase/", settings_views.change_passphrase, name="change-passphrase"),
    path("settings/sign-out-everywhere/", settings_views.sign_out_everywhere, name="sign-out-everywhere"),
    path("set-up/", setup_views.setup, name="setup"),
    path("set-up/passphrase/", setup_views.passphrase, name="setup-passphrase"),
    path("set-up/strength/", setup_views.strength, name="setup-strength"),
    path("set-up/about-you/", setup_views.about_you, name="setup-about-you"),
    path("set-up/before-we-start/", setup_views.notice, name="setup-notice"),
    path("set-up/<str:token>/", setup_views.open_setup, name="open-setup"),
]
