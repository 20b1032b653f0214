"""`make conformance`: plays the scenarios of a folder and says which are as their recordings of Dash have them.

python -m tests.conformance.run [FOLDER] [--only NAME ...] [--rows]

FOLDER has scenarios/*.py and traces/*.json. One line a scenario; the last line counts them. `--rows` prints what a
scenario differs in as a row of deviations.json has it.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.conformance.compare import compare
from tests.conformance.play import play
from tests.conformance.verdict import OURS, Verdict, judge, key_of, names, table, trace_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge the scenarios of a folder; 1 when one differs that is not listed."""
    parser = argparse.ArgumentParser(prog="make conformance", description="Compare with recordings of Dash.")
    parser.add_argument("oracle", nargs="?", type=Path, default=OURS, help="folder with scenarios/ and traces/")
    parser.add_argument("--only", nargs="+", default=(), metavar="NAME", help="only these scenarios")
    parser.add_argument("--rows", action="store_true", help="print the differences as rows of deviations.json")
    options = parser.parse_args(arguments)
    chosen = list(options.only) or names(options.oracle)
    if not chosen:
        parser.error(f"{options.oracle} has no scenarios/*.py")
    if options.rows:
        print(*(rows(name, options.oracle) for name in chosen), sep=",\n")
        return 0
    entries, verdicts = table(), []
    for name in chosen:
        verdicts.append(judge(name, options.oracle, entries))
        print(verdicts[-1], flush=True)
    print(closing_line(verdicts))
    return int(not all(verdict.good for verdict in verdicts))


def closing_line(verdicts: Sequence[Verdict]) -> str:
    """Count the verdicts."""
    counts = Counter(verdict.kind for verdict in verdicts)
    needs = {kind.removeprefix("needs "): count for kind, count in counts.items() if kind.startswith("needs ")}
    parts = [
        f"{counts['identical']} of {len(verdicts)} scenarios identical",
        f"{counts['as listed']} deviate as listed",
        *(f"{count} need {issue}" for issue, count in sorted(needs.items())),
        *([f"{counts['DIFFERS']} DIFFER"] if counts["DIFFERS"] else []),
    ]
    return ", ".join(parts)


def rows(name: str, oracle: Path) -> str:
    """Return a row of the table with everything in which a scenario differs now; rule and reason are to be written."""
    found = compare(play(oracle / "scenarios" / f"{name}.py"), trace_of(name, oracle))
    differs = ",\n".join(f"   {json.dumps(key_of(each), ensure_ascii=False)}" for each in found)
    head = f' {{"scenario": {json.dumps(name)}, "rule": "", "why": "",\n  "differs": [\n'
    return f"{head}{differs}\n  ]}}"


if __name__ == "__main__":
    sys.exit(main())
