"""Paths out of pasted text, and files as data URLs."""

import os
from pathlib import Path

import pytest

from tui_callbacks.bridge.files import Conditions, joined, paths_in, read_files, size_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a file.csv").write_text("x,y\n")
    (tmp_path / "b.txt").write_text("hello")
    return tmp_path


@pytest.mark.parametrize(
    "pasted",
    [
        "{0}/a file.csv",
        "'{0}/a file.csv'",
        '"{0}/a file.csv"',
        "{0}/a\\ file.csv ",
        "file://{0}/a%20file.csv",
        " {0}/a file.csv\n",
    ],
)
def test_every_way_in_which_terminals_paste_a_path(folder: Path, pasted: str) -> None:
    assert paths_in(pasted.format(folder)) == [folder / "a file.csv"]


def test_several_paths_in_a_row(folder: Path) -> None:
    both = [folder / "a file.csv", folder / "b.txt"]
    assert paths_in(f"'{folder}/a file.csv' {folder}/b.txt") == both
    assert paths_in(f"file://{folder}/a%20file.csv file://{folder}/b.txt") == both
    assert paths_in(joined([f"{folder}/a file.csv", f"{folder}/b.txt"])) == both


def test_a_path_that_leads_nowhere_is_kept_whole(folder: Path) -> None:
    assert paths_in(f"{folder}/no such file") == [folder / "no such file"]
    assert paths_in(f"{folder}/it's") == [folder / "it's"]
    assert paths_in("  ") == []


def test_the_home_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    assert paths_in("~/b.txt") == [folder / "b.txt"]
    assert paths_in("~nobody-has-this-name/x") == [Path("~nobody-has-this-name/x")]


def test_a_file_becomes_a_data_url(folder: Path) -> None:
    os.utime(folder / "b.txt", (1, 12.5))
    reading = read_files([folder / "b.txt"], Conditions())
    (loaded,) = reading.files
    assert (loaded.filename, loaded.contents, loaded.last_modified) == (
        "b.txt",
        "data:text/plain;base64,aGVsbG8=",
        12.5,
    )


def test_an_unknown_type(folder: Path) -> None:
    (folder / "thing.qqq").write_bytes(b"")
    assert read_files([folder / "thing.qqq"], Conditions()).files[0].contents == "data:application/octet-stream;base64,"


@pytest.mark.parametrize(
    ("name", "conditions", "reason"),
    [
        ("nothing.txt", Conditions(), "nothing.txt does not exist"),
        (".", Conditions(), "is a folder"),
        ("b.txt", Conditions(max_size=4), "b.txt is too big: 5 bytes, at most 4 bytes"),
        ("b.txt", Conditions(min_size=2000), "b.txt is too small: 5 bytes, at least 2 kB"),
        ("b.txt", Conditions(accept=".csv"), "b.txt is not one of .csv"),
    ],
)
def test_why_a_file_is_refused(folder: Path, name: str, conditions: Conditions, reason: str) -> None:
    reading = read_files([folder / name], conditions)
    assert reading.files == ()
    assert reading.refused[0].endswith(reason)


def test_a_pipe_is_refused_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert read_files([folder / "pipe"], Conditions()).refused == ("pipe is no ordinary file",)


def test_odd_paths_are_refused_with_a_sentence(folder: Path) -> None:
    assert len(read_files([Path("a\0b"), folder / ("x" * 300)], Conditions()).refused) == 2


@pytest.mark.parametrize(
    ("accept", "taken"),
    [
        ("", True),
        (".csv", True),
        (".CSV,.txt", True),
        ("text/*", True),
        ("text/csv", True),
        ("image/*", False),
        (".json", False),
    ],
)
def test_accept(accept: str, taken: bool) -> None:
    assert Conditions(accept).takes(Path("data.csv")) is taken


@pytest.mark.parametrize(("size", "text"), [(0, "0 bytes"), (999, "999 bytes"), (1500, "1.5 kB"), (2_000_000, "2 MB")])
def test_sizes(size: int, text: str) -> None:
    assert size_text(size) == text
