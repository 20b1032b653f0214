"""`tui_callbacks.html`, for import lines that name the module: the same module as `tui_callbacks.components.html`."""

import sys

from tui_callbacks.components import html

sys.modules[__name__] = html
