from django.urls import path

from apps.personas import first_views, views

app_name = "personas"

urlpatterns = [
    path("", views.index, name="list"),
    path("first/", first_views.choose, name="choose"),
    path("first/write/", first_views.write, name="write-first"),
    path("new/", views.new, name="new"),
    path("<uuid:pk>/", views.edit, name="edit"),
    path("<uuid:pk>/delete/", views.delete, name="delete"),
]
