from django.urls import path

from apps.data_rights import views

app_name = "data_rights"

urlpatterns = [
    path("", views.show, name="show"),
    path("consent/", views.change_consent, name="consent"),
    path("consent/ledger/", views.ledger, name="ledger"),
]
