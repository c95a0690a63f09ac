"""Where one signs in and out, and where one's account is."""

from __future__ import annotations

from django.urls import path

from . import elsewhere, lost, own, second, views

urlpatterns = [
    path("login/", views.login, name="login"),
    path("login/", views.login, name="account_login"),  # as django-allauth calls it
    path("login/code/", second.code, name="mfa_authenticate"),  # so does it this
    path("logout/", views.logout, name="logout"),
    path("account/", own.account, name="account"),
    path("account/sessions/", own.end, name="sessions-end"),
    path("account/factor/", second.set_up, name="factor"),
    path("account/factor/codes/", second.codes, name="factor-codes"),
    path("account/factor/end/", second.end, name="factor-end"),
    path("password/", views.password, name="password"),
    path("password/lost/", lost.Lost.as_view(), name="password-lost"),
    path("password/lost/told/", lost.told, name="password-told"),
    path(
        "password/new/<str:uidb64>/<str:token>/",
        lost.Chosen.as_view(),
        name="password_reset_confirm",
    ),
]
# The address that is told to who vouches for people: one, whatever the language.
without_language = [
    path("oidc/<slug:provider_id>/", elsewhere.there, name="openid_connect_login"),
    path(
        "oidc/<slug:provider_id>/back/", elsewhere.back, name="openid_connect_callback"
    ),
]
