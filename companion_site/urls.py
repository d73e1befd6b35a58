from django.urls import include, path

from companion_site import views

urlpatterns = [
    path("", views.home, name="home"),
    path("healthz", views.health, name="health"),
    path("", include("apps.accounts.urls")),
    path("personas/", include("apps.personas.urls")),
    path("personas/", include("apps.conversations.companion_urls")),
    path("memories/", include("apps.memories.urls")),
    path("", include("apps.wellbeing.urls")),
    path("models/", include("apps.engines.urls")),
    path("continuity/", include("apps.continuity.urls")),
    path("privacy/", include("apps.data_rights.urls")),
    path("chat/", include("apps.conversations.urls")),
]

handler400 = views.bad_request
handler403 = views.forbidden
handler404 = views.not_found
handler500 = views.server_error
