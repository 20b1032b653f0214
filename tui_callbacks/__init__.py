"""Apps for the terminal from a layout and decorated callbacks, with the names and rules of Dash."""

from tui_callbacks import exceptions
from tui_callbacks.app import App, get_app
from tui_callbacks.callbacks.registry import callback, clientside_callback
from tui_callbacks.components import dash_table, dcc, html
from tui_callbacks.context import callback_context, ctx, set_props
from tui_callbacks.dependencies import ClientsideFunction, Input, Output, State
from tui_callbacks.ids import ALL, ALLSMALLER, MATCH, stringify_id
from tui_callbacks.results import NoUpdate, Patch, no_update

Dash = App

__version__ = "0.1.0"

__all__ = [
    "ALL",
    "ALLSMALLER",
    "MATCH",
    "App",
    "ClientsideFunction",
    "Dash",
    "Input",
    "NoUpdate",
    "Output",
    "Patch",
    "State",
    "callback",
    "callback_context",
    "clientside_callback",
    "ctx",
    "dash_table",
    "dcc",
    "exceptions",
    "get_app",
    "html",
    "no_update",
    "set_props",
    "stringify_id",
]
