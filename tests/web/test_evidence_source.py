"""The page of a source says how the last looks at it went."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vigilangue.core import SOURCE_IN_BOUNDS
from vigilangue.store import models
from vigilangue.store.queries.alerting import Mark
from vigilangue.store.queries.enrolling import KIND

from .watch import OFFICE, SLUG, SOURCE, Watch

pytestmark = pytest.mark.django_db
PAGE = f"{OFFICE}sources/{SOURCE}/"
DECLARED = """\
title = "Web site"
addresses = ["https://x.test/"]
[expect]
pages = {min = 40, max = 90}
unseen_max = 0.1
languages = ["fr"]
"""


@pytest.fixture
def watch(home: Path) -> Watch:
    return Watch(home=home)


def shown(client: Client) -> str:
    answer = client.get(PAGE)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def fault(watch: Watch, because: str) -> None:
    watch.look(sound=False)
    itself, _ = models.Subject.objects.get_or_create(
        source=watch.source, kind=KIND, name=SOURCE, defaults={"title": "Web site"}
    )
    mark = Mark(subject=itself.pk, check=SOURCE_IN_BOUNDS, language="")
    watch.said(mark, because=because, basis=())


def test_a_source_that_was_never_looked_at_says_what_to_do(
    watch: Watch, outsider: Client
) -> None:
    assert f"vigilangue collect {SLUG}" in shown(outsider)


def test_a_look_that_kept_its_bounds_can_be_believed(
    watch: Watch, outsider: Client
) -> None:
    look = watch.look({"https://x.test/": b"<p>a</p>"})
    body = shown(outsider)
    assert "it can be believed" in body
    assert look.collection.file.rpartition("/")[2] in body
    assert look.collection.digest in body


def test_a_look_that_went_into_several_files_names_each_with_its_hash(
    watch: Watch, outsider: Client
) -> None:
    first = watch.look({"https://x.test/": b"<p>a</p>"}).collection
    file, digest = first.file.replace(".warc", "_00002.warc"), "sha256:" + "5" * 64
    models.Volume.objects.create(collection=first, file=file, digest=digest)
    body = shown(outsider)
    for name in (first.file, file):
        assert f">{name.rpartition('/')[2]}<" in body
    assert first.digest in body
    assert digest in body


def test_a_source_at_fault_says_which_bounds_were_not_kept(
    watch: Watch, outsider: Client
) -> None:
    watch.look()
    fault(watch, "3 pages were seen; at least 40 are expected")
    body = shown(outsider)
    assert "The source is at fault" in body
    assert body.count("3 pages were seen; at least 40 are expected") == 2
    bar = body[
        body.index('<ol class="health">') : body.index("</ol>", body.index("health"))
    ]
    assert bar.index("sound") < bar.index("fault")


def test_a_collection_that_nobody_judged_is_neither_good_nor_bad(
    watch: Watch, outsider: Client
) -> None:
    look = watch.look()
    models.Folding.objects.all().delete()
    look.delete()
    body = shown(outsider)
    assert "not judged yet" in body
    assert "can be believed." not in body


def test_what_was_not_seen_is_listed_with_its_reasons(
    watch: Watch, outsider: Client
) -> None:
    look = watch.look()
    models.Unseen.objects.bulk_create(
        models.Unseen(
            collection=look.collection, url=f"https://x.test/{n}", why="it timed out"
        )
        for n in range(120)
    )
    body = shown(outsider)
    assert body.count("it timed out") == 100
    assert "The first 100 of 120." in body


def test_an_address_of_script_is_no_link(watch: Watch, outsider: Client) -> None:
    look = watch.look()
    models.Unseen.objects.create(
        collection=look.collection, url="javascript:alert(1)", why="<b>no</b>"
    )
    body = shown(outsider)
    assert 'href="javascript' not in body
    assert "&lt;b&gt;no&lt;/b&gt;" in body


def test_the_declaration_is_shown_with_its_bounds(
    watch: Watch, outsider: Client
) -> None:
    folder = watch.home / "catalog" / SLUG
    folder.mkdir(parents=True)
    (folder / "_organization.toml").write_text('title = "Office"\n')
    (folder / f"{SOURCE}.toml").write_text(DECLARED)
    body = shown(outsider)
    assert "40 to 90" in body
    assert "at most 10 %" in body
    assert "<dd>French</dd>" in body


def test_a_source_that_is_declared_no_more_says_so(
    watch: Watch, outsider: Client
) -> None:
    assert "does not declare this source any more" in shown(outsider)


@pytest.mark.parametrize("path", [f"{OFFICE}sources/none/", "/en/o/none/sources/site/"])
def test_a_source_that_is_none_is_not_found(
    path: str, watch: Watch, outsider: Client
) -> None:
    assert outsider.get(path).status_code == 404


def test_queries_do_not_grow_with_the_looks(
    watch: Watch,
    outsider: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(12):
        watch.look()
    with django_assert_num_queries(7):
        outsider.get(PAGE)
