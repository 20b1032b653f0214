"""`dash.dcc` on the screen, as one table."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from tui_callbacks.bridge.adapter import Adapter, Kind, Services
from tui_callbacks.bridge.choices import Checklist, Option
from tui_callbacks.bridge.content import text_of, text_of_children
from tui_callbacks.bridge.field import Field
from tui_callbacks.bridge.field_rules import Rules
from tui_callbacks.bridge.scale import AUTO
from tui_callbacks.bridge.slider import Slider
from tui_callbacks.bridge.upload import Upload
from tui_callbacks.components.tree import Node

# --- Input ----------------------------------------------------------------------------------------------------------

RULES = ("type", "min", "max", "step", "minLength", "maxLength", "pattern", "required")


def build_field(node: Node, services: Services) -> Field:
    """Make the field of a `dcc.Input`."""
    rules = {prop: _rule(prop, node.get(prop)) for prop in RULES if prop in node.props}
    return Field(
        node.get("value"),
        call_later=services.clock.call_later,
        placeholder=node.get("placeholder"),
        rules=Rules(**rules),
        debounce=node.get("debounce") or False,
        read_only=bool(node.get("readOnly")),
        disabled=bool(node.get("disabled")),
        n_submit=node.get("n_submit"),
        n_blur=node.get("n_blur"),
        now=services.clock.now,
    )


def _rule(prop: str, value: Any) -> Any:
    return bool(value) if prop == "required" else value  # may be the word itself, as in HTML


def _write_rule(prop: str, field: Field, value: Any) -> None:
    field.set_rules(**{prop: _rule(prop, value)})


INPUT = Adapter(
    Kind.WIDGET,
    flow="inline",
    build=build_field,
    writes={
        **{prop: partial(_write_rule, prop) for prop in RULES},
        "value": Field.set_value,
        "placeholder": Field.set_placeholder,
        "debounce": Field.set_debounce,
        "readOnly": Field.set_read_only,
        "n_submit": lambda field, value: field.set_counters(n_submit=value),
        "n_blur": lambda field, value: field.set_counters(n_blur=value),
    },
    reads={Field.Edited: lambda _field, message: message.changes},
)

# --- Checklist ------------------------------------------------------------------------------------------------------


def options_of(options: Any) -> list[Option]:
    """Return options in any of Dash's forms: a list of values, of `{"label", "value"}` dicts, or a value-label dict."""
    if isinstance(options, Mapping):
        return [Option(text_of_children(label), value) for value, label in options.items()]
    return [_option(item) for item in options or ()]


def _option(item: Any) -> Option:
    if not isinstance(item, Mapping):
        return Option(text_of(item), item)
    label = text_of_children(item.get("label"))
    return Option(label, item.get("value"), bool(item.get("disabled")), item.get("title"))


def build_checklist(node: Node, _services: Services) -> Checklist:
    """Make the check boxes of a `dcc.Checklist`."""
    return Checklist(options_of(node.get("options")), node.get("value"), inline=bool(node.get("inline")))


CHECKLIST = Adapter(
    Kind.WIDGET,
    build=build_checklist,
    writes={
        "options": lambda checklist, value: checklist.set_options(options_of(value)),
        "value": Checklist.set_value,
        "inline": lambda checklist, value: checklist.set_inline(bool(value)),
    },
    reads={Checklist.Changed: lambda checklist, _message: {"value": list(checklist.value)}},
)

# --- Slider ---------------------------------------------------------------------------------------------------------

SCALE = ("min", "max", "step", "marks")


def build_slider(node: Node, _services: Services) -> Slider:
    """Make the slider of a `dcc.Slider`; what is not given is left to the slider, None is a value of its own."""
    return Slider(
        node.get("value"),
        tooltip=node.get("tooltip"),
        updatemode=node.get("updatemode") or "mouseup",
        **{prop: node.get(prop) for prop in SCALE if prop in node.props},
    )


def _write_scale(prop: str, slider: Slider, value: Any) -> None:
    slider.set_scale(**{prop: value})


SLIDER = Adapter(
    Kind.WIDGET,
    build=build_slider,
    writes={
        **{prop: partial(_write_scale, prop) for prop in SCALE},
        "tooltip": Slider.set_tooltip,
        "updatemode": Slider.set_updatemode,
        "value": Slider.set_value,
    },
    unset={"step": AUTO, "marks": AUTO},
    reads={Slider.Changed: lambda _slider, message: message.changes},
)

# --- Upload ---------------------------------------------------------------------------------------------------------

CONDITIONS = ("accept", "min_size", "max_size")
FILES = ("contents", "filename", "last_modified")


def build_upload(node: Node, _services: Services) -> Upload:
    """Make the path field of a `dcc.Upload`, with its children as the text above."""
    upload = Upload(
        text_of_children(node.get("children")),
        multiple=bool(node.get("multiple")),
        **{prop: node.get(prop) for prop in CONDITIONS},
    )
    upload.set_files(**{prop: node.get(prop) for prop in FILES})
    return upload


def _write_condition(prop: str, upload: Upload, value: Any) -> None:
    upload.set_conditions(**{prop: value})


def _write_file(prop: str, upload: Upload, value: Any) -> None:
    upload.set_files(**{prop: value})


UPLOAD = Adapter(
    Kind.WIDGET,
    build=build_upload,
    writes={
        "children": Upload.set_label,
        "multiple": Upload.set_multiple,
        **{prop: partial(_write_condition, prop) for prop in CONDITIONS},
        **{prop: partial(_write_file, prop) for prop in FILES},
    },
    reads={Upload.Chosen: lambda _upload, message: {prop: getattr(message, prop) for prop in FILES}},
)

# --- components without a widget --------------------------------------------------------------------------------------

HIDDEN = Adapter(Kind.HIDDEN)

ADAPTERS: dict[str, Adapter] = {
    "Input": INPUT,
    "Checklist": CHECKLIST,
    "Slider": SLIDER,
    "Upload": UPLOAD,
    "Store": HIDDEN,
    "Interval": HIDDEN,
    "Location": HIDDEN,
}
