"""What no file of the project may hold: places of one machine, hosts of registries, notes to oneself."""

import re

import pytest

from tests.contract.project import ROOT, files

FORBIDDEN = {
    "a folder of one machine": r"(?<![\w.~*])/(?:home|root|Users|work)/[\w.]",
    "the host of a registry": r"pypi\.(?:org|python)|pythonhosted|--(?:extra-)?index-url|--find-links|registry\.npmjs",
    "a note to oneself": r"\b(?:TODO|FIXME|XXX|HACK)\b",
}
THIS = {"tests/contract/test_words.py"}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what])
    found = [
        f"{name}:{number}: {line.strip()[:100]}"
        for file in files()
        if (name := str(file.relative_to(ROOT))) not in THIS and file.suffix not in {".svg", ".png"}
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []


def test_pictures_hold_no_place_of_one_machine() -> None:
    pattern = re.compile(FORBIDDEN["a folder of one machine"])
    pictures = [file for file in files() if file.suffix == ".svg"]
    assert [str(file) for file in pictures if pattern.search(file.read_text(encoding="utf-8"))] == []
