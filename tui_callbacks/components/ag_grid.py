"""The grid of `dash_ag_grid`, with its props.

A class is made when it is first asked for; `table_ag_grid` is the source.
"""

from tui_callbacks.components import ag_grid_themes
from tui_callbacks.components.table_ag_grid import AG_GRID

themes = ag_grid_themes

__all__ = AG_GRID.names()
__getattr__ = AG_GRID.make
__dir__ = AG_GRID.names
