"""The field of dcc.Input: what it reports when, and what it shows."""

from collections.abc import Callable
from typing import Any

from textual.events import Paste
from textual.widgets import Static

from tests.bridge.probe import Probe
from tui_callbacks.bridge.field import Field
from tui_callbacks.bridge.field_rules import Rules


class Alarm:
    """A timer that is set off by hand."""

    def __init__(self) -> None:
        self.armed: list[tuple[float, Callable[[], None]]] = []

    def __call__(self, seconds: float, callback: Callable[[], None]) -> "Alarm":
        self.armed = [(seconds, callback)]
        return self

    def cancel(self) -> None:
        self.armed = []

    def ring(self) -> None:
        (_seconds, callback), self.armed = self.armed[0], []
        callback()


def field(value: Any = None, *, alarm: Alarm | None = None, **props: Any) -> Field:
    return Field(value, call_later=alarm or Alarm(), now=lambda: 1.5, **props)


def changes(probe: Probe) -> list[dict[str, Any]]:
    return [message.changes for message in probe.heard]


async def test_each_letter_is_reported_with_the_whole_text() -> None:
    probe = Probe(field(), hear=[Field.Edited])
    async with probe.opened() as pilot:
        await pilot.press("a", "b", "backspace")
        assert changes(probe) == [{"value": "a"}, {"value": "ab"}, {"value": "a"}]


async def test_the_attributes_are_new_when_the_message_is_posted() -> None:
    probe = Probe(field(n_submit=4), hear=[Field.Edited])
    async with probe.opened() as pilot:
        await pilot.press("x", "enter")
        assert probe.samples == [
            {"value": "x", "n_submit": 4, "n_blur": None},
            {"value": "x", "n_submit": 5, "n_blur": None},
        ]


async def test_numbers_are_reported_when_they_change() -> None:
    probe = Probe(field(rules=Rules("number", max=10)), hear=[Field.Edited])
    async with probe.opened() as pilot:
        await pilot.press("1", ".", "x", "5", "backspace", "backspace", "2")
        assert changes(probe) == [{"value": 1}, {"value": 1.5}, {"value": 1}, {"value": None}]
        assert probe.query_one(Field).has_class("-invalid")
        assert probe.query_one(Field).value == "12"


async def test_up_and_down_step_a_number() -> None:
    probe = Probe(field(1, rules=Rules("number", step=0.1, max=1.2)), hear=[Field.Edited])
    async with probe.opened() as pilot:
        await pilot.press("up", "up", "up", "down")
        assert changes(probe) == [{"value": 1.1}, {"value": 1.2}, {"value": 1.1}]


async def test_enter_reports_counter_and_value_in_one_message() -> None:
    probe = Probe(field(debounce=True), hear=[Field.Edited])
    async with probe.opened() as pilot:
        await pilot.press("a", "b", "enter", "enter")
        first = {"value": "ab", "n_submit": 1, "n_submit_timestamp": 1500}
        assert changes(probe) == [first, {"n_submit": 2, "n_submit_timestamp": 1500}]


async def test_leaving_reports_counter_and_value_in_one_message() -> None:
    probe = Probe(field(debounce=True), field(), hear=[Field.Edited])
    async with probe.opened() as pilot:
        await pilot.press("a", "tab")
        await pilot.pause()
        assert changes(probe) == [{"value": "a", "n_blur": 1, "n_blur_timestamp": 1500}]


async def test_debounce_in_seconds_waits_for_the_last_key() -> None:
    alarm = Alarm()
    probe = Probe(field(debounce=0.5, alarm=alarm), hear=[Field.Edited])
    async with probe.opened() as pilot:
        await pilot.press("a", "b")
        assert changes(probe) == []
        assert alarm.armed[0][0] == 0.5
        alarm.ring()
        assert changes(probe) == [{"value": "ab"}]


async def test_what_is_being_typed_wins_over_a_write_until_the_time_is_up() -> None:
    alarm = Alarm()
    probe = Probe(field(debounce=0.5, alarm=alarm), hear=[Field.Edited])
    async with probe.opened() as pilot:
        widget = probe.query_one(Field)
        await pilot.press("a")
        widget.set_value("other")
        assert widget.value == "a"
        assert widget.sample()["value"] == "other"
        alarm.ring()
        assert changes(probe) == [{"value": "a"}]


