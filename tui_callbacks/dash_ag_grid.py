"""The module of `components.ag_grid` under the name that import lines use."""

import sys

from tui_callbacks.components import ag_grid

sys.modules[__name__] = ag_grid
