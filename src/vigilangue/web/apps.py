"""Names the pages to Django."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The pages of the watch."""

    name = "vigilangue.web"
    label = "web"