async def test_a_removed_field_disarms_its_timer() -> None:
    alarm = Alarm()
    probe = Probe(field(debounce=0.5, alarm=alarm))
    async with probe.opened() as pilot:
        await pilot.press("a")
        await probe.query_one(Field).remove()
        assert alarm.armed == []


async def test_two_writes_and_a_key_are_one_change() -> None:
    probe = Probe(field(), hear=[Field.Edited])
    async with probe.opened() as pilot:
        widget = probe.query_one(Field)
        widget.set_value("one")
        widget.set_value("two")
        await pilot.pause()
        assert changes(probe) == []
        await pilot.press("x")
        assert changes(probe) == [{"value": "twox"}]


async def test_a_written_value_that_breaks_the_rules_is_shown_and_not_reported() -> None:
    probe = Probe(field(1, rules=Rules("number", max=10)), hear=[Field.Edited])
    async with probe.opened() as pilot:
        widget = probe.query_one(Field)
        widget.set_value(99)
        await pilot.pause()
        assert changes(probe) == []
        assert widget.sample()["value"] == 99
        assert widget.has_class("-invalid")


async def test_a_write_arms_no_timer() -> None:
    alarm = Alarm()
    async with Probe(widget := field(debounce=0.5, alarm=alarm)).opened():
        widget.set_value("x")
        assert alarm.armed == []


async def test_a_write_leaves_the_cursor() -> None:
    async with Probe(widget := field("abcdef")).opened() as pilot:
        await pilot.press("home", "right", "right")
        widget.set_value("ABCDEF")
        assert widget.cursor_position == 2
        await pilot.press("end")
        widget.set_value("abcdefgh")
        assert widget.cursor_position == 8


async def test_a_text_that_stands_for_the_value_stays() -> None:
    async with Probe(widget := field(rules=Rules("number"))).opened() as pilot:
        await pilot.press("1", ".")
        widget.set_value(1)
        assert widget.value == "1."
        widget.set_value(5.0)
        assert widget.value == "5"


async def test_a_refused_text_is_not_wiped_by_none() -> None:
    async with Probe(widget := field(rules=Rules("number", max=3))).opened() as pilot:
        await pilot.press("5")
        widget.set_value(None)
        assert widget.value == "5"


async def test_read_only_takes_no_edit() -> None:
    probe = Probe(field("fixed", read_only=True), hear=[Field.Edited])
    async with probe.opened() as pilot:
        await pilot.press("a", "backspace", "ctrl+u", "delete")
        probe.query_one(Field).post_message(Paste("text"))
        await pilot.pause()
        assert changes(probe) == []
        assert probe.query_one(Field).value == "fixed"


async def test_texts_are_literal_and_a_password_is_not_shown() -> None:
    shown = [field(placeholder="[b]name[/b]\x1b[2J"), field("[i]x[/i]"), field("secret", rules=Rules("password"))]
    probe = Probe(*shown)
    async with probe.opened():
        text = probe.screen_text()
        assert "[b]name[/b]" in text
        assert "[i]x[/i]" in text
        assert "secret" not in text
        assert "••••••" in text


async def test_a_hidden_field_takes_no_room() -> None:
    probe = Probe(field("x", rules=Rules("hidden")), Static("below"))
    async with probe.opened():
        assert probe.screen_text().splitlines()[0] == "below"


async def test_rules_can_change() -> None:
    async with Probe(widget := field(5, rules=Rules("number"))).opened() as pilot:
        widget.set_rules(max=3)
        assert widget.has_class("-invalid")
        widget.set_rules(max=None, type="text", maxLength=2)
        assert not widget.has_class("-invalid")
        await pilot.press("a", "b")
        assert widget.value == "5a"


async def test_a_needed_value_is_missed_only_after_it_was_touched() -> None:
    async with Probe(widget := field(rules=Rules("text", required=True))).opened() as pilot:
        assert not widget.has_class("-invalid")
        await pilot.press("a", "backspace")
        assert widget.has_class("-invalid")


async def test_counters_and_selection_can_be_set() -> None:
    probe = Probe(field("hello", n_submit=3), hear=[Field.Edited])
    async with probe.opened() as pilot:
        widget = probe.query_one(Field)
        widget.set_selection("1", "3")
        assert widget.selected_text == "el"
        widget.set_counters(n_submit=10)
        await pilot.press("enter")
        widget.set_counters(n_submit=None)
        await pilot.press("enter")
        assert [change["n_submit"] for change in changes(probe)] == [11, 1]
