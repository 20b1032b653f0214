"""Handing over files: typing, pasting, picking, refusing."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from tests.bridge.probe import Probe
from tui_callbacks.bridge.picker import FilePicker, FileTree
from tui_callbacks.bridge.upload import PathField, Upload


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.csv").write_text("a")
    (tmp_path / "b.csv").write_text("b")
    (tmp_path / "c.txt").write_text("c")
    (tmp_path / "inner").mkdir()
    return tmp_path


async def until(pilot: Pilot[None], condition: Any) -> None:
    for _turn in range(500):
        await pilot.pause()
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not happen")


async def enter(pilot: Pilot[None], text: str) -> None:
    pilot.app.query_one(PathField).value = text
    pilot.app.query_one(PathField).focus()
    await pilot.press("enter")


async def test_a_typed_path_is_read_and_reported(folder: Path) -> None:
    probe = Probe(Upload("Drop it here"), hear=[Upload.Chosen])
    async with probe.opened() as pilot:
        await enter(pilot, str(folder / "a.csv"))
        await until(pilot, lambda: probe.heard)
        message = probe.heard[0]
        assert (message.filename, message.contents) == ("a.csv", "data:text/csv;base64,YQ==")
        assert message.last_modified == (folder / "a.csv").stat().st_mtime
        assert probe.query_one(PathField).value == ""
        assert "✓ a.csv" in probe.screen_text()
        assert "Drop it here" in probe.screen_text()


async def test_several_files_are_lists_and_the_refused_ones_are_named(folder: Path) -> None:
    probe = Probe(Upload(multiple=True, accept=".csv"), hear=[Upload.Chosen])
    async with probe.opened() as pilot:
        await enter(pilot, f"{folder}/a.csv {folder}/c.txt {folder}/b.csv")
        await until(pilot, lambda: probe.heard)
        assert probe.heard[0].filename == ["a.csv", "b.csv"]
        assert probe.samples[0]["contents"] == ["data:text/csv;base64,YQ==", "data:text/csv;base64,Yg=="]
        assert "c.txt is not one of .csv." in probe.screen_text()


async def test_a_refused_file_is_explained_and_the_path_stays(folder: Path) -> None:
    probe = Probe(Upload(), hear=[Upload.Chosen])
    async with probe.opened() as pilot:
        await enter(pilot, str(folder / "nothing"))
        await until(pilot, lambda: "nothing does not exist." in probe.screen_text())
        assert probe.heard == []
        assert probe.query_one(PathField).value.endswith("nothing")


async def test_two_files_where_one_is_wanted(folder: Path) -> None:
    probe = Probe(Upload(), hear=[Upload.Chosen])
    async with probe.opened() as pilot:
        await enter(pilot, f"{folder}/a.csv {folder}/b.csv")
        await until(pilot, lambda: "One file only." in probe.screen_text())
        assert probe.heard == []


async def test_dragged_files_arrive_as_pasted_lines(folder: Path) -> None:
    probe = Probe(Upload(multiple=True), hear=[Upload.Chosen])
    async with probe.opened() as pilot:
        await pilot.press("tab")
        assert probe.focused is not None
        probe.focused.post_message(Paste(f"'{folder}/a.csv'\n{folder}/b.csv\n"))
        await until(pilot, lambda: probe.query_one(PathField).value)
        await pilot.press("enter")
        await until(pilot, lambda: probe.heard)
        assert probe.heard[0].filename == ["a.csv", "b.csv"]


async def test_the_newest_choice_wins(folder: Path) -> None:
    probe = Probe(Upload(), hear=[Upload.Chosen])
    async with probe.opened() as pilot:
        upload = probe.query_one(Upload)
        upload.take([folder / "a.csv"])
        upload.take([folder / "b.csv"])
        await until(pilot, lambda: probe.heard)
        await pilot.pause()
        assert [message.filename for message in probe.heard] == ["b.csv"]


async def test_picking_one_file(folder: Path) -> None:
    probe = Probe(Upload(accept=".csv", folder=folder), hear=[Upload.Chosen])
    async with probe.opened() as pilot:
        await pilot.click("PushButton")
        await until(
            pilot,
            lambda: isinstance(probe.screen, FilePicker) and len(probe.screen.query_one(FileTree).root.children) == 3,
        )
        text = probe.screen_text()
        assert "inner/" in text
        assert "c.txt" not in text
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: probe.heard)
        assert probe.heard[0].filename == "a.csv"


async def test_picking_several_files(folder: Path) -> None:
    probe = Probe(Upload(multiple=True, folder=folder), hear=[Upload.Chosen])
    async with probe.opened(60) as pilot:
        await pilot.click("PushButton")
        await until(
            pilot,
            lambda: isinstance(probe.screen, FilePicker) and len(probe.screen.query_one(FileTree).root.children) == 4,
        )
        await pilot.press("down", "down", "space", "down", "down", "space")
        assert "Open (2)" in probe.screen_text()
        await pilot.click("#open")
        await until(pilot, lambda: probe.heard)
        assert probe.heard[0].filename == ["a.csv", "c.txt"]


async def test_the_folder_above_and_changing_ones_mind(folder: Path) -> None:
    probe = Probe(Upload(folder=folder / "inner"), hear=[Upload.Chosen])
    async with probe.opened() as pilot:
        await pilot.click("PushButton")
        await until(pilot, lambda: isinstance(probe.screen, FilePicker))
        await pilot.press("backspace")
        await until(pilot, lambda: "a.csv" in probe.screen_text())
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(probe.screen, FilePicker))
        assert probe.heard == []


async def test_a_disabled_upload_takes_nothing() -> None:
    probe = Probe(Upload("Off", disabled=True))
    async with probe.opened() as pilot:
        await pilot.click("PushButton")
        assert not isinstance(probe.screen, FilePicker)


async def test_the_app_can_clear_it(folder: Path) -> None:
    probe = Probe(Upload("[b]Literal[/b]"), hear=[Upload.Chosen])
    async with probe.opened() as pilot:
        upload = probe.query_one(Upload)
        upload.take([folder / "a.csv"])
        await until(pilot, lambda: probe.heard)
        upload.set_files(contents=None, filename=None)
        upload.set_label("Next [b]one[/b]")
        await pilot.pause()
        assert "a.csv" not in probe.screen_text()
        assert "Next [b]one[/b]" in probe.screen_text()
        assert upload.sample()["contents"] is None


async def test_a_click_on_the_label_opens_the_picker_and_one_on_the_field_does_not(folder: Path) -> None:
    probe = Probe(Upload("Drop it here", folder=folder))
    async with probe.opened() as pilot:
        await pilot.click(PathField)
        assert not isinstance(probe.screen, FilePicker)
        await pilot.click(".upload--label")
        await until(pilot, lambda: isinstance(probe.screen, FilePicker))
