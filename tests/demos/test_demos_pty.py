"""Every demo through a real terminal: `tui-callbacks run`, keys and mouse typed, the screen compared."""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.pty.terminal import ROOT, Terminal

DEMOS = ROOT / "demos"
Start = Callable[..., Terminal]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Start]:
    """Starts a demo by name at 80 x 24, in a folder of its own; what still runs is ended after the test."""
    terminals: list[Terminal] = []

    def start(name: str, *options: str, size: tuple[int, int] = (80, 24)) -> Terminal:
        env = {"PYTHONPATH": str(ROOT)}
        terminals.append(Terminal.run(DEMOS / f"{name}.py", *options, size=size, cwd=tmp_path, env=env))
        return terminals[-1]

    yield start
    for terminal in terminals:
        terminal.close()


def leave(terminal: Terminal) -> None:
    """Quit by key: at once, with exit code 0, and the terminal as it was."""
    terminal.keys("ctrl+q")
    assert terminal.exit_code(timeout=1.5) == 0
    assert terminal.restored


def ready(terminal: Terminal, text: str) -> None:
    """Wait until a text is there and nothing is drawn any more: the first field or button has the focus then."""
    terminal.wait_for(text)
    terminal.settle()


def retype(terminal: Terminal, length: int, text: str) -> None:
    """Replace what stands in the focused field."""
    terminal.keys("end", *["backspace"] * length)
    terminal.type(text)


def typed(terminal: Terminal) -> str:
    """What stands in the field below the marks of the slider."""
    below = terminal.screen()[terminal.find("20").y + 1 :]
    return "".join(re.findall(r"[\d.]+", "".join(below)))


def ticked(terminal: Terminal, label: str) -> bool:
    """Whether the box before a label has a tick."""
    place = terminal.find(label)
    return "✓" in terminal.screen()[place.y][max(0, place.x - 4) : place.x]


def test_secret_button(run: Start) -> None:
    terminal = run("secret_button")
    terminal.wait_for("Tell me the secret")
    assert not terminal.has("flower pot")
    terminal.click("Tell me the secret")
    terminal.wait_for("The spare key is under the third flower pot.")
    leave(terminal)


def test_secret_button_by_keys(run: Start) -> None:
    terminal = run("secret_button")
    ready(terminal, "Tell me the secret")
    terminal.keys("enter")
    terminal.wait_for("flower pot")
    leave(terminal)


def test_prime_factors_keep_the_last_result_while_the_error_shows(run: Start) -> None:
    terminal = run("prime_factors")
    ready(terminal, "Type a composite number")
    terminal.type("84")
    terminal.keys("enter")
    terminal.wait_for("84 = 2 x 2 x 3 x 7")
    retype(terminal, 2, "97")
    terminal.keys("enter")
    terminal.wait_for("97 is a prime number!")
    assert terminal.has("84 = 2 x 2 x 3 x 7"), "no_update keeps it"
    assert terminal.cell_of("97 is a prime").fg == "ff0000"
    retype(terminal, 2, "91")
    terminal.keys("enter")
    terminal.wait_for("91 = 7 x 13")
    assert not terminal.has("is a prime number!")
    leave(terminal)


def test_running_disables_the_button_while_the_screen_keeps_reacting(run: Start) -> None:
    terminal = run("running_disables")
    ready(terminal, "Type something")
    terminal.type("first")
    terminal.wait_for("first")
    enabled = terminal.cell_of("Submit")
    terminal.keys("tab", "enter")
    terminal.wait_for(lambda terminal: terminal.cell_of("Submit") != enabled, timeout=2)
    started = time.monotonic()
    terminal.keys("shift+tab", "end")
    terminal.type(" and more")
    terminal.wait_for("first and more", timeout=1)
    terminal.click("Submit")
    assert terminal.has("Type something and press Submit"), "the call still runs, the click was not taken"
    terminal.wait_for('Submitted "first" (press number 1)', timeout=7)
    assert 3.5 < time.monotonic() - started < 6.5
    terminal.wait_for(lambda terminal: terminal.cell_of("Submit").fg == enabled.fg, timeout=2)
    leave(terminal)


