"""Signing in by who vouches for people elsewhere: OpenID Connect, code flow.

django-allauth talks to them; the token about the person is verified here (signature,
issuer, audience, time, and the nonce that we sent), for it does neither.
"""

from __future__ import annotations

from secrets import token_urlsafe
from typing import Any

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import (
    OpenIDConnectProvider,
)
from allauth.socialaccount.providers.openid_connect.views import (
    OpenIDConnectOAuth2Adapter,
)
from django.http import HttpRequest
from requests import RequestException

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA")
LEEWAY = 60  # seconds that two clocks may differ by
FAULTS = (
    OAuth2Error,
    RequestException,
    jwt.PyJWTError,
    KeyError,
    TypeError,
    ValueError,
)


class Connection(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """Talks to one of them in the course of one request."""

    def get_provider(self) -> Declared:
        """Return what is declared of it; raises SocialApp.DoesNotExist."""
        app = get_adapter().get_app(self.request, provider=self.provider_id)
        return Declared(self.request, app=app)

    def vouched(self, tokens: dict[str, Any], nonce: str) -> SocialLogin:
        """Return who somebody is; raises one of FAULTS where that is not proven."""
        app = self.get_provider().app
        claims = self._claims(app, tokens["id_token"], nonce)
        data = {"id_token": claims}
        if "email" not in claims and "userinfo_endpoint" in self.openid_config:
            more = self._asked(tokens["access_token"])
            if more.get("sub") != claims["sub"]:
                raise OAuth2Error("told of somebody else")
            data["userinfo"] = more
        for told in data.values():  # some write "false", which is no falsehood
            told["email_verified"] = told.get("email_verified") in (True, "true")
        login = self.get_provider().sociallogin_from_response(self.request, data)
        login.account.extra_data = {}  # who they are there is enough
        return login

    def _asked(self, token: str) -> dict[str, Any]:
        with get_adapter().get_requests_session() as session:
            answer = session.get(
                self.profile_url, headers={"Authorization": f"Bearer {token}"}
            )
            answer.raise_for_status()
            told: dict[str, Any] = answer.json()
        return told

    def _claims(self, app: SocialApp, token: str, nonce: str) -> dict[str, Any]:
        declared = app.settings["server_url"].rstrip("/")
        issuer = str(self.openid_config["issuer"])
        if issuer.rstrip("/") != declared:
            raise OAuth2Error("it names itself otherwise than it is declared")
        with get_adapter().get_requests_session() as session:
            answer = session.get(self.openid_config["jwks_uri"])
            answer.raise_for_status()
        kid = jwt.get_unverified_header(token).get("kid")
        keys = jwt.PyJWKSet.from_dict(answer.json()).keys
        fitting = [k for k in keys if k.key_id == kid] if kid else keys
        if len(fitting) != 1:
            raise OAuth2Error("signed with a key that it does not publish")
        claims: dict[str, Any] = jwt.decode(
            token,
            key=fitting[0],
            algorithms=list(ALGORITHMS),
            audience=app.client_id,
            issuer=issuer,
            leeway=LEEWAY,
            options={"require": ["iss", "sub", "aud", "exp", "iat"]},
        )
        if not nonce or claims.get("nonce") != nonce:
            raise OAuth2Error("not the answer to what was asked")
        return claims


class Declared(OpenIDConnectProvider):  # type: ignore[misc]
    """What is declared of one of them, spoken with as above."""

    oauth2_adapter_class = Connection


def asked(connection: Connection, towards: str, language: str) -> Any:
    """Return the redirect that asks them who somebody is."""
    nonce = token_urlsafe(24)
    return connection.get_provider().redirect(
        connection.request,
        process="login",
        next_url=towards,
        auth_params={"nonce": nonce},
        nonce=nonce,
        language=language,
    )


def answered(connection: Connection, state: dict[str, Any]) -> SocialLogin:
    """Return who they say that it is; raises one of FAULTS."""
    request: HttpRequest = connection.request
    client = connection.get_client(request, connection.get_provider().app)
    tokens = connection.get_access_token_data(
        request,
        connection.get_provider().app,
        client,
        pkce_code_verifier=state.get("pkce_code_verifier"),
    )
    login = connection.vouched(tokens, str(state.get("nonce", "")))
    login.token = SocialToken(token="")  # kept nowhere: it is needed no more
    login.state = state
    return login
