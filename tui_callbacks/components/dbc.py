"""Bootstrap components, with the names and props of `dash_bootstrap_components`.

A class is made when it is first asked for; `table_dbc` is the source.
"""

from tui_callbacks.components import dbc_icons, dbc_themes
from tui_callbacks.components.table_dbc import DBC

icons = dbc_icons
themes = dbc_themes

__all__ = DBC.names()
__getattr__ = DBC.make
__dir__ = DBC.names
