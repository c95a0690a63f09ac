"""A kill at any moment loses no message, and nobody is told of anything twice."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.channels.servers import smtp

PEOPLE, KILLS = 12, 10
MAKE = """
import os, django
django.setup()
from vigilangue.store.ready import ready
ready()
from datetime import UTC, datetime
from pathlib import Path
from django.contrib.auth.models import User
from tests.web.watch import SLUG, Watch
from vigilangue.store.queries import telling
watch = Watch(home=Path(os.environ["VIGILANGUE_HOME"]), seen_by="everyone")
watch.look()
for n in range({people}):
    user = User.objects.create_user(f"p{{n}}", email=f"p{{n}}@example.org")
    telling.subscribe(person=user.pk, organization=SLUG, check="", language="",
        channel="mail", rhythm="immediate", address="", secret="", tongue="fr",
        now=datetime.now(UTC))
for n in range(3):
    watch.opened("missing-language", "fr", work=f"https://x.test/{{n}}")
"""


@pytest.mark.long
def test_ten_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    with smtp() as box:
        env = {
            **os.environ,
            "VIGILANGUE_HOME": str(tmp_path),
            "VIGILANGUE_MAIL": f"smtp+plain://127.0.0.1:{box.port}?from=w@example.org",
            "DJANGO_SETTINGS_MODULE": "vigilangue.settings",
        }
        made = MAKE.format(people=PEOPLE)
        subprocess.run([sys.executable, "-c", made], env=env, check=True)
        command = [str(Path(sys.executable).with_name("vigilangue")), "tell"]
        chance = random.Random(7)
        for _ in range(KILLS):
            running = subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.3, 1.6))
            running.send_signal(signal.SIGKILL)
            running.wait()
        subprocess.run(command, env=env, check=True)
        subprocess.run(command, env=env, check=True)
    names = {(mail["To"], mail["Message-ID"]) for mail in box.mails}
    assert sorted(to for to, _ in names) == sorted(
        f"p{n}@example.org" for n in range(PEOPLE)
    )
    assert len(box.mails) <= PEOPLE + KILLS, "at most one again for each kill"
