"""The core components, with the names, props and positional arguments of `dash.dcc`.

A class is made when it is first asked for; `table_dcc` is the source.
"""

from tui_callbacks.components import downloads
from tui_callbacks.components.table_dcc import DCC

send_bytes = downloads.send_bytes
send_data_frame = downloads.send_data_frame
send_file = downloads.send_file
send_string = downloads.send_string

__all__ = DCC.names()
__getattr__ = DCC.make
__dir__ = DCC.names
