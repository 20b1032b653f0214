"""`tui_callbacks.dash_ag_grid`, for import lines that name the module: the same module as `tui_callbacks.components.ag_grid`."""

import sys

from tui_callbacks.components import ag_grid

sys.modules[__name__] = ag_grid
