from django.urls import path

from apps.data_rights import export_views, views

app_name = "data_rights"

urlpatterns = [
    path("", views.show, name="show"),
    path("consent/", views.change_consent, name="consent"),
    path("consent/ledger/", views.ledger, name="ledger"),
    path("export/", export_views.exports, name="exports"),
    path("export/<str:reach>/<uuid:pk>/", export_views.export_part, name="export-part"),
    path("export/<uuid:pk>/progress/", export_views.export_progress, name="export-progress"),
    path("export/<uuid:pk>/fetch/", export_views.fetch_export, name="fetch-export"),
    path("export/<uuid:pk>/remove/", export_views.remove_export, name="remove-export"),
]
