"""Every scenario is as Dash has it, or deviates as listed, or needs a later issue."""

import pytest

from tests.conformance.verdict import judge, names, table

ENTRIES = table()


@pytest.mark.parametrize("name", names())
def test_a_scenario_is_as_recorded(name: str) -> None:
    verdict = judge(name, entries=ENTRIES)
    assert verdict.good, str(verdict)


def test_every_entry_of_the_table_has_its_scenario() -> None:
    assert {entry.scenario for entry in ENTRIES} <= set(names())
