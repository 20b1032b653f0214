"""What all tests share: a skipped test is shown with its reason, and is a failure where everything must be there."""

import os

import pytest

EVERYTHING_IS_THERE = os.environ.get("CI", "").lower() in {"1", "true"}


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
