"""The session's memory and the file of the user's."""

import json
from pathlib import Path
from typing import Any

import pytest

from tui_callbacks.errors import DashException
from tui_callbacks.runtime.clock import ManualClock
from tui_callbacks.runtime.storage import DELAY, LocalFile, MemoryStorage, SessionStorage, local_path


class Disk:
    """A file, its clock, and what it complained of."""

    def __init__(self, path: Path) -> None:
        self.clock = ManualClock()
        self.complaints: list[DashException] = []
        self.file = LocalFile(path, self.clock, self.complaints.append)

    def written(self) -> Any:
        self.clock.advance(DELAY)
        return json.loads(self.file.path.read_text(encoding="utf-8"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "folder" / "app.json"


@pytest.fixture
def disk(path: Path) -> Disk:
    return Disk(path)


def test_nothing_is_made_before_there_is_something_to_keep(disk: Disk) -> None:
    assert disk.file.get("a") is None
    disk.file.close()
    assert not disk.file.path.parent.exists()
    assert disk.complaints == []


def test_a_value_can_be_read_at_once_and_is_written_soon(disk: Disk) -> None:
    disk.file.set("a", [1])
    assert disk.file.get("a") == [1]
    assert not disk.file.path.exists()
    assert disk.written() == {"a": [1]}
    assert disk.file.get("a") == [1]


def test_many_changes_are_one_write(disk: Disk) -> None:
    for value in range(100):
        disk.file.set("a", value)
    disk.clock.advance(DELAY)
    first = disk.file.path.stat().st_ino
    disk.clock.advance(10 * DELAY)
    assert disk.file.path.stat().st_ino == first
    assert disk.written() == {"a": 99}


def test_closing_writes_what_is_left_and_arms_no_timer(disk: Disk) -> None:
    disk.file.set("a", 1)
    disk.file.close()
    assert json.loads(disk.file.path.read_text(encoding="utf-8")) == {"a": 1}
    assert all(timer.cancelled for _, _, timer in disk.clock._timers)


def test_none_removes_a_value(disk: Disk) -> None:
    disk.file.set("a", 1)
    disk.file.set("b", 2)
    assert disk.written() == {"a": 1, "b": 2}
    disk.file.set("a", None)
    assert disk.file.get("a") is None
    assert disk.written() == {"b": 2}


def test_only_the_owner_can_read_it(disk: Disk) -> None:
    disk.file.set("a", 1)
    disk.written()
    assert disk.file.path.stat().st_mode & 0o777 == 0o600
    assert disk.file.path.parent.stat().st_mode & 0o777 == 0o700


def test_nothing_else_is_left_in_the_folder(disk: Disk) -> None:
    disk.file.set("a", 1)
    disk.written()
    assert list(disk.file.path.parent.iterdir()) == [disk.file.path]


def test_two_sessions_of_one_file_keep_each_others_values(path: Path) -> None:
    one, other = Disk(path), Disk(path)
    one.file.set("a", 1)
    other.file.set("b", 2)
    assert one.written() == {"a": 1}
    assert other.written() == {"a": 1, "b": 2}
    assert one.file.get("b") == 2
    one.file.set("c", 3)
    assert one.written() == {"a": 1, "b": 2, "c": 3}


@pytest.mark.parametrize("content", ["{", "[1]", "null", "\x00", ""])
def test_a_corrupt_file_is_put_aside_and_reported(disk: Disk, content: str) -> None:
    disk.file.path.parent.mkdir(parents=True)
    disk.file.path.write_text(content, encoding="utf-8")
    assert disk.file.get("a") is None
    (complaint,) = disk.complaints
    assert str(disk.file.path) in str(complaint)
    disk.file.set("a", 1)
    assert disk.written() == {"a": 1}
    assert disk.file.path.with_suffix(".broken").read_text(encoding="utf-8") == content
    assert len(disk.complaints) == 1


def test_a_file_of_other_bytes_is_corrupt_too(disk: Disk) -> None:
    disk.file.path.parent.mkdir(parents=True)
    disk.file.path.write_bytes(b"\xff\xfe\x00")
    assert disk.file.get("a") is None
    assert len(disk.complaints) == 1


def test_a_folder_that_cannot_be_made_is_reported_once_and_values_stay_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    disk = Disk(tmp_path / "file" / "app.json")
    for value in (1, 2):
        disk.file.set("a", value)
        disk.clock.advance(DELAY)
    assert disk.file.get("a") == 2
    assert len(disk.complaints) == 1
    assert "could not be stored" in str(disk.complaints[0])
    disk.file.close()


def test_a_value_without_a_json_form_is_reported_once_and_not_kept(disk: Disk) -> None:
    for _ in range(2):
        disk.file.set("a", object())
    assert disk.file.get("a") is None
    assert len(disk.complaints) == 1
    assert disk.complaints[0].remedy


def test_a_value_is_what_comes_back_from_the_file(disk: Disk) -> None:
    disk.file.set("a", (1, {2: "x"}))
    assert disk.file.get("a") == [1, {"2": "x"}]


def test_scopes_are_apart_and_only_local_is_in_the_file(disk: Disk) -> None:
    storage = SessionStorage(disk.file)
    for value, scope in enumerate(("memory", "session", "local")):
        storage.set(scope, "a", value)
    assert [storage.get(scope, "a") for scope in ("memory", "session", "local")] == [0, 1, 2]
    storage.close()
    assert json.loads(disk.file.path.read_text(encoding="utf-8")) == {"a": 2}


def test_memory_keeps_any_object() -> None:
    storage, thing = MemoryStorage(), object()
    storage.set("local", "a", thing)
    assert storage.get("local", "a") is thing
    storage.close()
    assert storage.get("session", "a") is None


def test_every_app_of_a_user_has_its_own_file(state_folder: Path) -> None:
    one, other = local_path("/a/app.py"), local_path("/b/app.py")
    assert one != other
    assert one == local_path("/a/app.py")
    assert one.is_relative_to(state_folder)
    assert one.name.startswith("app-")
    assert local_path("").suffix == ".json"


def test_a_file_that_cannot_be_read_is_left_alone(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = disk.file.path
    path.parent.mkdir(parents=True)
    path.write_text('{"a": 1}', encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_text", refuse)
        disk.file.set("b", 2)
        disk.clock.advance(DELAY)
        assert disk.file.get("a") is None
        assert disk.file.get("b") == 2
    assert [path.name for path in path.parent.iterdir()] == [path.name]
    assert json.loads(path.read_text(encoding="utf-8")) == {"a": 1}
    assert len(disk.complaints) == 1
    disk.file.close()
    assert json.loads(path.read_text(encoding="utf-8")) == {"a": 1, "b": 2}


def test_a_copy_that_was_not_made_is_not_named(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.file.path.parent.mkdir(parents=True)
    disk.file.path.write_text("{", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", refuse)
    assert disk.file.get("a") is None
    (complaint,) = disk.complaints
    assert ".broken" not in str(complaint)


def test_closing_writes_what_could_not_be_written_before(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        disk.file.set("a", 1)
        disk.clock.advance(DELAY)
    assert not disk.file.path.exists()
    disk.file.close()
    assert json.loads(disk.file.path.read_text(encoding="utf-8")) == {"a": 1}


def refuse(*_arguments: Any, **_named: Any) -> Any:
    raise PermissionError(13, "not yours")
