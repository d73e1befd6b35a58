from django.urls import path

from apps.memories import embedder_views, health_views, people_views, views

app_name = "memories"
urlpatterns = [
    path("", views.index, name="list"),
    path("new/", views.new, name="new"),
    path("many/", views.change_many, name="change-many"),
    path("pause/", views.pause, name="pause"),
    path("undo/", views.undo, name="undo"),
    path("health/", health_views.show, name="health"),
    path("finding/", embedder_views.choose, name="finding"),
    path("finding/progress/", embedder_views.progress, name="progress"),
    path("timeline/", people_views.when, name="timeline"),
    path("about/", people_views.about_me, name="about"),
    path("people/", people_views.people, name="people"),
    path("people/<uuid:pk>/", people_views.person, name="person"),
    path("<uuid:pk>/", views.edit, name="edit"),
    path("<uuid:pk>/change/", views.change, name="change"),
]
