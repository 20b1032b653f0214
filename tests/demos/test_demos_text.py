"""The demos as text: an example is a Dash script whose import lines alone are ours."""

import re
from pathlib import Path

import pytest

DEMOS = Path(__file__).resolve().parents[2] / "demos"
OTHERS = {"clock", "dashboard"}
EXAMPLES = sorted(path for path in DEMOS.glob("*.py") if path.stem not in OTHERS)
IMPORT = re.compile(
    r"^from tui_callbacks(\.\w+)? import [\w, ]+$"
    r"|^import tui_callbacks\.(dash_bootstrap_components|dash_ag_grid) as \w+$",
    re.MULTILINE,
)


def test_there_are_all_sixteen_examples() -> None:
    assert len(EXAMPLES) == 16


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_differs_from_a_dash_script_only_in_its_import_lines(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert IMPORT.search(text)
    assert "tui_callbacks" not in IMPORT.sub("", text)


@pytest.mark.parametrize("path", sorted(DEMOS.glob("*.py")), ids=lambda path: path.stem)
def test_a_demo_runs_itself(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith('"""'), "it says what it shows"
    assert text.endswith('\n\nif __name__ == "__main__":\n    app.run(debug=True)\n')
