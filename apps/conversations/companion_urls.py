"""Of a companion: what needs its memories as well as itself."""

from django.urls import path

from apps.conversations import companion_views

app_name = "companions"
urlpatterns = [
    path("<uuid:pk>/memory/", companion_views.memory, name="memory"),
    path("<uuid:pk>/delete/", companion_views.delete, name="delete"),
]
