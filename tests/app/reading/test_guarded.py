"""Files are read in a process with limits; whatever ends it is told, and no more."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents import docxs, pdfs
from tests.documents.test_pdf import INVITES, a_page
from vigilangue.app import reading
from vigilangue.app.reading import guarded
from vigilangue.core import InputError
from vigilangue.documents import worker

PDF = pdfs.written(a_page())


@pytest.fixture
def reader() -> Iterator[guarded.Reader]:
    with guarded.Reader(seconds=60) as found:
        yield found


def test_one_process_reads_many_files(reader: guarded.Reader) -> None:
    seen = set()
    for _ in range(3):
        assert reader.paper(PDF, "a.pdf").paragraphs[-1].text == INVITES
        assert reader._process is not None
        seen.add(reader._process.pid)
    data = docxs.written(docxs.paragraph("Requests the Office"))
    assert reader.paper(data, "a.docx").paragraphs[0].text == "Requests the Office"
    assert len(seen) == 1


def test_text_needs_no_process(reader: guarded.Reader) -> None:
    assert reader.paper(b"Recalling its rules,", "a.txt").paragraphs
    assert reader._process is None


def test_errors_name_the_file_and_the_process_goes_on(reader: guarded.Reader) -> None:
    with pytest.raises(InputError, match=r"^cut\.pdf: .*damaged"):
        reader.paper(PDF[:400], "cut.pdf")
    assert reader.paper(PDF, "a.pdf").paragraphs


def test_a_process_that_is_killed_is_told_and_started_again(
    reader: guarded.Reader,
) -> None:
    reader.paper(PDF, "a.pdf")
    assert reader._process is not None
    os.kill(reader._process.pid, signal.SIGKILL)
    reader._process.wait()
    with pytest.raises(InputError, match=r"^a\.pdf: it cannot be read"):
        reader.paper(PDF, "a.pdf")
    assert reader.paper(PDF, "a.pdf").paragraphs


def test_a_process_that_takes_too_long_is_ended(
    reader: guarded.Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "sleeper.py").write_text("import time\ntime.sleep(60)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(guarded, "PROGRAM", "sleeper")
    with guarded.Reader(seconds=0.2) as hurried:
        with pytest.raises(InputError, match="more time or memory"):
            hurried.paper(PDF, "slow.pdf")
        assert hurried._process is None


def test_an_answer_that_is_no_paper_is_not_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "liar.py").write_text(
        "import os, pickle, sys\n"
        "class Bad:\n"
        "    def __reduce__(self):\n"
        f"        return os.system, ('touch {tmp_path}/done',)\n"
        "sys.stdin.buffer.read(8)\n"
        "answer = b'P' + pickle.dumps(Bad())\n"
        "sys.stdout.buffer.write(len(answer).to_bytes(8, 'big') + answer)\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(guarded, "PROGRAM", "liar")
    with guarded.Reader(seconds=20) as fooled, pytest.raises(InputError):
        fooled.paper(PDF, "a.pdf")
    assert not (tmp_path / "done").exists()


def test_the_process_goes_with_the_reader() -> None:
    with guarded.Reader() as reader:
        reader.paper(PDF, "a.pdf")
        assert reader._process is not None
        process = reader._process
    assert process.poll() is not None


def test_files_of_every_kind_are_read_in_their_order(tmp_path: Path) -> None:
    for name, data in (("a.pdf", PDF), ("b.txt", b"The Council,\n\n1. Decides.")):
        (tmp_path / name).write_bytes(data)
    found = list(reading.read([tmp_path / "a.pdf", tmp_path / "b.txt"], language="en"))
    assert [p.number for p in found[0].provisions if p.number] == ["1", "2"]
    assert [p.number for p in found[1].provisions if p.number] == ["1"]


def test_memory_and_time_of_the_process_have_limits(reader: guarded.Reader) -> None:
    reader.paper(PDF, "a.pdf")
    assert reader._process is not None
    told = Path(f"/proc/{reader._process.pid}/limits").read_text()
    limits = {line[:25].strip(): line[26:].split()[0] for line in told.splitlines()}
    assert limits["Max address space"] == str(worker.MEMORY)
    assert int(limits["Max cpu time"]) <= worker.SECONDS + 10