def test_running_parks_the_focus_so_that_enter_works_twice(run: Start) -> None:
    terminal = run("running_disables")
    ready(terminal, "Type something")
    terminal.type("again")
    terminal.keys("tab", "enter")
    terminal.wait_for('Submitted "again" (press number 1)', timeout=7)
    terminal.keys("enter")
    terminal.wait_for('Submitted "again" (press number 2)', timeout=7)
    leave(terminal)


def test_running_never_delays_the_end(run: Start) -> None:
    terminal = run("running_disables")
    ready(terminal, "Type something")
    enabled = terminal.cell_of("Submit")
    terminal.keys("tab", "enter")
    terminal.wait_for(lambda terminal: terminal.cell_of("Submit") != enabled, timeout=2)
    terminal.keys("ctrl+q")
    assert terminal.exit_code(timeout=1) == 0
    assert terminal.restored


def test_three_buttons(run: Start) -> None:
    terminal = run("three_buttons", size=(80, 40))
    terminal.wait_for("no clicks yet")
    terminal.wait_for('"triggered": []')
    terminal.click("Button 2", times=2)
    terminal.wait_for("btn-2.n_clicks")
    terminal.wait_for(re.compile(r"\b0\W+2\W+0\W+btn-2\b"))
    terminal.click("Button 3")
    terminal.wait_for(re.compile(r"\b0\W+2\W+1\W+btn-3\b"))
    terminal.wait_for('"btn-1.n_clicks": null')
    leave(terminal)


def test_memoised(run: Start) -> None:
    terminal = run("memoised")
    terminal.wait_for("Nothing asked yet")
    terminal.click("Ask")
    terminal.wait_for("otter backwards is retto (3.0 s)", timeout=6)
    terminal.click("Ask")
    terminal.wait_for("otter backwards is retto (0.0 s)", timeout=2)
    leave(terminal)


def test_optional_input(run: Start) -> None:
    terminal = run("optional_input")
    terminal.wait_for("The extra controls are not in the layout.")
    terminal.click("Always here")
    terminal.wait_for("always: 1, optional: None, text: None")
    terminal.click("Show the extra controls")
    terminal.wait_for("Sometimes here")
    terminal.click("Sometimes here")
    terminal.wait_for("always: 1, optional: 1, text: hello")
    terminal.click("Show the extra controls")
    terminal.wait_for("The extra controls are not in the layout.")
    terminal.click("Always here")
    terminal.wait_for("always: 2, optional: None, text: None")
    leave(terminal)


def test_five_tasks(run: Start) -> None:
    terminal = run("five_tasks")
    terminal.wait_for("not run yet")
    terminal.click("Five blocking tasks")
    terminal.click("Five awaited tasks")
    terminal.wait_for("tasks [1, 2, 3, 4, 5] awaited for 1 s", timeout=3)
    assert not terminal.has("blocked for")
    terminal.wait_for("tasks [1, 2, 3, 4, 5] blocked for 5 s", timeout=7)
    leave(terminal)


def test_initial_none(run: Start) -> None:
    terminal = run("initial_none")
    terminal.find("n_clicks is None", nth=2)
    terminal.click("Run the callback")
    terminal.find("n_clicks is 1", nth=2)
    leave(terminal)


