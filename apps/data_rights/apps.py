from django.apps import AppConfig


class DataRightsConfig(AppConfig):
    name = "apps.data_rights"
