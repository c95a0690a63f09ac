"""People are told of what they asked for, once, and of nothing they may not see."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from tests.channels.servers import hook, smtp
from tests.web.watch import SLUG, Watch
from vigilangue.alerts import Event, What
from vigilangue.app import telling
from vigilangue.app.people import accounts, seating
from vigilangue.app.telling.when import Rhythm, due
from vigilangue.core import SOURCE_IN_BOUNDS, Outcome
from vigilangue.store import models
from vigilangue.store.queries import alerting, trail
from vigilangue.store.queries import telling as rows
from vigilangue.store.queries.alerting import Mark

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
MAIL = "anna@example.org"
PRACTICE = ("Minimum standards for multilingualism of UN websites: no mixed languages",)


@pytest.fixture
def watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Watch:
    monkeypatch.setenv("VIGILANGUE_HOME", str(tmp_path))
    monkeypatch.delenv("VIGILANGUE_MAIL", raising=False)
    watch = Watch(home=tmp_path, seen_by="group")
    watch.look({"https://x.test/en/": b"<p>Springs</p>"})
    return watch


def person(name: str = "anna", role: str = "reader", mail: str = MAIL) -> User:
    user = User.objects.create_user(name, email=mail, password="x")
    group, _ = models.Group.objects.get_or_create(slug="geneva", title="Geneva")
    group.organizations.add(models.Organization.objects.get(slug=SLUG))
    models.Member.objects.create(group=group, person=user, role=role)
    return user


def asks(user: User, **given: str) -> int:
    said = {
        "check": "",
        "language": "",
        "channel": "mail",
        "rhythm": "immediate",
        "address": "",
        "secret": "",
        "tongue": "fr",
        **given,
    }
    return rows.subscribe(
        person=user.pk, organization=SLUG, now=NOW - timedelta(days=2), **said
    )


def opened(watch: Watch, count: int, language: str = "fr") -> list[Mark]:
    return [
        watch.opened("missing-language", language, work=f"https://x.test/{n}")
        for n in range(count)
    ]


def waiting() -> list[str]:
    return [each.text for each in rows.waiting(NOW + timedelta(days=9))]


def test_four_hundred_alerts_of_one_kind_are_one_message(watch: Watch) -> None:
    asks(person())
    opened(watch, 400)
    assert len(list(telling.compose(NOW))) == 1
    (text,) = waiting()
    assert "français : 400" in text
    assert text.count("https://") + text.count("http://127") > 10
    assert "et 390 de plus" in text


def test_what_was_told_is_not_told_again(watch: Watch) -> None:
    asks(person())
    opened(watch, 2)
    assert list(telling.compose(NOW))
    assert list(telling.compose(NOW)) == []
    opened(watch, 1, "ar")
    assert len(list(telling.compose(NOW))) == 1
    assert len(waiting()) == 2


def test_one_is_told_only_of_what_one_asked_for(watch: Watch) -> None:
    asks(person(), language="ar")
    opened(watch, 2)
    assert list(telling.compose(NOW)) == []
    opened(watch, 1, "ar")
    assert len(list(telling.compose(NOW))) == 1


def minor(watch: Watch) -> Mark:
    """Open an alert of a check that costs the reader little."""
    return watch.opened("mixed-language", "fr", work="https://x.test/m", basis=PRACTICE)


def test_one_is_told_only_of_what_is_as_grave_as_one_asked(watch: Watch) -> None:
    asks(person(), severity="major")
    minor(watch)
    assert list(telling.compose(NOW)) == []
    opened(watch, 1)
    minor(watch)
    assert len(list(telling.compose(NOW))) == 1
    (message,) = rows.waiting(NOW)
    assert [s["count"] for s in json.loads(message.data)["sections"]] == [1]
    assert "/missing-language/" in message.text
    assert "/mixed-language/" not in message.text


def test_a_source_at_fault_is_as_grave_as_can_be(watch: Watch) -> None:
    asks(person(), severity="critical")
    opened(watch, 1)
    assert list(telling.compose(NOW)) == []
    watch.opened(SOURCE_IN_BOUNDS, "", work=SLUG)
    assert len(list(telling.compose(NOW))) == 1


@pytest.mark.parametrize(
    ("called", "told"), [("breach", "missing-language"), ("practice", "mixed-language")]
)
def test_one_is_told_only_of_what_is_called_what_one_asked(
    watch: Watch, called: str, told: str
) -> None:
    asks(person(), called=called)
    opened(watch, 1)
    minor(watch)
    list(telling.compose(NOW))
    (text,) = waiting()
    said = {c for c in ("missing-language", "mixed-language") if f"/{c}/" in text}
    assert said == {told}


def test_what_was_seen_mended_is_called_what_it_was(watch: Watch) -> None:
    asks(person(), called="breach")
    (mark,) = opened(watch, 1)
    list(telling.compose(NOW))
    watch.look()
    watch.said(mark, Outcome.PASSED)
    watch.machine(mark, What.RESOLVED)
    assert len(list(telling.compose(NOW))) == 1


def test_a_focal_point_is_told_of_what_was_sent_and_of_nothing_before(
    watch: Watch,
) -> None:
    asks(person(role="focal-point"))
    first, _ = opened(watch, 2)
    assert list(telling.compose(NOW)) == []
    for what in (What.VALIDATED, What.TRANSMITTED):
        event = Event(what=what, at=NOW, author="bertrand", reason="Note 12")
        alerting.append(first, (event,))
    assert len(list(telling.compose(NOW + timedelta(hours=1)))) == 1
    (text,) = waiting()
    assert "Qui vous ont été transmises" in text
    assert "Note 12" not in text
    assert text.count("/alerts/") == 2, "one alert, and the way to all"


@pytest.mark.parametrize("tongue", ["ar", "en", "es", "fr", "ru", "zh"])
def test_messages_are_written_in_the_six_languages(watch: Watch, tongue: str) -> None:
    asks(person(), tongue=tongue)
    opened(watch, 12)
    list(telling.compose(NOW))
    (message,) = rows.waiting(NOW)
    assert "$" not in message.subject + message.text + message.html
    assert f'lang="{tongue}"' in message.html
    assert ('dir="rtl"' in message.html) is (tongue == "ar")


@pytest.mark.parametrize(
    ("rhythm", "last", "now", "expected"),
    [
        ("immediate", "2026-11-24T06:59", "2026-11-24T07:00", True),
        ("daily", "2026-11-23T07:00", "2026-11-24T05:59", False),
        ("daily", "2026-11-23T07:00", "2026-11-24T06:00", True),
        ("daily", "2026-11-24T06:01", "2026-11-24T23:00", False),
        ("weekly", "2026-11-16T06:01", "2026-11-22T23:00", False),
        ("weekly", "2026-11-16T06:01", "2026-11-23T06:00", True),
    ],
)
def test_digests_come_in_the_morning(
    rhythm: str, last: str, now: str, expected: bool
) -> None:
    def at(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)

    assert due(Rhythm(rhythm), at(last), at(now)) is expected


def test_mail_goes_out_once_and_a_failure_loses_nothing(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks(person())
    opened(watch, 1)
    list(telling.compose(NOW))
    (failed,) = telling.send(NOW)
    assert "no mail server is set" in failed.error
    assert list(telling.send(NOW)) == [], "not before it is time again"
    with smtp() as box:
        where = f"smtp+plain://127.0.0.1:{box.port}?from=watch@example.org"
        monkeypatch.setenv("VIGILANGUE_MAIL", where)
        later = NOW + timedelta(hours=1)
        (sent,) = telling.send(later)
        assert sent.error == ""
        assert list(telling.send(later)) == []
    assert [mail["To"] for mail in box.mails] == [MAIL]


def composed(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    """Write what is due; a server takes mail from now on."""
    assert len(list(telling.compose(NOW))) == 1
    where = f"smtp+plain://127.0.0.1:{port}?from=watch@example.org"
    monkeypatch.setenv("VIGILANGUE_MAIL", where)


def test_what_waits_for_an_account_that_was_closed_is_not_sent(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks(person())
    opened(watch, 1)
    with smtp() as box:
        composed(monkeypatch, box.port)
        accounts.close("anna", author="chief")
        (kept,) = telling.send(NOW)
        assert kept.error == "not sent: the account was closed"
        assert list(telling.send(NOW + timedelta(days=9))) == []
        accounts.open_again("anna", author="chief")
        assert list(telling.send(NOW + timedelta(days=9))) == []
        opened(watch, 1, "ar")
        assert list(telling.compose(NOW + timedelta(days=9))), (
            "what comes after is told"
        )
        assert not next(telling.send(NOW + timedelta(days=9))).error
    assert len(box.mails) == 1


def test_why_it_was_not_sent_stands_in_the_trail_and_with_the_message(
    watch: Watch,
) -> None:
    asks(person())
    opened(watch, 1)
    list(telling.compose(NOW))
    accounts.close("anna", author="chief")
    list(telling.send(NOW))
    message = models.Outgoing.objects.get()
    assert (message.given_up, message.sent) == (True, None)
    assert message.error == "not sent: the account was closed"
    last = trail.trail(1)[0]
    assert (last.what, last.about, last.before) == ("message", "anna", "waits")
    assert last.after == "not sent: the account was closed"


@pytest.mark.parametrize("change", ["unseated", "no longer watched", "made private"])
def test_what_waits_for_somebody_who_may_not_see_it_any_more_is_not_sent(
    change: str, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks(person())
    opened(watch, 1)
    with smtp() as box:
        composed(monkeypatch, box.port)
        if change == "unseated":
            seating.unseat("geneva", models.Member.objects.get().pk, author="chief")
        elif change == "no longer watched":
            seating.watch("geneva", [], author="chief")
        else:
            models.Member.objects.all().delete()
            models.Organization.objects.update(seen_by="itself")
        (kept,) = telling.send(NOW)
        assert "may see less" in kept.error
    assert box.mails == []


def test_who_may_see_more_by_now_is_told(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = person(role="focal-point")
    asks(user)
    (mark,) = opened(watch, 1)
    for what in (What.VALIDATED, What.TRANSMITTED):
        alerting.append(mark, (Event(what=what, at=NOW, author="b", reason="Note"),))
    with smtp() as box:
        composed(monkeypatch, box.port)
        models.Member.objects.create(
            group=models.Group.objects.get(), person=user, role="reader"
        )
        (sent,) = telling.send(NOW)
        assert not sent.error
    assert len(box.mails) == 1


def test_an_address_that_is_refused_for_good_stops_and_tells_its_owner(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = person()
    asks(user)
    opened(watch, 1)
    list(telling.compose(NOW))
    with smtp() as box:
        box.refuse[MAIL] = 550
        where = f"smtp+plain://127.0.0.1:{box.port}?from=watch@example.org"
        monkeypatch.setenv("VIGILANGUE_MAIL", where)
        (failed,) = telling.send(NOW)
        assert failed.lasting
        assert list(telling.send(NOW + timedelta(days=9))) == []
    (asked,) = rows.subscriptions(person_id=user.pk)
    assert "550" in asked.trouble


def test_a_webhook_is_tried_again_with_patience(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hook(503, 503, 204) as found:
        host = f"127.0.0.1:{found.port}"
        monkeypatch.setenv("VIGILANGUE_WEBHOOKS_INSIDE", host)
        asks(person(), channel="webhook", address=f"http://{host}/", secret="s")
        opened(watch, 3)
        list(telling.compose(NOW))
        moments = [NOW, NOW + timedelta(minutes=6), NOW + timedelta(minutes=17)]
        assert [bool(s.error) for now in moments for s in telling.send(now)] == [
            True,
            True,
            False,
        ]
    said = json.loads(found.bodies[-1])
    assert said["sections"][0]["count"] == 3
    assert len({h["X-Vigilangue-Delivery"] for h in found.headers}) == 1


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:9/", "http://169.254.169.254/", "http://[::1]/", "ftp://x/"],
)
def test_a_webhook_cannot_be_turned_against_the_network_it_runs_in(
    watch: Watch, address: str
) -> None:
    asks(person(), channel="webhook", address=address, secret="s")
    opened(watch, 1)
    list(telling.compose(NOW))
    (failed,) = telling.send(NOW)
    assert failed.lasting


def test_the_watch_tells_people_while_it_runs(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vigilangue.app.running.teller import Teller

    teller = Teller(home=watch.home)
    teller.turn()
    assert teller.busy
    first = teller.running
    teller.turn()
    assert teller.running is first, "one at a time"
    teller.end(60)
    assert first is not None
    assert first.returncode == 0
    teller.turn()
    assert teller.running is first, "not again within the minute"
