"""Signing in and out, and choosing another word for it."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.urls import reverse_lazy

login = LoginView.as_view(template_name="account/login.html")
logout = LogoutView.as_view()
password = PasswordChangeView.as_view(
    template_name="account/password.html",
    success_url=reverse_lazy("organizations"),
)
