"""What is said of a scenario: identical, deviating as listed, in need of a later issue, or different."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from tests.conformance.compare import Difference, compare
from tests.conformance.namespace import NotYetError
from tests.conformance.play import Step, play

HERE = Path(__file__).parent
OURS = HERE / "oracle"
TABLE = HERE / "deviations.json"
RULE = re.compile(r"D(3b|3c|[3-9]|1[0-4]|17|18|19|2[2-9]|3[0-1]|35)")
"""The rules that are a FIX or an OPTION; all others are Dash's behaviour, kept."""


class Entry(NamedTuple):
    """One row of the table: why a scenario deviates, and in what.

    Attributes:
        scenario: Its name.
        rule: The FIX or the OPTION that asks for it.
        why: The same in words.
        differs: Every difference by its step, its place and what is there instead.
    """

    scenario: str
    rule: str
    why: str
    differs: Sequence[tuple[int, str, str]]


@dataclass
class Verdict:
    """What is said of one scenario.

    Attributes:
        scenario: Its name.
        kind: "identical", "as listed", "needs issue n" or "DIFFERS".
        note: The rules, or what is needed.
        lines: What is wrong.
    """

    scenario: str
    kind: str
    note: str = ""
    lines: Sequence[str] = field(default=())

    @property
    def good(self) -> bool:
        """Nothing is wrong."""
        return self.kind != "DIFFERS"

    def __str__(self) -> str:
        head = f"{self.kind:<14} {self.scenario}{f' ({self.note})' if self.note else ''}"
        return "\n".join([head, *(f"    {line}" for line in self.lines)])


def table(file: Path = TABLE) -> list[Entry]:
    """Read the table of deviations."""
    rows: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return [
        Entry(row["scenario"], row["rule"], row["why"], [(step, what, got) for step, what, got in row["differs"]])
        for row in rows
    ]


def names(oracle: Path = OURS) -> list[str]:
    """Return the names of the scenarios of a folder."""
    return sorted(file.stem for file in (oracle / "scenarios").glob("*.py"))


def judge(name: str, oracle: Path = OURS, entries: Iterable[Entry] = ()) -> Verdict:
    """Play a scenario and compare it with its trace."""
    try:
        steps = play(oracle / "scenarios" / f"{name}.py")
    except NotYetError as need:
        return Verdict(name, f"needs issue {need.issue}", need.what)
    except Exception as error:
        return Verdict(name, "DIFFERS", lines=[f"it could not be played: {type(error).__name__}: {error}"])
    return weigh(name, steps, trace_of(name, oracle), [entry for entry in entries if entry.scenario == name])


def trace_of(name: str, oracle: Path = OURS) -> dict[str, Any]:
    """Read the trace of a scenario."""
    trace: dict[str, Any] = json.loads((oracle / "traces" / f"{name}.json").read_text(encoding="utf-8"))
    return trace


def weigh(name: str, steps: Sequence[Step], trace: Mapping[str, Any], entries: Sequence[Entry]) -> Verdict:
    """Say whether what happened is as in the trace, or as the entries of the table have it and not otherwise."""
    found = compare(steps, trace)
    wrong = [f"the table names {entry.rule}, which is no FIX or OPTION" for entry in entries if not known(entry.rule)]
    if not found:
        wrong += [f"the table has an entry ({entry.rule}), but the scenario is identical" for entry in entries]
        return Verdict(name, "DIFFERS" if wrong else "identical", lines=wrong)
    listed = Counter(difference for entry in entries for difference in entry.differs)
    for difference in found:
        if listed[key_of(difference)]:
            listed[key_of(difference)] -= 1
        else:
            wrong.append(str(difference))
    gone = sorted(listed.elements())
    wrong += [f"step {step}: {what}: the table has {got or 'nothing'} here" for step, what, got in gone]
    rules = ", ".join(dict.fromkeys(entry.rule for entry in entries))
    return Verdict(name, "DIFFERS" if wrong else "as listed", rules, wrong)


def key_of(difference: Difference) -> tuple[int, str, str]:
    """Return what the table says of a difference; what the trace has there, the trace says."""
    return difference.step, difference.what, difference.got


def known(rule: str) -> bool:
    """Say whether a rule is a FIX or an OPTION."""
    return RULE.fullmatch(rule) is not None
