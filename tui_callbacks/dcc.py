"""The module of `components.dcc` under the name that import lines use."""

import sys

from tui_callbacks.components import dcc

sys.modules[__name__] = dcc
