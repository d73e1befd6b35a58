from django.urls import path

from apps.wellbeing import helpline_views

app_name = "wellbeing"
urlpatterns = [
    path("safety/helplines/", helpline_views.helplines, name="helplines"),
]
