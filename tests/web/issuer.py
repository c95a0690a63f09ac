"""A real OpenID Connect provider on this machine, which says what it is told to."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import token_urlsafe
from threading import Thread
from time import time
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "vigilangue", "between-us"


def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Provider:
    """Who it says that somebody is, and how it lies where a test wants it to."""

    address: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    userinfo: dict[str, Any] = field(default_factory=dict)
    lies: dict[str, Any] = field(default_factory=dict)  # over the claims of the token
    signing: rsa.RSAPrivateKey = field(default_factory=key)
    published: rsa.RSAPrivateKey | None = None  # else the one it signs with
    algorithm: str = "RS256"
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def authorize(self, query: dict[str, str]) -> str:
        """Return where the browser of who agreed is sent."""
        assert query["response_type"] == "code"
        assert query["client_id"] == CLIENT
        assert "openid" in query["scope"].split()
        code = token_urlsafe(8)
        self.codes[code] = query
        back = {"code": code, "state": query["state"]}
        return f"{query['redirect_uri']}?{urlencode(back)}"

    def token(self, form: dict[str, str]) -> dict[str, Any] | None:
        """Return the tokens for a code, once, to who can prove that it asked."""
        query = self.codes.pop(form.get("code", ""), None)
        if query is None or form.get("client_secret") != SECRET:
            return None
        proof = sha256(form.get("code_verifier", "").encode()).digest()
        proven = urlsafe_b64encode(proof).rstrip(b"=").decode()
        if proven != query.get("code_challenge"):
            return None
        if form.get("redirect_uri") != query["redirect_uri"]:
            return None
        told = {
            "iss": self.address,
            "aud": CLIENT,
            "iat": int(time()),
            "exp": int(time()) + 300,
            "nonce": query.get("nonce", ""),
            **self.claims,
            **self.lies,
        }
        secret: Any = "x" * 40 if self.algorithm == "HS256" else self.signing
        if self.algorithm == "none":
            secret = None
        headers = {"kid": "one"}
        signed = jwt.encode(told, secret, self.algorithm, headers=headers)
        return {"access_token": "a", "token_type": "Bearer", "id_token": signed}

    def keys(self) -> dict[str, Any]:
        public = (self.published or self.signing).public_key()
        as_json = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(public))
        return {"keys": [{**as_json, "kid": "one", "alg": "RS256", "use": "sig"}]}

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "userinfo_endpoint": f"{self.address}/userinfo",
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }


@contextmanager
def provider() -> Iterator[Provider]:
    """Answer until the end of the block."""
    found = Provider()

    class Talk(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            found.asked.append(parts.path)
            if parts.path == "/authorize":
                query = {k: v[0] for k, v in parse_qs(parts.query).items()}
                self.send_response(302)
                self.send_header("Location", found.authorize(query))
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            answers: dict[str, Callable[[], dict[str, Any]]] = {
                "/.well-known/openid-configuration": found.discovery,
                "/keys": found.keys,
                "/userinfo": lambda: found.userinfo,
            }
            self._say(answers[parts.path]())

        def do_POST(self) -> None:
            found.asked.append(self.path)
            length = int(self.headers["Content-Length"])
            form = parse_qs(self.rfile.read(length).decode())
            answer = found.token({k: v[0] for k, v in form.items()})
            self._say(answer or {"error": "invalid_grant"}, 200 if answer else 400)

        def _say(self, answer: dict[str, Any], status: int = 200) -> None:
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Talk)
    found.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
