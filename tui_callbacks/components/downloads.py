"""What `dcc.Download.data` takes: dicts made of bytes, text, files and data frames, as Dash's helpers make them."""

import base64
import io
import ntpath
import os
from collections.abc import Callable
from typing import Any

from tui_callbacks.components.base import calling_line
from tui_callbacks.errors import DownloadError, did_you_mean

_FRAME_WRITERS = {
    "to_csv": False,
    "to_json": False,
    "to_html": False,
    "to_excel": True,
    "to_feather": True,
    "to_parquet": True,
    "to_msgpack": True,
    "to_stata": True,
    "to_pickle": True,
}


def send_file(path: str | os.PathLike[str], filename: str | None = None, type: str | None = None) -> dict[str, Any]:
    """Return a file of this machine, under its own name unless another is given."""
    with io.FileIO(path) as file:
        return send_bytes(file.read(), filename or ntpath.basename(os.fspath(path)), type)


def send_bytes(
    src: bytes | Callable[..., Any], filename: str, type: str | None = None, **kwargs: Any
) -> dict[str, Any]:
    """Return bytes, or what a writer writes into a binary file; `kwargs` are the writer's."""
    content = src if isinstance(src, bytes) else _written(io.BytesIO(), src, **kwargs)
    return {"content": base64.b64encode(content).decode(), "filename": filename, "type": type, "base64": True}


def send_string(src: str | Callable[..., Any], filename: str, type: str | None = None, **kwargs: Any) -> dict[str, Any]:
    """Return text, or what a writer writes into a text file; `kwargs` are the writer's."""
    content = src if isinstance(src, str) else _written(io.StringIO(), src, **kwargs)
    return {"content": content, "filename": filename, "type": type, "base64": False}


def send_data_frame(
    writer: Callable[..., Any], filename: str, type: str | None = None, **kwargs: Any
) -> dict[str, Any]:
    """Return a data frame as its bound method writes it: `send_data_frame(frame.to_csv, "frame.csv")`.

    Raises:
        DownloadError: The writer is no method of a data frame that writes a file.
    """
    name = getattr(writer, "__name__", repr(writer))
    if name not in _FRAME_WRITERS:
        raise DownloadError(
            f"send_data_frame cannot use {name}.{did_you_mean(name, _FRAME_WRITERS)}",
            where=calling_line(),
            remedy=f"use one of {', '.join(_FRAME_WRITERS)}, or send_string or send_bytes",
        )
    send = send_bytes if _FRAME_WRITERS[name] else send_string
    return send(writer, filename, type, **kwargs)


def _written(file: Any, writer: Callable[..., Any], **kwargs: Any) -> Any:
    """Return what a writer writes; it may close the file, which is read all the same."""
    file.close = lambda: None
    writer(file, **kwargs)
    return file.getvalue()
