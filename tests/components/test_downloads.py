"""The helpers of dcc.Download give the dicts that Dash's give."""

from pathlib import Path
from typing import Any

import pytest

from tui_callbacks.components import dcc
from tui_callbacks.errors import DownloadError


def test_text_bytes_and_files(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"hi")
    assert dcc.send_string("hi", "a.txt") == {"content": "hi", "filename": "a.txt", "type": None, "base64": False}
    assert dcc.send_bytes(b"hi", "b") == {"content": "aGk=", "filename": "b", "type": None, "base64": True}
    assert dcc.send_file(path)["filename"] == "a.txt"
    assert dcc.send_file(str(path), "c.txt", "text/plain")["type"] == "text/plain"


def test_a_frame_writes_itself_even_when_it_closes_the_file() -> None:
    def to_csv(file: Any, index: bool = True) -> None:
        file.write(f"index={index}")
        file.close()

    assert dcc.send_data_frame(to_csv, "a.csv", index=False)["content"] == "index=False"


def test_another_function_is_refused() -> None:
    with pytest.raises(DownloadError, match="send_data_frame cannot use len"):
        dcc.send_data_frame(len, "a.csv")
