from django.urls import path

from apps.conversations import continuity_views

app_name = "continuity"
urlpatterns = [
    path("", continuity_views.show, name="show"),
]
