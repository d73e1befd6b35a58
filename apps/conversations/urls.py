from django.urls import path

from apps.conversations import (
    care_views,
    gate_views,
    leaning_views,
    message_views,
    off_record_views,
    preview_views,
    recollection_views,
    uses_views,
    views,
)

app_name = "conversations"
urlpatterns = [
    path("off-the-record/", off_record_views.start, name="off-record-start"),
    path("off-the-record/<uuid:pk>/", off_record_views.show, name="off-record"),
    path("off-the-record/<uuid:pk>/turns/", off_record_views.create_turn, name="off-record-turns"),
    path("off-the-record/<uuid:pk>/turns/<uuid:turn_pk>/", off_record_views.show_turn, name="off-record-turn"),
    path("off-the-record/<uuid:pk>/stop/", off_record_views.stop, name="off-record-stop"),
    path("off-the-record/<uuid:pk>/close/", off_record_views.close, name="off-record-close"),
    path("new/", views.start, name="start"),
    path("leaning/", leaning_views.leaning, name="leaning"),
    path("used/", uses_views.show_uses, name="used"),
    path("preview/", preview_views.preview_new, name="preview-new"),
    path("preview/<uuid:pk>/", preview_views.preview, name="preview"),
    path("source/<uuid:source>/", recollection_views.show_source, name="source"),
    path("<uuid:pk>/", views.show, name="show"),
    path("<uuid:pk>/turns/", views.create_turn, name="create-turn"),
    path("<uuid:pk>/turns/<uuid:turn_pk>/", views.show_turn, name="turn"),
    path("<uuid:pk>/turns/<uuid:turn_pk>/retry/", views.retry, name="retry"),
    path("<uuid:pk>/turns/<uuid:turn_pk>/resume/", views.resume, name="resume"),
    path("<uuid:pk>/turns/<uuid:turn_pk>/may-i/", gate_views.answer_card, name="answer-card"),
    path("<uuid:pk>/turns/<uuid:turn_pk>/remembered/", recollection_views.show_recollections, name="recollections"),
    path("<uuid:pk>/turns/<uuid:turn_pk>/care/", care_views.care, name="care"),
    path(
        "<uuid:pk>/turns/<uuid:turn_pk>/remembered/<int:place>/",
        recollection_views.change_recollection,
        name="change-recollection",
    ),
    path("<uuid:pk>/messages/<uuid:message_pk>/", message_views.show_message, name="message"),
    path("<uuid:pk>/messages/<uuid:message_pk>/delete/", message_views.delete, name="delete-message"),
    path("<uuid:pk>/messages/<uuid:message_pk>/show/", message_views.show_version, name="show-version"),
    path("<uuid:pk>/typing/", views.typing, name="typing"),
    path("<uuid:pk>/stop/", views.stop, name="stop"),
    path("<uuid:pk>/rename/", views.rename, name="rename"),
    path("<uuid:pk>/delete/", views.delete, name="delete"),
]
