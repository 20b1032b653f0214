"""An upload that is saved on the server: a callback without any output."""

import base64
from pathlib import Path

from tui_callbacks import Dash, Input, State, callback, dcc, html

UPLOADS = Path("uploads")

app = Dash(__name__)

app.layout = html.Div(
    [
        html.P(f"Files go to the folder {UPLOADS}/ on the server."),
        dcc.Upload(html.Div(["Drop a file here or ", html.A("choose one")]), id="upload-data"),
    ]
)


@callback(
    Input("upload-data", "contents"),
    State("upload-data", "filename"),
    prevent_initial_call=True,
)
def save(contents, filename):
    """Write the file; nothing on the screen changes."""
    _, encoded = contents.split(",", 1)
    UPLOADS.mkdir(exist_ok=True)
    target = UPLOADS / Path(filename).name
    target.write_bytes(base64.b64decode(encoded))
    print(f"saved {target} ({target.stat().st_size} bytes)")


if __name__ == "__main__":
    app.run(debug=True)
