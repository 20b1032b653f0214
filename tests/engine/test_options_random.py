"""Random callbacks with random options come to rest, whatever order their calls end in."""

import random
from typing import Any

import pytest

from tests.engine.kit import App, Drive, divs, inp, out
from tui_callbacks.components import html
from tui_callbacks.engine.protocol import CallFinished, Prevented, PropsSet, Returned

SOURCES = ("s0", "s1", "s2")
PACES: list[dict[str, Any]] = [
    {},
    {},
    {"on_overlap": "queue"},
    {"on_overlap": "skip"},
    {"debounce": 0.1},
    {"throttle": 0.1},
    {"throttle": 0.1, "on_overlap": "queue"},
    {"cancel_superseded": True},
]


def random_engine(chance: random.Random) -> tuple[Drive, list[str]]:
    names = [f"c{number}" for number in range(chance.randint(3, 9))]
    app = App(prevented=chance.random() < 0.7)
    for name in names:
        inputs = chance.sample([*SOURCES, *names], chance.randint(1, 3))
        options = {**chance.choice(PACES), "circular": chance.random() < 0.5}
        if chance.random() < 0.3:
            options["sets"] = [out(chance.choice(names))]
        if chance.random() < 0.2:
            options["running"] = [(out("box", "hidden"), True, False)]
        outputs = [out(name)] if chance.random() < 0.8 else []
        app.callback(name, *outputs, *map(inp, inputs), **options)
    drive = app.on(*divs(*SOURCES, *names), html.Div(id="box"))
    drive.load()
    return drive, names


def step(chance: random.Random, drive: Drive, names: list[str]) -> None:
    what = chance.random()
    if drive.open and what < 0.5:
        end(chance, drive)
    elif drive.open and what < 0.65:
        call, flush = chance.choice(drive.open).number, chance.random() < 0.3
        drive.step(PropsSet(call, chance.choice(names), {"children": chance.randint(0, 2)}, flush))
    elif drive.timers and what < 0.75:
        drive.fire()
    else:
        drive.change(chance.choice(SOURCES), value=chance.random())


def end(chance: random.Random, drive: Drive) -> None:
    call = chance.choice(drive.open)
    drive.ended.add(call.number)
    values = tuple(chance.randint(0, 2) for _ in call.outputs)
    drive.step(CallFinished(call.number, Returned(values) if chance.random() < 0.7 else Prevented()))


@pytest.mark.parametrize("seed", range(60))
def test_random_callbacks_with_options_come_to_rest(seed: int) -> None:
    """D3, D13, R110: nobody waits for ever, and nothing is left on."""
    chance = random.Random(seed)
    drive, names = random_engine(chance)
    for _ in range(60):
        step(chance, drive, names)
    while drive.open or drive.timers:
        if drive.open:
            drive.prevents(drive.open[0].definition.name)
        else:
            drive.fire()
    assert not drive.engine.busy
    assert not drive.value("box", "hidden")
    assert {error for error in drive.errors if error != "EndlessUpdates"} == set()
    read = [call.definition for call in drive.calls if any(each.str_id == "s0" for each in call.definition.inputs)]
    assert drive.change("s0", value="at last") or drive.timers or not read
