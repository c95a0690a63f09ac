"""Django's settings: where the watch is kept, and how its pages are served.

Variables of the environment say all: ``VIGILANGUE_HOME``, the folder of the
evidence; ``VIGILANGUE_DATABASE``, an address such as
``postgresql://user:word@host/name`` (default: a SQLite file in that folder);
``VIGILANGUE_HOSTS``, the names, between commas, that the pages answer to besides
those of this machine; and ``VIGILANGUE_PROXY``, 1 where a proxy on this machine ends
TLS and says in ``X-Forwarded-Proto`` and ``X-Forwarded-For`` how and who asked. Those
who vouch for people elsewhere are declared in a file (web/account/issuers.py).
"""

from __future__ import annotations

import os

from vigilangue.store import where
from vigilangue.web import languages, secret
from vigilangue.web.account import issuers

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
    # Of django-allauth the tables and what it does; no template, form or address of it:
    # "allauth" itself, which has them, is left out.
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
]
USE_TZ = True
TIME_ZONE = "UTC"

# Who may ask. A page of another site that names this machine (DNS rebinding) is
# refused by its Host header; so is every name that nobody wrote into the variable.
OWN_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
MORE_HOSTS = os.environ.get("VIGILANGUE_HOSTS", "").split(",")
ALLOWED_HOSTS = [*OWN_HOSTS, *filter(None, map(str.strip, MORE_HOSTS))]
SECRET_KEY = secret.key(HOME)

# Believed only where somebody says that a proxy writes these headers: else whoever asks
# could write them. Cookies then leave the browser encrypted only.
BEHIND_PROXY = os.environ.get("VIGILANGUE_PROXY") == "1"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_PROXY
DEBUG = False
WSGI_APPLICATION = "vigilangue.web.wsgi.application"
ROOT_URLCONF = "vigilangue.web.urls"
MIDDLEWARE = [
    "vigilangue.web.policy.PolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "vigilangue.web.gate.GateMiddleware",
]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_NAME = "vigilangue-session"
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "vigilangue-csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "vigilangue.web.refusals.forged"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "organizations"
LOGOUT_REDIRECT_URL = "organizations"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]

AUTHENTICATION_BACKENDS = ["vigilangue.web.account.named.NameOrMail"]
EMAIL_BACKEND = "vigilangue.web.account.mailing.Mailing"
PASSWORD_RESET_TIMEOUT = 2 * 3600  # seconds
ACCOUNT_ADAPTER = "vigilangue.web.account.adapters.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator said whose address it is
ACCOUNT_LOGIN_TIMEOUT = 10 * 60  # seconds between the password and the code
ACCOUNT_UNIQUE_EMAIL = True
MFA_ADAPTER = "vigilangue.web.account.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Vigilangue"
MFA_TOTP_TOLERANCE = 1  # steps of 30 seconds that a telephone's clock may be wrong by
SOCIALACCOUNT_ADAPTER = "vigilangue.web.account.adapters.IssuerAdapter"
SOCIALACCOUNT_PROVIDERS = issuers.told(issuers.declared(HOME))
SOCIALACCOUNT_STORE_TOKENS = False

USE_I18N = True
LANGUAGE_CODE = languages.SOURCE
LANGUAGES = languages.offered()
LOCALE_PATHS = [languages.LOCALE]
FORMAT_MODULE_PATH = ["vigilangue.web.formats"]

STATIC_URL = "/static/"
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.AppDirectoriesFinder"]
STORAGES = {
    "staticfiles": {"BACKEND": "vigilangue.web.stamped.StampedStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 30 * 24 * 3600  # seconds; the address changes with the file
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "vigilangue.web.context.page",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "vigilangue.web.templatetags.parts",
                "vigilangue.web.templatetags.texts",
            ],
        },
    }
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"said": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django": {"handlers": ["said"], "level": "WARNING", "propagate": False},
        # Whoever asks is told on the page; the terminal is for faults of ours.
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
