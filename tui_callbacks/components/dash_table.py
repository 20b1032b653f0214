"""The data table, with the props of `dash.dash_table`.

A class is made when it is first asked for; `table_dash_table` is the source.
"""

from tui_callbacks.components.table_dash_table import DASH_TABLE

__all__ = DASH_TABLE.names()
__getattr__ = DASH_TABLE.make
__dir__ = DASH_TABLE.names
