"""The counters say the same as looking for every pending ancestor again at every step."""

import random

import pytest

from tests.engine.kit import App, Drive, divs, inp, out
from tests.engine.reference import Reference
from tui_callbacks.engine.protocol import CallFinished, Prevented, Returned

SOURCES = ("s0", "s1", "s2")


def random_graph(chance: random.Random, *, circles: bool) -> dict[str, tuple[str, ...]]:
    names = [f"c{number}" for number in range(chance.randint(3, 9))]
    graph = {}
    for place, name in enumerate(names):
        props = [*SOURCES, *(names if circles else names[:place])]
        graph[name] = tuple(chance.sample(props, chance.randint(1, min(3, len(props)))))
    return graph


def engine_for(graph: dict[str, tuple[str, ...]]) -> Drive:
    app = App(prevented=True)
    for name, inputs in graph.items():
        app.callback(name, out(name), *map(inp, inputs))
    drive = app.on(*divs(*SOURCES, *graph))
    drive.load()
    return drive


@pytest.mark.parametrize("circles", [False, True], ids=["acyclic", "circles"])
@pytest.mark.parametrize("seed", range(60))
def test_random_graphs_run_as_the_reference_says(seed: int, circles: bool) -> None:
    """R64, R70, R95, R97, R110, R116, with results that come in any order."""
    chance = random.Random(seed)
    graph = random_graph(chance, circles=circles)
    drive, reference = engine_for(graph), Reference(graph)
    for round_ in range(40):
        open_calls = drive.open
        if open_calls and chance.random() < 0.65:
            number, updates = chance.choice(open_calls).number, chance.random() < 0.7
            drive.ended.add(number)
            started = drive.step(CallFinished(number, Returned(("new",)) if updates else Prevented()))
            expected = reference.end(number, updates=updates)
        else:
            prop = chance.choice(SOURCES)
            started = drive.change(prop, value=round_)
            expected = reference.change(prop)
        assert started == [each.replace(", ", ".children, ") + ".children" for each in expected]
    while drive.open:
        drive.prevents(drive.open[0].definition.name)
    assert not drive.engine.busy
