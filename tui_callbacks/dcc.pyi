from tui_callbacks.components.dcc import *
