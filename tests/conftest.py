"""What all tests share: no traces in the user's folders, and a skipped test is a failure where all must be there."""

import os
from pathlib import Path

import pytest

EVERYTHING_IS_THERE = os.environ.get("CI", "").lower() in {"1", "true"}


@pytest.fixture(autouse=True)
def state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which apps keep what outlives a session, one for each test."""
    folder = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run in CI in which tests were skipped, for a missing tool say."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None:
        return
    skipped = reporter.stats.get("skipped", [])
    if EVERYTHING_IS_THERE and skipped and session.exitstatus == pytest.ExitCode.OK:
        reporter.ensure_newline()
        reporter.write_line(f"skipped: {len(skipped)}. In CI every tool must be there, so this run failed", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
