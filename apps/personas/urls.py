from django.urls import path

from apps.personas import avatar_views, card_views, first_views, lore_views, version_views, views

app_name = "personas"

urlpatterns = [
    path("", views.index, name="list"),
    path("first/", first_views.choose, name="choose"),
    path("first/write/", first_views.write, name="write-first"),
    path("new/", views.new, name="new"),
    path("bring/", card_views.bring_card, name="bring"),
    path("bring/<uuid:pk>/", card_views.look_at, name="arrival"),
    path("<uuid:pk>/versions/", version_views.show, name="versions"),
    path("<uuid:pk>/versions/<int:number>/", version_views.change, name="version"),
    path("<uuid:pk>/duplicate/", version_views.duplicate, name="duplicate"),
    path("<uuid:pk>/lore/", lore_views.show, name="lore"),
    path("<uuid:pk>/lore/add/", lore_views.add, name="add-lore"),
    path("<uuid:pk>/lore/new/", lore_views.edit, name="new-lore-entry"),
    path("<uuid:pk>/lore/<int:place>/", lore_views.edit, name="lore-entry"),
    path("<uuid:pk>/card.<str:form>", card_views.take_card, name="take-card"),
    path("<uuid:pk>/", views.edit, name="edit"),
    path("<uuid:pk>/picture/", avatar_views.choose, name="avatar"),
    path("<uuid:pk>/picture/<int:side>.webp", avatar_views.picture, name="picture"),
    path("<uuid:pk>/picture/drawn/<int:seed>.webp", avatar_views.drawn, name="drawn-picture"),
    path("<uuid:pk>/archive/", views.archive, name="archive"),
]
