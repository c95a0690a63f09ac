"""A message is handed in whole; a refusal that lasts is told from one that passes."""

import hmac
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from tests.channels.servers import hook, smtp
from vigilangue.channels import (
    Lasting,
    MailServer,
    Message,
    Passing,
    post,
    send_mail,
    signature,
)
from vigilangue.core import InputError

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
TO = "anna@example.org"


def message(to: str = TO, key: str = "7:42") -> Message:
    return Message(
        key=key,
        to=to,
        subject="Neuf alertes : العربية",
        text="Une version manque.\n. point\n",
        html="<p>Une version manque.</p>",
        language="fr",
        data='{"schema": "vigilangue.news/1"}',
    )


def server(port: int) -> MailServer:
    return MailServer.read(f"smtp+plain://127.0.0.1:{port}?from=watch@example.org")


def test_mail_arrives_as_text_and_html_with_a_name_that_a_second_try_repeats() -> None:
    with smtp() as box:
        for _ in range(2):
            send_mail(message(), server(box.port), NOW)
        send_mail(message(key="7:43"), server(box.port), NOW)
    first, second, other = box.mails
    assert first["Subject"] == "Neuf alertes : العربية"
    assert first["Auto-Submitted"] == "auto-generated"
    assert first["Content-Language"] == "fr"
    text, html = first.iter_parts()
    assert text.get_content().splitlines() == ["Une version manque.", ". point"]
    assert html.get_content_type() == "text/html"
    assert first["Message-ID"] == second["Message-ID"] != other["Message-ID"]


@pytest.mark.parametrize(("code", "kind"), [(550, Lasting), (451, Passing)])
def test_what_the_server_says_of_an_address_lasts_or_passes(
    code: int, kind: type[Exception]
) -> None:
    with smtp() as box:
        box.refuse[TO] = code
        with pytest.raises(kind):
            send_mail(message(), server(box.port), NOW)


def test_a_server_that_is_not_there_passes() -> None:
    with smtp() as box:
        port = box.port
    with pytest.raises(Passing, match="cannot be reached"):
        send_mail(message(), server(port), NOW)


@pytest.mark.parametrize("to", ["", "anna", "a@b\r\nBcc: c@d", "a b@c.org"])
def test_what_is_no_address_is_refused_for_good(to: str) -> None:
    with smtp() as box, pytest.raises(Lasting):
        send_mail(message(to), server(box.port), NOW)
    assert box.mails == []


@pytest.mark.parametrize(
    "address", ["", "http://x?from=a@b", "smtp://h", "smtp://u:secret@h?from=nobody"]
)
def test_a_mail_server_is_read_and_its_password_never_told(address: str) -> None:
    with pytest.raises(InputError) as error:
        MailServer.read(address)
    assert "secret" not in str(error.value)


def test_a_webhook_is_signed() -> None:
    with hook() as found:
        _post(found.port)
    (body,), (headers,) = found.bodies, found.headers
    said = "sha256=" + hmac.new(b"s3cret", body, sha256).hexdigest()
    assert headers["X-Vigilangue-Signature"] == said == signature(body, "s3cret")
    assert headers["Host"].startswith("hooks.example")


def _post(port: int) -> None:
    to = f"http://hooks.example:{port}/in"
    post(message(to), "s3cret", "127.0.0.1", "Vigilangue/1")


@pytest.mark.parametrize(
    ("status", "kind"),
    [(500, Passing), (429, Passing), (404, Lasting), (302, Lasting), (410, Lasting)],
)
def test_what_a_webhook_answers_lasts_or_passes(
    status: int, kind: type[Exception]
) -> None:
    with hook(status) as found, pytest.raises(kind):
        _post(found.port)


def test_a_webhook_that_is_not_there_passes() -> None:
    with hook() as found:
        port = found.port
    with pytest.raises(Passing):
        _post(port)
