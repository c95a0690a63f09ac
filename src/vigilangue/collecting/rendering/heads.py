"""The heads of requests and answers, as they pass through the proxy."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

_BETWEEN = (
    *(b"connection", b"keep-alive", b"proxy-connection", b"proxy-authorization"),
    *(b"te", b"trailer", b"upgrade", b"expect"),
)
_COOKIES = (b"cookie", b"set-cookie", b"set-cookie2")
CLOSE = b"Connection: close\r\n\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A request as a browser sends it to a proxy.

    ``url`` is where it goes; of a ``tunnel`` only the host and port are known.
    """

    url: str
    tunnel: bool
    forward: bytes


def read_head(head: bytes) -> Head:
    """Return what a request says; raises ValueError where that cannot be read."""
    first, *lines = head.rstrip(b"\r\n").split(b"\r\n")
    method, target, version = first.split(b" ")
    url = target.decode("ascii")
    if method == b"CONNECT":
        return Head(url=f"https://{url}", tunnel=True, forward=b"")
    if method not in (b"GET", b"HEAD", b"POST", b"OPTIONS"):
        raise ValueError(f"{method.decode('ascii', 'replace')} is not let out")
    parts = urlsplit(url)
    path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
    kept = b"".join(line + b"\r\n" for line in lines if _stays(line))
    begun = b"%s %s %s\r\n" % (method, path.encode("ascii"), version)
    return Head(url=url, tunnel=False, forward=begun + kept + CLOSE)


def answer_head(head: bytes) -> bytes:
    """Return the head of an answer without cookies, after which the connection ends."""
    first, *lines = head.rstrip(b"\r\n").split(b"\r\n")
    kept = b"".join(line + b"\r\n" for line in lines if _stays(line))
    return first + b"\r\n" + kept + CLOSE


def refusal(why: str) -> bytes:
    """Return the answer to what is not let out."""
    body = why.encode() + b"\n"
    return (
        b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\n"
        b"Content-Length: %d\r\n%s%s" % (len(body), CLOSE, body)
    )


def _stays(line: bytes) -> bool:
    name = line.partition(b":")[0].strip().lower()
    return name not in _BETWEEN and name not in _COOKIES
