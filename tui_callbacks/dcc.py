"""`tui_callbacks.dcc`, for import lines that name the module: the same module as `tui_callbacks.components.dcc`."""

import sys

from tui_callbacks.components import dcc

sys.modules[__name__] = dcc