def test_third_callback_waits_for_the_slow_one(run: Start) -> None:
    terminal = run("third_callback")
    terminal.wait_for("the fast callback ended at")
    assert not terminal.has("the third callback ended at"), "its other input is not there yet"
    terminal.wait_for("the third callback ended at", timeout=8)
    before = terminal.line("the third callback ended at")
    terminal.settle(1.1)  # its clock shows whole seconds
    terminal.click("Run the fast callback")
    terminal.wait_for(lambda terminal: terminal.line("the third callback ended at") != before, timeout=3)
    before = terminal.line("the third callback ended at")
    terminal.click("Run the slow callback")
    terminal.wait_for(lambda terminal: terminal.line("the third callback ended at") != before, timeout=8)
    slow, third = (terminal.line(f"the {name} callback ended at").split()[-1] for name in ("slow", "third"))
    assert third >= slow
    leave(terminal)


def test_prevent_initial_chain(run: Start) -> None:
    terminal = run("prevent_initial_chain")
    terminal.find("not run yet", nth=4)
    terminal.settle(0.5)
    terminal.find("not run yet", nth=4)
    terminal.click("Run the chain")
    terminal.wait_for("first callback, output two, at", timeout=2)
    assert not terminal.has("second callback at")
    terminal.wait_for("second callback at", timeout=4)
    assert not terminal.has("third callback at")
    terminal.wait_for("third callback at", timeout=4)
    leave(terminal)


def test_inserted_page(run: Start) -> None:
    terminal = run("inserted_page")
    terminal.wait_for("there from the start: hello page")
    assert not terminal.has("inserted with the page:")
    terminal.wait_for(">>> update_layout_div")
    terminal.click("hello page", nth=-1)
    terminal.keys("end", "!")
    terminal.wait_for("there from the start: hello page!")
    terminal.wait_for("inserted with the page: hello page!")
    leave(terminal)
    after = terminal.output.decode().rpartition("\x1b[?1049l")[2]
    assert re.findall(r">>> \w+", after)[0] == ">>> update_layout_div", "nothing else ran at the insertion"
    assert ">>> update_output" in after


