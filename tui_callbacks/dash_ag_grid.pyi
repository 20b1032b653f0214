from tui_callbacks.components.ag_grid import *
