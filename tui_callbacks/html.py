"""The module of `components.html` under the name that import lines use."""

import sys

from tui_callbacks.components import html

sys.modules[__name__] = html
