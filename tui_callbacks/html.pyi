from tui_callbacks.components.html import *
