"""Django's settings: where the watch is kept, and how its pages are served.

Two variables of the environment say all: ``VIGILANGUE_HOME``, the folder of the
evidence, and ``VIGILANGUE_DATABASE``, an address such as
``postgresql://user:word@host/name`` (default: a SQLite file in that folder).
"""

from __future__ import annotations

import os
from pathlib import Path

from vigilangue.store import where

BASE = Path(__file__).parent
HOME = where.home()
DATABASES = {"default": where.database(os.environ.get("VIGILANGUE_DATABASE"), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "vigilangue.store",
    "vigilangue.web",
]
USE_TZ = True
TIME_ZONE = "UTC"
