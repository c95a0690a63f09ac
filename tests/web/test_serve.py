"""The pages served as a program of its own, on an address of this machine."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from vigilangue.core import InputError
from vigilangue.web import secret
from vigilangue.web.serve import _free, _own, address


@contextmanager
def program(home: Path, port: int = 0) -> Iterator[subprocess.Popen[str]]:
    """Give the program that serves a home folder."""
    running = subprocess.Popen(
        [sys.executable, "-m", "vigilangue.web", "127.0.0.1", str(port)],
        env={**os.environ, "VIGILANGUE_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield running
    finally:
        running.kill()
        running.wait()


def got(where: str, path: str, host: str | None = None) -> http.client.HTTPResponse:
    """Return an answer; the Host header may be another."""
    connection = http.client.HTTPConnection(urlsplit(where).netloc, timeout=20)
    connection.request("GET", path, headers={"Host": host} if host else {})
    return connection.getresponse()


def test_the_pages_are_served_until_interrupted(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with program(home) as running:
        assert running.stdout is not None
        where = running.stdout.readline().strip()
        assert where.startswith("http://127.0.0.1:")
        page = got(where, "/fr/")
        assert page.status == 200
        assert "Organisations" in page.read().decode()
        style = got(where, "/static/web/base.css")
        assert style.status == 200
        assert "max-age=2592000" in str(style.headers["Cache-Control"])
        assert got(where, "/en/", host="evil.example").status == 400
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
        assert running.returncode == 0
    assert said.count("sign in as admin with") == 1
    assert "Traceback" not in said
    assert (home / secret.FILE).stat().st_mode & 0o777 == 0o600
    with program(home) as again:
        assert again.stdout is not None
        again.stdout.readline()
        again.terminate()
        _, said = again.communicate(timeout=20)
        assert again.returncode == 0
    assert said == "", "the password is told once"


def test_a_port_that_is_taken_is_said_plainly(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with program(tmp_path, port) as running:
            _, said = running.communicate(timeout=20)
            assert running.returncode == 2
    assert f"127.0.0.1:{port}: address already in use" in said
    assert "--port" in said
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == [], "nothing was made for it"


def test_an_address_of_another_machine_is_said_plainly() -> None:
    with pytest.raises(InputError, match=r"192\.0\.2\.1"):
        _free("192.0.2.1", 0)


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1", True),
        ("127.3.2.1", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("192.168.1.7", False),
        ("::", False),
        ("example.org", False),
    ],
)
def test_only_loopback_is_of_this_machine_alone(host: str, own: bool) -> None:
    assert _own(host) is own


@pytest.mark.parametrize(
    ("host", "opened"),
    [
        ("127.0.0.1", "http://127.0.0.1:80/"),
        ("0.0.0.0", "http://127.0.0.1:80/"),
        ("::1", "http://[::1]:80/"),
        ("::", "http://[::1]:80/"),
    ],
)
def test_the_address_is_one_that_a_browser_opens(host: str, opened: str) -> None:
    assert address(host, 80) == opened


def test_the_key_is_made_once_and_read_again(tmp_path: Path) -> None:
    assert secret.key(tmp_path) != secret.key(tmp_path), "one a process without a file"
    secret.keep(tmp_path)
    kept = secret.key(tmp_path)
    assert len(kept) >= 50
    secret.keep(tmp_path)
    assert secret.key(tmp_path) == kept


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    secret.keep(tmp_path)
    (tmp_path / secret.FILE).chmod(0o644)
    with pytest.raises(InputError, match="chmod 600"):
        secret.keep(tmp_path)


def test_half_a_key_is_made_anew(tmp_path: Path) -> None:
    """A machine that lost its power may leave an empty file."""
    (tmp_path / secret.FILE).touch(mode=0o600)
    secret.keep(tmp_path)
    assert len((tmp_path / secret.FILE).read_text()) >= 50
