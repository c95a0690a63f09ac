"""A name is looked up once, and a connection goes only to what was checked then."""

import asyncio
from collections.abc import Iterable
from typing import Any

import pytest

from vigilangue.collecting import safety
from vigilangue.collecting.crawler.pins import Pins
from vigilangue.core import Refused


class Receiver:
    """Takes addresses as a connection of Twisted does."""

    def __init__(self) -> None:
        self.hosts: list[str] = []
        self.done = False

    def resolutionBegan(self, _: object) -> None:
        pass

    def addressResolved(self, address: Any) -> None:
        self.hosts.append(address.host)

    def resolutionComplete(self) -> None:
        self.done = True


def resolved(pins: Pins, name: str) -> list[str]:
    receiver = Receiver()
    pins.resolveHostName(receiver, name, 443)
    assert receiver.done
    return receiver.hosts


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A name server that gives another address every time; what it was asked."""
    asked: list[str] = []
    told = iter([["193.0.6.139"], ["127.0.0.1"], ["10.0.0.1"]])

    def look_up(host: str, port: int) -> Iterable[str]:
        asked.append(host)
        return next(told)

    monkeypatch.setattr(safety, "look_up", look_up)
    return asked


def test_a_name_that_answers_otherwise_the_second_time_changes_nothing(
    asked: list[str],
) -> None:
    pins = Pins(safety.Policy())

    async def visit() -> None:
        for _ in range(3):
            await pins.pin(pins.policy.place("https://rebinding.example/"))
            assert resolved(pins, "rebinding.example") == ["193.0.6.139"]

    asyncio.run(visit())
    assert asked == ["rebinding.example"]


def test_a_name_that_was_not_checked_has_no_address(asked: list[str]) -> None:
    pins = Pins(safety.Policy())
    for name in ("example.org", "localhost", "127.0.0.1", "::1"):
        assert resolved(pins, name) == []
    assert not asked


def test_a_name_that_was_refused_has_no_address(asked: list[str]) -> None:
    pins = Pins(safety.Policy())
    safety.look_up("", 0)  # the next answer is that of loopback

    async def visit() -> None:
        for _ in range(2):
            with pytest.raises(Refused):
                await pins.pin(pins.policy.place("https://inside.example/"))
            assert resolved(pins, "inside.example") == []

    asyncio.run(visit())


def test_a_name_is_known_in_each_of_its_spellings(asked: list[str]) -> None:
    pins = Pins(safety.Policy())

    async def visit() -> None:
        await pins.pin(pins.policy.place("https://STRASSE-é.example./"))
        for name in ("strasse-é.example", "xn--strasse--i1a.example"):
            assert resolved(pins, name) == ["193.0.6.139"], name

    asyncio.run(visit())
