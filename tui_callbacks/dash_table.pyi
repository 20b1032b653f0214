from tui_callbacks.components.dash_table import *
