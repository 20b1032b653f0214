from tui_callbacks.components.dbc import *
