from django.urls import path

from apps.data_rights import (
    backup_views,
    erase_views,
    export_views,
    import_views,
    keeping_views,
    receipt_views,
    restore_views,
    views,
)

app_name = "data_rights"

urlpatterns = [
    path("", views.show, name="show"),
    path("consent/", views.change_consent, name="consent"),
    path("consent/ledger/", views.ledger, name="ledger"),
    path("keeping/", keeping_views.keeping, name="keeping"),
    path("erase/", erase_views.choose, name="erase"),
    path("erase/find/", erase_views.find, name="erase-find"),
    path("erase/preview/", erase_views.look_first, name="erase-preview"),
    path("erase/begin/", erase_views.begin, name="erase-begin"),
    path("erase/<uuid:pk>/", receipt_views.show, name="erasure"),
    path("erase/<uuid:pk>/progress/", receipt_views.progress, name="erasure-progress"),
    path("erase/<uuid:pk>/take-back/", erase_views.take_back, name="erasure-take-back"),
    path("erase/<uuid:pk>/receipt.json", receipt_views.as_json, name="erasure-json"),
    path("erase/<uuid:pk>/begin-anew/", receipt_views.begin_anew, name="begin-anew"),
    path("backups/", backup_views.backups, name="backups"),
    path("backups/plan/", backup_views.save_plan, name="backup-plan"),
    path("backups/make/", backup_views.make_backup, name="make-backup"),
    path("backups/<uuid:pk>/progress/", backup_views.backup_progress, name="backup-progress"),
    path("backups/<str:name>/remove/", backup_views.remove_backup, name="remove-backup"),
    path("backups/<str:name>/restore/", restore_views.look, name="restore"),
    path("restored/<uuid:pk>/", restore_views.show, name="restoration"),
    path("restored/<uuid:pk>/progress/", restore_views.progress, name="restoration-progress"),
    path("export/", export_views.exports, name="exports"),
    path("export/<str:reach>/<uuid:pk>/", export_views.export_part, name="export-part"),
    path("export/<uuid:pk>/progress/", export_views.export_progress, name="export-progress"),
    path("export/<uuid:pk>/fetch/", export_views.fetch_export, name="fetch-export"),
    path("export/<uuid:pk>/remove/", export_views.remove_export, name="remove-export"),
    path("import/", import_views.imports, name="imports"),
    path("import/<uuid:pk>/", import_views.look, name="look-at-import"),
    path("import/<uuid:pk>/look/", import_views.look_progress, name="look-progress"),
    path("import/<uuid:pk>/progress/", import_views.import_progress, name="import-progress"),
    path("import/<uuid:pk>/stop/", import_views.stop_import, name="stop-import"),
]
