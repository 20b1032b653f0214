"""Starting a session of an app: the engine, the executor and what components report when they come, put together."""

from collections.abc import Callable, Mapping
from typing import Any

from tui_callbacks.callbacks.layout_check import LayoutIndex, check_layout
from tui_callbacks.components.tree import Node
from tui_callbacks.engine.core import Engine
from tui_callbacks.runtime.executors import CallExecutor
from tui_callbacks.runtime.log import Log
from tui_callbacks.runtime.ports import Clock, Surface
from tui_callbacks.runtime.program import Program, Route
from tui_callbacks.runtime.session import Session
from tui_callbacks.runtime.threads import ThreadPool
