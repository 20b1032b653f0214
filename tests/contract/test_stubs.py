"""The stubs say what the tables say."""

import pytest

from tools.stubs import FAMILIES, path_of, stub_of
from tui_callbacks.components.families import Family


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.namespace)
def test_a_stub_is_what_its_table_makes(family: Family) -> None:
    assert path_of(family).read_text(encoding="utf-8") == stub_of(family), "run python tools/stubs.py"
