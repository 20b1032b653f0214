"""The module of `components.dbc` under the name that import lines use."""

import sys

from tui_callbacks.components import dbc

sys.modules[__name__] = dbc
