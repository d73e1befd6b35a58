from django.urls import path

from apps.engines import views

app_name = "engines"

urlpatterns = [
    path("", views.index, name="list"),
    path("first/", views.first, name="first"),
    path("status/", views.status, name="status"),
]
