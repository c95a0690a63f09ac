"""What another crawler recorded is read as what we recorded ourselves."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.collecting.large import Large
from tests.collecting.site import serving
from vigilangue.collecting import warc
from vigilangue.core import Capture

WGET = shutil.which("wget")


@pytest.mark.skipif(WGET is None, reason="wget is not installed")
def test_a_file_by_wget_is_read(tmp_path: Path) -> None:
    site = Large(3)
    with serving(site) as served:
        subprocess.run(
            [
                *(str(WGET), "--quiet", "--mirror", "--no-parent", "--tries=1"),
                *("--warc-file=site", served.url),
            ],
            cwd=tmp_path,
            check=False,  # 8: some answers were errors
            timeout=60,
        )
        found = [c for c in warc.read(tmp_path / "site.warc.gz")]
    pages = {c.url: c for c in found if isinstance(c, Capture) and c.status == 200}
    assert len(pages) >= 3 * 6
    for path in site:
        page = pages[served.url + path[1:]]
        assert page.body
        assert page.headers["content-type"].startswith("text/html")