def test_upload_to_server(run: Start, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes(b"seven bytes\x00\xff")
    terminal = run("upload_to_server")
    ready(terminal, "Files go to the folder uploads/ on the server.")
    terminal.click("Type or paste a path")
    terminal.type("note.txt")
    terminal.keys("enter")
    terminal.wait_for(lambda _: (tmp_path / "uploads" / "note.txt").is_file())
    assert (tmp_path / "uploads" / "note.txt").read_bytes() == b"seven bytes\x00\xff"
    leave(terminal)


def test_row_modal(run: Start) -> None:
    terminal = run("row_modal")
    terminal.click("Gull Rock")
    terminal.keys("enter")
    terminal.wait_for("Gull Rock was built in 1902 and is 21 m high.")
    assert terminal.has("About this lighthouse")
    terminal.click("Close")
    terminal.wait_gone("About this lighthouse")
    terminal.click("Sandy Spit")
    terminal.wait_for("Sandy Spit was built in 1934 and is 42 m high.")
    terminal.keys("escape")
    terminal.wait_gone("About this lighthouse")
    leave(terminal)


def test_slider_and_input(run: Start) -> None:
    terminal = run("slider_and_input")
    ready(terminal, "20")
    terminal.keys("right", "right")
    terminal.wait_for(lambda terminal: typed(terminal) == "5")
    terminal.keys("tab")
    retype(terminal, 1, "17")
    terminal.settle()
    terminal.keys("shift+tab", "left")
    terminal.wait_for(lambda terminal: typed(terminal) == "16")
    leave(terminal)


def test_temperatures(run: Start) -> None:
    terminal = run("temperatures")
    place = terminal.find("Celsius")
    assert terminal.find("Fahrenheit").y == place.y, "all on one line"
    terminal.wait_for("32")
    terminal.click("Celsius", dx=12)
    retype(terminal, 3, "100")
    terminal.wait_for("212")
    terminal.click("212")
    retype(terminal, 5, "-40")
    terminal.find("-40", nth=2)
    leave(terminal)


def test_temperatures_on_one_line_and_wrapped(run: Start) -> None:
    terminal = run("temperatures", size=(80, 20))
    ready(terminal, "Fahrenheit")
    assert terminal.find("Fahrenheit").y == terminal.find("Celsius").y
    terminal.resize(60, 20)
    terminal.wait_for(lambda terminal: len(terminal.screen()[terminal.find("Celsius").y]) <= 60)
    terminal.wait_for("32")
    leave(terminal)


def test_city_checklist(run: Start) -> None:
    terminal = run("city_checklist")
    ready(terminal, "Osaka")
    labels = ("All", "Lisbon", "Kraków", "Osaka")
    assert [label for label in labels if ticked(terminal, label)] == []
    for city in labels[1:]:
        terminal.click(city)
    terminal.wait_for(lambda terminal: all(ticked(terminal, label) for label in labels))
    terminal.click("Kraków")
    terminal.wait_for(lambda terminal: not ticked(terminal, "All"))
    assert [label for label in labels if ticked(terminal, label)] == ["Lisbon", "Osaka"]
    terminal.click("All")
    terminal.wait_for(lambda terminal: all(ticked(terminal, label) for label in labels))
    terminal.click("All")
    terminal.wait_for(lambda terminal: not any(ticked(terminal, label) for label in labels))
    leave(terminal)


def test_dashboard(run: Start) -> None:
    terminal = run("dashboard", size=(100, 40))
    ready(terminal, "300 of 300")
    assert terminal.has("Repairs")
    terminal.wait_for("1001")
    terminal.click("total")
    terminal.wait_gone("total")
    terminal.click("any words")
    terminal.type("cargo")
    terminal.wait_for("13 of 300")
    leave(terminal)


def test_dashboard_shows_a_whole_row(run: Start) -> None:
    terminal = run("dashboard", size=(100, 40))
    ready(terminal, "300 of 300")
    terminal.click("Okafor")
    terminal.keys("enter")
    terminal.wait_for("The whole row")
    terminal.wait_for("2025-01-07")
    terminal.keys("escape")
    terminal.wait_gone("The whole row")
    leave(terminal)


def test_dashboard_of_another_file(run: Start, tmp_path: Path) -> None:
    (tmp_path / "river_levels.csv").write_text("place,level\nUpper Weir,1.25\nMill,2.5\nMill,3\n", encoding="utf-8")
    terminal = run("dashboard", "--", "river_levels.csv")
    ready(terminal, "River Levels")
    terminal.wait_for("3 of 3")
    assert terminal.line("Mill").split()[-1] == "5.50"
    leave(terminal)


def test_dashboard_of_a_file_that_is_not_there(run: Start) -> None:
    terminal = run("dashboard", "--", "nowhere.csv")
    assert terminal.exit_code() == 1
    assert terminal.has("nowhere.csv")
    assert not terminal.has("Traceback")


def test_clock_ticks_and_its_stopwatch_is_started_stopped_and_reset(run: Start) -> None:
    terminal = run("clock")
    ready(terminal, "The stopwatch shows 00:00.0.")
    assert re.search(r"It is \d\d:\d\d:\d\d\.", terminal.line("It is"))
    before = terminal.line("It is")
    terminal.wait_gone(before.strip())
    terminal.keys("enter")
    terminal.wait_for("Stop")
    terminal.wait_for("00:00.5")
    terminal.keys("enter")
    terminal.wait_for("Start")
    ready(terminal, "The stopwatch shows")
    held = terminal.line("stopwatch")
    assert "00:00.0" not in held
    time.sleep(0.5)
    assert terminal.line("stopwatch") == held
    terminal.click("Back to zero")
    terminal.wait_for("00:00.0")
    leave(terminal)


def test_clock_ends_at_once_while_everything_ticks(run: Start) -> None:
    terminal = run("clock")
    ready(terminal, "The stopwatch shows 00:00.0.")
    terminal.keys("enter")
    terminal.wait_for("Stop")
    leave(terminal)
