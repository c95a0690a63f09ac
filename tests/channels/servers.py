"""A real SMTP server and a real HTTP server on this machine, that answer as told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import StreamRequestHandler, TCPServer, ThreadingTCPServer
from threading import Thread


@dataclass
class Post:
    """What arrived, and how to answer: ``refuse`` maps an address to a code."""

    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    refuse: dict[str, int] = field(default_factory=dict)


@contextmanager
def smtp() -> Iterator[Post]:
    """Take mail until the end of the block."""
    post = Post()

    class Talk(StreamRequestHandler):
        def handle(self) -> None:
            self._say("220 here")
            while line := self.rfile.readline().decode().strip():
                word = line.split(":")[0].upper()
                if word == "QUIT":
                    return self._say("221 bye")
                if word == "RCPT TO":
                    to = line.partition("<")[2].partition(">")[0]
                    self._say(f"{post.refuse.get(to, 250)} {to}")
                elif word == "DATA":
                    self._say("354 go on")
                    self._take()
                else:
                    self._say("250 ok")
            return None

        def _take(self) -> None:
            lines = []
            while (line := self.rfile.readline()).rstrip() != b".":
                lines.append(line[1:] if line.startswith(b"..") else line)
            mail = message_from_bytes(b"".join(lines), policy=default)
            post.mails.append(mail)
            self._say("250 taken")

        def _say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

    with _served(ThreadingTCPServer(("127.0.0.1", 0), Talk)) as port:
        post.port = port
        yield post


@dataclass
class Hook:
    """What was posted, and the statuses to answer with, the last one from then on."""

    port: int = 0
    statuses: list[int] = field(default_factory=lambda: [204])
    bodies: list[bytes] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def hook(*statuses: int) -> Iterator[Hook]:
    """Take what is posted until the end of the block."""
    found = Hook()
    found.statuses = list(statuses) or [204]

    class Talk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            found.bodies.append(self.rfile.read(length))
            found.headers.append(dict(self.headers))
            more = len(found.statuses) > 1
            self.send_response(found.statuses.pop(0) if more else found.statuses[0])
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with _served(ThreadingHTTPServer(("127.0.0.1", 0), Talk)) as port:
        found.port = port
        yield found


@contextmanager
def _served(server: TCPServer) -> Iterator[int]:
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
