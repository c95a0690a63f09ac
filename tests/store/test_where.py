"""Where the watch is kept, by two variables of the environment."""

from pathlib import Path

import pytest

from vigilangue.core import InputError
from vigilangue.store import where

HOME = Path("/somewhere/watch")


def test_the_home_folder_is_the_one_that_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VIGILANGUE_HOME", "/somewhere/watch")
    assert where.home() == HOME


def test_a_tilde_is_ones_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/srv/member")
    monkeypatch.setenv("VIGILANGUE_HOME", "~/watch")
    assert where.home() == Path("/srv/member/watch")


def test_without_a_name_it_is_where_programs_keep_their_data(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("VIGILANGUE_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert where.home() == Path("/data/vigilangue")


def test_it_is_the_same_wherever_a_command_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VIGILANGUE_HOME", "watch")
    assert where.home() == tmp_path / "watch"


@pytest.mark.parametrize("address", [None, ""])
def test_without_an_address_it_is_a_file_of_the_home_folder(
    address: str | None,
) -> None:
    found = where.database(address, HOME)
    assert found["ENGINE"] == "django.db.backends.sqlite3"
    assert found["NAME"] == HOME / "vigilangue.sqlite3"


def test_an_address_may_name_another_file() -> None:
    found = where.database("sqlite:///var/lib/a%20b.sqlite3", HOME)
    assert found["NAME"] == Path("/var/lib/a b.sqlite3")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_server_is_named_with_its_user_word_and_port(scheme: str) -> None:
    found = where.database(f"{scheme}://a%40b:w%2Fo%20rd@db.example:5433/watch", HOME)
    assert found["ENGINE"] == "django.db.backends.postgresql"
    told = {key: found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    assert told == {
        "NAME": "watch",
        "USER": "a@b",
        "PASSWORD": "w/o rd",
        "HOST": "db.example",
        "PORT": "5433",
    }


def test_a_server_on_this_machine_may_be_reached_by_a_socket() -> None:
    found = where.database("postgresql://%2Frun%2FSQL%20of%20ours/watch", HOME)
    assert (found["HOST"], found["NAME"]) == ("/run/SQL of ours", "watch")


def test_a_server_may_have_a_number_for_a_name() -> None:
    found = where.database("postgresql://member@[::1]:5433/watch", HOME)
    assert (found["HOST"], found["PORT"]) == ("::1", "5433")


def test_what_the_server_is_told_besides_stands_after_a_question_mark() -> None:
    address = "postgresql://db.example/watch?sslmode=require&application_name=watch"
    found = where.database(address, HOME)
    assert found["NAME"] == "watch"
    assert found["OPTIONS"] == {"sslmode": "require", "application_name": "watch"}


@pytest.mark.parametrize(
    "address",
    [
        "mysql://db.example/watch",
        "postgresql://db.example/",
        "postgresql://db.example:port/watch",
        "postgresql://[db/watch",
        "sqlite:",
        "sqlite://file.sqlite3",
        "/var/lib/watch.sqlite3",
        "nonsense",
    ],
)
def test_another_address_is_refused_with_a_hint(address: str) -> None:
    with pytest.raises(InputError, match=r"^VIGILANGUE_DATABASE: .*postgresql://"):
        where.database(address, HOME)


@pytest.mark.parametrize(
    "address",
    [
        "mysql://member:secret@db.example/watch",
        "postgresql://member:secret@d\u2100b/watch",
        "postgresql://member:secret@[b/watch",
    ],
)
def test_what_is_refused_tells_no_word_of_passage(address: str) -> None:
    with pytest.raises(InputError) as refused:
        where.database(address, HOME)
    assert "secret" not in str(refused.value)
