"""Every demo is shown to work: by pictures that are stored, and by a test in a real terminal."""

from pathlib import Path

import pytest

from tests.contract.project import ROOT, files

DEMOS = sorted(file.stem for file in (ROOT / "demos").glob("*.py"))


def test_there_are_demos() -> None:
    assert len(DEMOS) >= 17


@pytest.mark.parametrize("demo", DEMOS)
def test_a_demo_has_a_snapshot(demo: str) -> None:
    assert [file for file in files(ROOT / "snapshots") if demo in file.stem]


@pytest.mark.parametrize("demo", DEMOS)
def test_a_demo_is_run_in_a_terminal(demo: str) -> None:
    tests = "".join(file.read_text(encoding="utf-8") for file in Path(ROOT / "tests" / "demos").glob("test_*pty*.py"))
    assert f'"{demo}"' in tests


@pytest.mark.parametrize("demo", DEMOS)
def test_a_demo_is_in_the_docs(demo: str) -> None:
    assert f"{demo}" in (ROOT / "docs" / "demos.md").read_text(encoding="utf-8")
