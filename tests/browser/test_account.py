"""Signing in as people do: elsewhere, with a second factor, on a telephone, by axe."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.repo.tree import ROOT
from tests.web.issuer import CLIENT, SECRET, Provider, provider
from tests.web.test_account_factor import shown_now

from .test_axe import broken

pytestmark = pytest.mark.long
PHONE = 390  # pixels
WORD = "many springs 38"
ANNA = f"""
from vigilangue.store.ready import ready
ready()
from django.contrib.auth.models import User
User.objects.create_user("anna", "anna@example.org", "{WORD}")
User.objects.create_superuser("root", "root@example.org", "{WORD}")
"""
DECLARED = """
[mission]
name = "The Mission"
issuer = "{issuer}"
client = "{client}"
secret = "{secret}"
"""


@dataclass(frozen=True, kw_only=True)
class Here:
    """Pages that are served, with somebody who vouches for Anna."""

    address: str
    there: Provider


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Here]:
    home = tmp_path_factory.mktemp("account")
    ours = {**os.environ, "VIGILANGUE_HOME": str(home)}
    ours["VIGILANGUE_MAIL"] = "smtp+plain://127.0.0.1:9?from=watch@example.org"
    ours.pop("VIGILANGUE_DATABASE", None)
    with provider() as there, (home / "said.txt").open("w") as out:
        there.claims = {
            "sub": "42",
            "email": "anna@example.org",
            "email_verified": True,
        }
        file = home / "sign-in.toml"
        file.write_text(
            DECLARED.format(issuer=there.address, client=CLIENT, secret=SECRET)
        )
        file.chmod(0o600)
        subprocess.run([sys.executable, "-c", ANNA], cwd=ROOT, env=ours, check=True)
        program = subprocess.Popen(
            [sys.executable, "-m", "vigilangue.web", "127.0.0.1", "0"],
            cwd=ROOT,
            env=ours,
            stdout=subprocess.PIPE,
            stderr=out,
            text=True,
        )
        try:
            assert program.stdout is not None
            address = program.stdout.readline().strip()
            assert address, Path(out.name).read_text()
            yield Here(address=address, there=there)
        finally:
            program.terminate()
            program.wait(20)
    assert "Traceback" not in (home / "said.txt").read_text()


@pytest.fixture
def page(here: Here, chromium: Browser) -> Iterator[Page]:
    """Give a page on a telephone; what its console complains of fails the test."""
    complaints: list[str] = []
    context = chromium.new_context(
        viewport={"width": PHONE, "height": 800}, base_url=here.address
    )
    opened = context.new_page()
    opened.on("pageerror", lambda fault: complaints.append(str(fault)))
    opened.on(
        "console",
        lambda told: complaints.append(told.text) if told.type == "error" else None,
    )
    yield opened
    context.close()
    assert [c for c in complaints if "status of 4" not in c] == []


def sign_in(page: Page, name: str = "anna") -> None:
    page.goto("/en/login/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", WORD)
    page.keyboard.press("Enter")


def fits(page: Page) -> None:
    """It is found fit by axe-core, and does not scroll sideways."""
    page.wait_for_load_state("load")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE, page.url
    assert list(broken(page)) == [], page.url


@pytest.mark.parametrize("language", ["en", "ar"])
def test_who_is_vouched_for_elsewhere_comes_in_by_one_link(
    language: str, page: Page, here: Here
) -> None:
    page.goto(f"/{language}/today/")
    fits(page)
    page.get_by_role("link", name="The Mission").click()
    page.wait_for_url(f"**/{language}/today/")
    page.goto(f"/{language}/account/")
    assert "anna@example.org" in page.content()
    assert "127.0.0.1" in page.content()
    fits(page)


def test_a_second_factor_is_set_up_asked_for_and_ended_by_keyboard(page: Page) -> None:
    sign_in(page)
    page.wait_for_url("**/en/")
    page.goto("/en/account/factor/")
    fits(page)
    drawn = page.evaluate("document.querySelector('img.qr').naturalWidth")
    assert drawn > 0, "the policy lets the picture be shown"
    secret = page.locator("code.hash").inner_text()
    page.fill("[name=code]", shown_now(secret, -1))
    page.fill("[name=password]", WORD)
    page.keyboard.press("Enter")
    page.get_by_text("They are shown this once").wait_for()
    fits(page)
    recovery = page.locator("ul.codes code").all_inner_texts()
    assert len(recovery) == 10
    page.get_by_role("link", name="I have kept them").click()
    fits(page)
    page.context.clear_cookies()
    sign_in(page)
    page.wait_for_url("**/en/login/code/")
    fits(page)
    page.fill("[name=code]", shown_now(secret))
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/")
    page.goto("/en/account/factor/end/")
    fits(page)
    page.fill("[name=password]", WORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/account/")
    assert "Set up a second factor" in page.content()


def test_other_screens_of_accounts_are_fit(page: Page, here: Here) -> None:
    for path in ("password/lost/", "password/lost/told/", "password/new/MQ/a-b/"):
        page.goto(f"/en/{path}")
        fits(page)
    here.there.claims["email"] = "nobody@example.org"
    here.there.claims["sub"] = "43"
    page.goto("/en/login/")
    page.get_by_role("link", name="The Mission").click()
    page.get_by_text("No account here has your e-mail address.").wait_for()
    fits(page)
    sign_in(page, "root@example.org")
    page.wait_for_url("**/en/")
    page.goto("/en/people/accounts/")
    assert re.search("anna@example.org", page.content())
    fits(page)
