"""Components for the elements of HTML, with the names, props and positional arguments of `dash.html`.

A class is made when it is first asked for; `table_html` is the source.
"""

from tui_callbacks.components.table_html import HTML

__all__ = HTML.names()
__getattr__ = HTML.make
__dir__ = HTML.names
