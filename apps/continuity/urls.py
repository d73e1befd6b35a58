from django.urls import path

from apps.continuity import views

app_name = "continuity"
urlpatterns = [
    path("", views.show, name="show"),
    path("progress/", views.progress, name="progress"),
    path("<uuid:pk>/", views.answers, name="answers"),
]
