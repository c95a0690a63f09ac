"""The watch runs until it is told to end; with --once until nothing is due."""

import signal
import time
from pathlib import Path

import pytest

from tests.app.site import site
from tests.app.watching.homes import Home, over

PAGES = site(("en", "fr", "ar"), range(1, 4))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    found = Home(tmp_path / "home")
    found.declare()
    found.publish(PAGES)
    return found


def once(home: Home) -> tuple[int, list[str]]:
    running = home.command("run", "--once")
    out, err = running.communicate()
    assert err == ""
    return running.returncode, out.splitlines()


def test_what_is_due_is_looked_at_once_and_told(home: Home) -> None:
    code, (opening, begun, ended) = once(home)
    assert code == 0
    assert opening == "The watch runs: 1 sources, 2 at a time."
    assert begun.endswith("rivers/site begun")
    assert "rivers/site sound next 20" in ended
    code, lines = once(home)
    assert (code, len(lines)) == (0, 1)


def test_what_cannot_be_looked_at_is_told_with_its_reason(home: Home) -> None:
    declared = home.folder / "catalog" / "rivers" / "site.toml"
    declared.write_text(declared.read_text().replace("../../site", "../../nowhere"))
    code, (_, _, ended) = once(home)
    assert code == 3
    assert "rivers/site failed next 20" in ended
    assert "nowhere" in ended


def test_a_declaration_that_is_broken_keeps_no_other_from_its_turn(home: Home) -> None:
    broken = home.folder / "catalog" / "abc"
    broken.mkdir()
    (broken / "_organization.toml").write_text("titel = 3\n")
    code, lines = once(home)
    assert code == 3
    assert any("abc unread (abc/_organization.toml: titel" in line for line in lines)
    assert any("rivers/site sound" in line for line in lines)


def test_told_to_end_it_ends_and_so_does_what_it_began(home: Home) -> None:
    running = home.command("run")
    sign = home.folder / "running" / "watch.json"
    while not sign.exists():
        assert running.poll() is None, running.communicate()
        time.sleep(0.01)
    running.send_signal(signal.SIGTERM)
    running.communicate()
    assert running.returncode == 0
    assert over(home)
    assert not sign.exists()
    code, _ = once(home)
    assert code == 0


def test_two_watches_share_the_work(home: Home) -> None:
    for n in range(3):
        home.folder.joinpath("catalog", "rivers", f"site-{n}.toml").write_text(
            home.folder.joinpath("catalog", "rivers", "site.toml").read_text()
        )
    both = [home.command("run", "--once") for _ in range(2)]
    told = [each.communicate() for each in both]
    assert [each.returncode for each in both] == [0, 0], told
    begun = "".join(out for out, _ in told).count(" sound next")
    assert begun == 4


def test_the_pages_and_the_watch_run_in_one_program(home: Home) -> None:
    running = home.command("serve", "--watch", "--port", "0")
    assert running.stdout is not None
    told = [running.stdout.readline() for _ in range(4)]
    assert told[0].startswith("The pages: http://127.0.0.1:")
    assert told[1] == "The watch runs: 1 sources, 2 at a time.\n"
    assert told[2].endswith("rivers/site begun\n")
    assert "rivers/site sound next" in told[3]
    running.send_signal(signal.SIGTERM)
    running.communicate()
    assert over(home)
