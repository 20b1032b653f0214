"""Browse a CSV file: filter it, sum it up, see it as a chart, and read any row in full.

    tui-callbacks run demos/dashboard.py               a year of jobs in a bicycle workshop
    tui-callbacks run demos/dashboard.py -- FILE.csv   a file of your own

The buttons in the sentence at the top go through what they can say: press one to have the next.
"""

import csv
import math
import statistics
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tui_callbacks.dash_ag_grid as dag
import tui_callbacks.dash_bootstrap_components as dbc
from tui_callbacks import App, Input, Output, callback, ctx, dcc, html, no_update

BUNDLED = Path(__file__).parent / "data" / "repairs.csv"
BAR_WIDTH = 24
BARS = 8
LABEL_WIDTH = 12
BAR_COLOUR = "#2f8fbf"
MUTED = {"color": "#808080"}
FIGURES: Mapping[str, Callable[[Sequence[float]], float]] = {"total": sum, "mean": statistics.fmean, "count": len}

Row = dict[str, Any]


@dataclass(frozen=True)
class Data:
    """A CSV file: its rows as dicts, and which columns hold numbers and which are good to group by."""

    title: str
    rows: list[Row]
    columns: list[str]
    numbers: list[str]
    groups: list[str]


def load(path: Path) -> Data:
    """Read a CSV file; a column whose every value is a number holds numbers.

    Raises:
        ValueError: The file has no rows, or no column of numbers.
    """
    with path.open(newline="", encoding="utf-8-sig") as file:
        raw = [row for row in csv.DictReader(file, restkey="more", restval="") if any(row.values())]
    columns = list(raw[0]) if raw else []
    parsed = {column: parse([row[column] or "" for row in raw]) for column in columns}
    numbers = [column for column in columns if all(isinstance(value, int | float) for value in parsed[column])]
    if not numbers:
        raise ValueError(f"{path} needs a header, rows and a column of numbers")
    texts = [column for column in columns if column not in numbers] or columns
    groups = [column for column in texts if len(set(parsed[column])) <= max(12, len(raw) // 20)] or texts
    rows = [dict(zip(columns, values, strict=True)) for values in zip(*parsed.values(), strict=True)]
    measures = [column for column in numbers if len(set(parsed[column])) < len(rows)] or numbers
    return Data(path.stem, rows, columns, measures, groups)


def parse(values: list[str]) -> list[Any]:
    """Return the values of a column as numbers when all of them are finite numbers, else as they are."""
    try:
        numbers = [float(value) for value in values]
    except ValueError:
        return list(values)
    if not all(map(math.isfinite, numbers)):
        return list(values)
    return [int(number) if number.is_integer() else number for number in numbers]


def turn(choices: Sequence[str], n_clicks: int) -> str:
    """Return what a button says after a number of presses."""
    return choices[n_clicks % len(choices)]


def number_text(value: float) -> str:
    """Write a number with thousands separators and at most two decimals."""
    return f"{value:,.0f}" if float(value).is_integer() or abs(value) >= 10_000 else f"{value:,.2f}"


def matches(row: Row, words: Iterable[str]) -> bool:
    """Tell whether every word stands somewhere in the row."""
    text = " ".join(str(value) for value in row.values()).lower()
    return all(word in text for word in words)


def bar(share: float) -> str:
    """Draw a bar for a share of the full width, to an eighth of a cell."""
    full, eighths = divmod(round(abs(share) * BAR_WIDTH * 8), 8)
    return "█" * full + ("", *"▏▎▍▌▋▊▉")[eighths]


def chart(rows: list[Row], figure: str, measure: str, group: str) -> list[Any]:
    """Draw one bar a group, the longest first; what is more than `BARS` is only counted."""
    values: dict[str, list[float]] = {}
    for row in rows:
        values.setdefault(str(row[group]), []).append(row[measure])
    results = {name: FIGURES[figure](numbers) for name, numbers in values.items()}
    order = sorted(results, key=lambda name: -results[name])
    top = max((abs(value) for value in results.values()), default=0) or 1
    lines: list[Any] = []
    for name in order[:BARS]:
        drawn = html.Span(bar(results[name] / top), style={"color": BAR_COLOUR})
        lines += [f"\n{name[:LABEL_WIDTH]:<{LABEL_WIDTH}} ", drawn, f" {number_text(results[name])}"]
    if len(order) > BARS:
        lines.append(f"\nand {len(order) - BARS} more")
    return [lines[0].lstrip("\n"), *lines[1:]] if lines else ["no rows are left"]


def figures(values: Sequence[float], count: int) -> list[Any]:
    """Sum up the numbers of the rows that are left."""
    facts = {"rows": f"{len(values)} of {count}"}
    if values:
        facts |= {"mean": number_text(statistics.fmean(values))}
        facts |= {"least": number_text(min(values)), "most": number_text(max(values))}
    parts = [[" · ", html.Span(name, style=MUTED), " ", html.B(text)] for name, text in facts.items()]
    return [piece for part in parts for piece in part][1:]


def ends(values: Sequence[float]) -> tuple[float, float, float]:
    """Return least, most and a step for a slider over some numbers."""
    low, high = math.floor(min(values)), math.ceil(max(values))
    step = 10 ** max(0, math.floor(math.log10(max(high - low, 1) / 20)))
    return low, max(high, low + step), step


try:
    data = load(next((Path(name) for name in sys.argv[1:] if name.endswith(".csv")), BUNDLED))
except (OSError, ValueError) as error:
    raise SystemExit(f"dashboard: {error}") from error

widths = {name: 8 * min(24, max(len(str(row[name])) for row in [{name: name}, *data.rows])) for name in data.columns}

app = App(__name__, title=data.title)

app.layout = html.Div(
    [
        html.H1(data.title.replace("_", " ").title(), style={"margin": 0}),
        html.Div(
            [
                "The ",
                html.Button("total", id="figure", n_clicks=0),
                " of ",
                html.Button(data.numbers[0], id="measure", n_clicks=0),
                " by ",
                html.Button(data.groups[0], id="group", n_clicks=0),
                ", in order of ",
                html.Button(data.columns[0], id="order", n_clicks=0),
                " ",
                html.Button("▲", id="direction", n_clicks=0, title="Turn the order around"),
            ]
        ),
        html.Div(
            [
                "Rows with ",
                dcc.Input(id="text", type="text", value="", placeholder="any words", style={"width": "16ch"}),
                html.Span(id="range"),
            ]
        ),
        html.Div(
            [
                html.Div(dcc.Slider(id="low", min=0, max=1, step=1, value=0, marks=None), style={"flex": 1}),
                html.Div(dcc.Slider(id="high", min=0, max=1, step=1, value=1, marks=None), style={"flex": 1}),
            ],
            style={"display": "flex", "gap": "2ch"},
        ),
        html.Div(id="figures"),
        html.Div(
            [
                html.Pre(id="chart", style={"width": "49ch", "marginRight": "2ch"}),
                html.Div(
                    dcc.Checklist(id="columns", options=data.columns, value=data.columns[:7], inline=True),
                    style={"width": "58ch"},
                ),
            ],
            style={"display": "flex", "flexWrap": "wrap"},
        ),
        dag.AgGrid(
            id="rows",
            rowData=[],
            columnDefs=[],
            columnSize="sizeToFit",
            dashGridOptions={"rowSelection": "single"},
            style={"height": "1fr", "minHeight": "7em", "maxHeight": "100vh"},
        ),
        dbc.Modal(
            [
                dbc.ModalHeader("The whole row"),
                dbc.ModalBody(id="row"),
                dbc.ModalFooter(dbc.Button("Close", id="close")),
            ],
            id="details",
        ),
    ],
    style={"height": "100%", "minHeight": "20em"},
)


@callback(
    Output("measure", "children"),
    *(Output("low", name) for name in ("min", "max", "step", "value")),
    *(Output("high", name) for name in ("min", "max", "step", "value")),
    Input("measure", "n_clicks"),
)
def choose_measure(n_clicks: int) -> tuple[Any, ...]:
    """Name the next column of numbers on its button, and open both sliders over all of it."""
    measure = turn(data.numbers, n_clicks)
    low, high, step = ends([row[measure] for row in data.rows])
    return measure, low, high, step, low, low, high, step, high


@callback(
    Output("figure", "children"),
    Output("group", "children"),
    Output("order", "children"),
    Output("direction", "children"),
    Input("figure", "n_clicks"),
    Input("group", "n_clicks"),
    Input("order", "n_clicks"),
    Input("direction", "n_clicks"),
)
def choose_words(figure: int, group: int, order: int, direction: int) -> tuple[str, str, str, str]:
    """Let the other buttons say what they stand for now."""
    return turn(list(FIGURES), figure), turn(data.groups, group), turn(data.columns, order), turn("▲▼", direction)


@callback(
    Output("rows", "rowData"),
    Output("figures", "children"),
    Output("chart", "children"),
    Output("range", "children"),
    Input("text", "value"),
    Input("low", "value"),
    Input("high", "value"),
    Input("measure", "children"),
    Input("figure", "children"),
    Input("group", "children"),
    Input("order", "children"),
    Input("direction", "children"),
)
def show(
    text: str | None, low: float, high: float, measure: str, figure: str, group: str, order: str, direction: str
) -> tuple[Any, ...]:
    """Filter, sort, sum up and draw the rows."""
    words = (text or "").lower().split()
    rows = [row for row in data.rows if low <= row[measure] <= high and matches(row, words)]
    rows.sort(key=lambda row: row[order], reverse=direction == "▼")
    return (
        rows,
        figures([row[measure] for row in rows], len(data.rows)),
        chart(rows, figure, measure, group),
        f" and {measure} from {number_text(low)} to {number_text(high)}",
    )


@callback(Output("rows", "columnDefs"), Input("columns", "value"))
def show_columns(chosen: list[str]) -> list[dict[str, str]]:
    """Show the chosen columns, in the file's order."""
    return [{"field": column, "minWidth": widths[column]} for column in data.columns if column in chosen]


@callback(
    Output("details", "is_open"),
    Output("row", "children"),
    Output("rows", "selectedRows"),
    Input("rows", "selectedRows"),
    Input("close", "n_clicks"),
    Input("details", "is_open"),
    prevent_initial_call=True,
)
def show_details(selection: list[Row] | None, *_: object) -> tuple[Any, ...]:
    """Open the modal for a selected row; forget the selection when the modal is closed."""
    if ctx.triggered_id == "rows" and selection:
        lines = [html.Tr([html.Th(name), html.Td(str(value))]) for name, value in selection[0].items()]
        return True, html.Table(lines), no_update
    return False, no_update, []


if __name__ == "__main__":
    app.run(debug=True)
