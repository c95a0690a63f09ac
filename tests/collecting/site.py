"""A web server of the tests: on loopback, with answers written in the test."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec


@dataclass(frozen=True)
class Answer:
    """An answer as it goes over the wire, but for its length and date."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Told = Answer | str | Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """A running server, and the requests that it got: time, path and headers."""

    url: str
    asked: list[tuple[float, str, Mapping[str, str]]] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """What was asked for, in its order."""
        return [path for _, path, _ in self.asked]


def page(*links: str, lang: str = "en", head: str = "") -> str:
    """Return a page that leads to some addresses."""
    anchors = "".join(
        f'<p><a href="{link}">To {link} from here</a></p>' for link in links
    )
    return (
        f'<!doctype html><html lang="{lang}"><head>{head}</head><body>{anchors}</body>'
    )


def redirect(to: str, status: int = 302) -> Answer:
    return Answer(status=status, headers={"Location": to})


def self_signed(folder: Path) -> Path:
    """Return a file with a certificate for this machine and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2099, 1, 1, tzinfo=UTC))
        .add_extension(here, critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / "certificate.pem"
    file.write_bytes(certificate.public_bytes(pem) + secret)
    return file


@contextmanager
def serving(
    told: Mapping[str, Told],
    host: str = "127.0.0.1",
    certificate: Path | None = None,
    port: int = 0,
) -> Iterator[Site]:
    """Serve what is told of each path, 404 for the rest."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append((time.monotonic(), self.path, dict(self.headers.items())))
            answer = told.get(self.path, Answer(b"not here", 404))
            if isinstance(answer, str):
                answer = Answer(answer.encode(), headers={"Content-Type": "text/html"})
            if not isinstance(answer, Answer):
                self.close_connection = True
                answer(self)
                return
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            pass  # the crawl may hang up

    server = Server((host, port), Handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    scheme = "https" if certificate else "http"
    site = Site(f"{scheme}://{host}:{server.server_address[1]}/")
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
