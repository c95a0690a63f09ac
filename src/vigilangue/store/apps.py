"""Names the store to Django."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The tables of the watch."""

    name = "vigilangue.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
