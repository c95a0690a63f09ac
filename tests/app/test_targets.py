"""What an audit is given: folders, WARC files, both at once, and what is no page."""

import gzip
from pathlib import Path

import pytest

from tests.app.site import (
    HOST,
    Answered,
    audited,
    mirror,
    page,
    path,
    served,
    site,
    warc,
)
from vigilangue.core import InputError

LANGUAGES = ("en", "fr")


def addresses(work: int, host: str = HOST) -> frozenset[str]:
    return frozenset(f"https://{host}/{path(tag, work)}" for tag in LANGUAGES)


def test_a_folder_stands_for_the_host_of_its_name(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, site(LANGUAGES)))
    assert told.shared() == {addresses(work) for work in range(1, 9)}
    assert (told.summary.pages, told.summary.works) == (16, 8)


def test_a_base_address_takes_the_place_of_the_folder_s_name(tmp_path: Path) -> None:
    folder = mirror(tmp_path, site(LANGUAGES))
    told = audited(folder, base_url="https://www.other.example/site/")
    assert told.page("/site/fr/news-1.html").version == "fr"


def test_several_folders_are_the_hosts_of_one_site(tmp_path: Path) -> None:
    folders = [
        mirror(tmp_path, {f"news-{n}.html": page(tag, n) for n in range(1, 9)}, host)
        for tag, host in (("en", "en.rivers.example"), ("fr", "fr.rivers.example"))
    ]
    told = audited(*folders)
    assert told.work("en.rivers.example/news-3.html").languages == {"en", "fr"}
    assert told.summary.works == 8


def test_two_organizations_in_one_audit_share_no_work(tmp_path: Path) -> None:
    one = mirror(tmp_path, site(LANGUAGES), "lakes.example")
    two = mirror(tmp_path, site(LANGUAGES))
    told = audited(one, two)
    hosts = {frozenset(url.split("/")[2] for url in work) for work in told.shared()}
    assert hosts == {frozenset({"lakes.example"}), frozenset({HOST})}


@pytest.mark.parametrize("name", ["site.warc", "site.warc.gz"])
def test_a_warc_file_says_the_same_as_the_folder(tmp_path: Path, name: str) -> None:
    pages = site(LANGUAGES)
    file = warc(tmp_path / name, served(pages))
    assert audited(file).shared() == audited(mirror(tmp_path, pages)).shared()


def test_a_folder_and_a_warc_file_are_one_audit(tmp_path: Path) -> None:
    pages = site(LANGUAGES)
    english = {name: body for name, body in pages.items() if name.startswith("en")}
    french = {name: body for name, body in pages.items() if name.startswith("fr")}
    file = warc(tmp_path / "fr.warc.gz", served(french))
    assert addresses(5) in audited(mirror(tmp_path, english), file).shared()


@pytest.mark.parametrize("index", ["index.html", "index.php", "default.aspx", ""])
def test_the_index_of_a_folder_is_the_folder(tmp_path: Path, index: str) -> None:
    pages = {
        f"{tag}/news-{n}/{index}": page(
            tag, n, alternates={t: f"/{t}/news-{n}/" for t in LANGUAGES}
        )
        for n in range(1, 5)
        for tag in LANGUAGES
    }
    file = warc(tmp_path / "site.warc", served(pages))
    told = audited(file, complete=True)
    assert not told.failed("broken-alternate")
    assert told.summary.works == 4


def test_a_mirror_without_index_files_is_read_as_well(tmp_path: Path) -> None:
    pages = {
        f"{tag}/news-{n}": page(
            tag, n, alternates={t: f"/{t}/news-{n}/" for t in LANGUAGES}
        )
        for n in range(1, 5)
        for tag in LANGUAGES
    }
    told = audited(mirror(tmp_path, pages), complete=True)
    assert not told.failed("broken-alternate")
    assert told.summary.works == 4


def test_of_two_captures_of_one_address_the_first_stands(tmp_path: Path) -> None:
    pages = served(site(LANGUAGES))
    again = [Answered(a.url, page("en", 20)) for a in pages]
    told = audited(warc(tmp_path / "site.warc", [*pages, *again]))
    assert told.summary.pages == 16
    assert told.page(path("fr", 1)).language == "fr"


def test_one_page_under_the_names_of_its_index_is_one_page(tmp_path: Path) -> None:
    pages = site(LANGUAGES) | {"fr/": page("fr", 30), "fr/index.html": page("fr", 30)}
    told = audited(warc(tmp_path / "site.warc", served(pages)))
    assert told.summary.pages == 17


def test_an_empty_file_is_unseen_and_not_a_page(tmp_path: Path) -> None:
    told = audited(mirror(tmp_path, site(LANGUAGES) | {path("fr", 3): " \n"}))
    assert [(u.url, u.why) for u in told.unseen] == [
        (f"https://{HOST}/{path('fr', 3)}", "nothing was answered")
    ]
    assert told.summary.pages == 15


@pytest.mark.parametrize("files", [{}, {"photo.jpg": b"\xff\xd8\xff\xe0"}])
def test_a_folder_without_pages_is_refused(
    tmp_path: Path, files: dict[str, bytes]
) -> None:
    folder = mirror(tmp_path, {}, "empty.example")
    folder.mkdir(exist_ok=True)
    mirror(tmp_path, files, "empty.example")
    with pytest.raises(InputError, match=r"empty\.example: no page was found there"):
        audited(folder)


def test_what_is_refused_names_the_targets_that_were_given(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one.example", "two.example")]
    for folder in folders:
        folder.mkdir()
    with pytest.raises(InputError, match=r"one\.example.*two\.example"):
        audited(*folders)


def test_a_folder_of_what_cannot_be_opened_is_unseen_not_refused(
    tmp_path: Path,
) -> None:
    folder = mirror(tmp_path, {"fr/news.html": ""})
    told = audited(folder)
    assert [u.why for u in told.unseen] == ["nothing was answered"]
    assert told.works == ()


def test_a_target_that_is_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere: no such folder"):
        audited(tmp_path / "nowhere")


def test_no_target_is_refused() -> None:
    with pytest.raises(InputError, match="nothing to audit"):
        audited()


def test_a_file_that_is_no_warc_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("not a WARC file")
    with pytest.raises(InputError, match=r"notes\.txt: not a WARC file"):
        audited(file)


def test_a_warc_file_cut_in_the_middle_is_read_up_to_there(tmp_path: Path) -> None:
    whole = gzip.compress(
        warc(tmp_path / "a.warc", served(site(LANGUAGES))).read_bytes()
    )
    file = tmp_path / "cut.warc.gz"
    file.write_bytes(whole[: len(whole) // 2])
    told = audited(file)
    assert 0 < told.summary.pages < 16
    assert told.unseen


def test_an_address_is_not_audited_offline() -> None:
    with pytest.raises(InputError, match="--offline"):
        audited("https://rivers.example/")  # type: ignore[arg-type]


def test_an_unknown_regime_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    from vigilangue.core import CatalogError

    with pytest.raises(CatalogError, match="atlantis"):
        audited(mirror(tmp_path, site(LANGUAGES)), regime="atlantis")
