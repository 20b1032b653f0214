"""Document order, and the order of id values."""

import random
from itertools import count

import pytest

from tests.engine.kit import divs
from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.components import html
from tui_callbacks.components.tree import Node, walk
from tui_callbacks.dependencies import Input
from tui_callbacks.engine.order import comes_before, rank
from tui_callbacks.engine.state import Layout
from tui_callbacks.ids import ALL


def test_values_sort_as_numbers_then_bools_then_strings() -> None:
    """R53."""
    values = ["a", True, "10", 2, False, 1.5, "B", "-3", "1_0", "nan"]
    assert sorted(values, key=rank) == ["-3", 1.5, 2, "10", False, True, "1_0", "B", "a", "nan"]


def test_a_number_and_its_string_have_one_rank() -> None:
    """R54."""
    assert rank(1) == rank("1") == rank("1.0")
    assert rank(True) != rank(1)


def layout_of(*children: object) -> Layout:
    keys = count(1)
    layout = Layout(Graph(), lambda: f"n{next(keys)}")
    layout.show(list(children))
    return layout


def test_parents_come_before_children_and_these_before_siblings() -> None:
    layout = layout_of(html.Div(divs("b", "c"), id="a"), *divs("d"))
    nodes = list(walk(layout.root))
    assert [node.str_id for node in nodes] == ["a", "b", "c", "d"]
    for place, node in enumerate(nodes):
        assert [comes_before(node, other, layout.root) for other in nodes] == [place < at for at in range(4)]


@pytest.mark.parametrize("seed", range(20))
def test_families_stay_in_document_order_through_random_changes(seed: int) -> None:
    """D7: containers are filled, emptied and refilled in any order."""
    chance = random.Random(seed)
    layout = layout_of(*(html.Div(id=f"box{number}") for number in range(4)))
    family = layout.family(Input({"t": "i", "n": ALL}, "value"))
    for _ in range(30):
        box = layout.index[f"box{chance.randrange(4)}"]
        kept = [node for node in box.get("children") or [] if chance.random() < 0.6]
        for _ in range(chance.randrange(4)):
            kept.insert(chance.randint(0, len(kept)), html.Div(id={"t": "i", "n": chance.randrange(10_000)}))
        layout.replace(box, "children", kept)
        there = [node for node in walk(layout.root) if isinstance(node.id, dict)]
        assert family.nodes == there
        assert all(node in family.group(("n",), (rank(number_of(node)),)) for node in there)


def number_of(node: Node) -> int:
    assert isinstance(node.id, dict)
    return int(node.id["n"])
