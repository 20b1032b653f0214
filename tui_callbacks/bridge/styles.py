"""Dash `style` dicts and `className` on Textual widgets: the subset that means something in a terminal.

Keys may be hyphenated or camelCase. Bad values and unknown keys do nothing; `unused_keys` lists the latter for a
warning.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rich.style import Style as RichStyle
from textual.color import Color
from textual.geometry import Spacing
from textual.style import Style
from textual.widget import Widget

from tui_callbacks.bridge.flex import FlexLayout
from tui_callbacks.bridge.flow import FLOW
from tui_callbacks.bridge.lengths import Axis, cells, color, four, number, size, spacing

__all__ = ["apply", "class_names", "tag_style", "text_style", "to_rules", "unused_keys"]

Rules = dict[str, Any]
StyleDict = Mapping[str, Any]

_SIDES = ("top", "right", "bottom", "left")
_INHERITED = {"color", "auto_color", "text_style", "opacity", "background", "text_align", "visibility"}
_SIZES: dict[str, tuple[str, Axis]] = {
    "width": ("width", "x"),
    "minWidth": ("min_width", "x"),
    "maxWidth": ("max_width", "x"),
    "height": ("height", "y"),
    "minHeight": ("min_height", "y"),
    "maxHeight": ("max_height", "y"),
}
_GREY = Color(128, 128, 128)
_LINES = {"solid": "solid", "dashed": "dashed", "dotted": "dashed", "double": "double"}
_LINES.update(dict.fromkeys(("groove", "ridge", "inset", "outset"), "solid"))
_ALIGNS = {name: name for name in ("left", "right", "center", "justify", "start", "end")}
_OVERFLOWS = {"auto": "auto", "scroll": "scroll", "hidden": "hidden", "clip": "hidden"}
_POINTERS = {"pointer": "pointer", "help": "help", "wait": "wait", "not-allowed": "not-allowed", "text": "text"}


def camel(key: str) -> str:
    """Return a style key in camelCase: `margin-top` is `marginTop`."""
    head, *rest = key.strip().split("-")
    return head + "".join(part[:1].upper() + part[1:] for part in rest)


def to_rules(style: StyleDict | None) -> Rules:
    """Return the Textual rules (by name, as `RulesMap` has them) that a style dict stands for. Pure; never raises."""
    items = _hashable(style)
    return dict(_cached_rules(items)) if items is not None else _rules_of(_normal(style or {}))


def unused_keys(style: StyleDict | None) -> tuple[str, ...]:
    """Return the keys of a style dict that mean nothing in a terminal."""
    return tuple(str(key) for key in style or {} if camel(str(key)) not in _KNOWN)


def text_style(style: StyleDict | None) -> Style:
    """Return the look that a style dict gives to a piece of text. Never raises."""
    items = _hashable(style)
    return _cached_text_style(items) if items is not None else _text_style_of(_normal(style or {}))


def apply(widget: Widget, style: StyleDict | None, previous: StyleDict | None = None) -> None:
    """Set the inline styles of a widget, and unset those that a previous style dict had set.

    Args:
        widget: The widget, mounted or not.
        style: What it shall look like.
        previous: The style dict that was applied before.
    """
    new, old = to_rules(style), to_rules(previous)
    names = [name for name in old if name not in new] + [name for name in new if old.get(name) != new[name]]
    if not names:
        return
    inline = widget.styles.inline
    for name in names:
        inline.set_rule(name, new.get(name))
    if "display" in names:
        widget.display = new.get("display") != "none"
    inherited = not _INHERITED.isdisjoint(names)
    if inherited:
        for node in widget.walk_children(Widget, with_self=True):
            node.notify_style_update()
    widget.styles.refresh(layout=True, children=inherited)


def class_names(class_name: Any) -> set[str]:
    """Return the classes of a `className`, each as a name that Textual allows: `w-1/2` becomes `w-1_2`."""
    return {_legal(name) for name in class_name.split()} if isinstance(class_name, str) else set()


def _legal(name: str) -> str:
    name = re.sub(r"[^a-zA-Z0-9_-]", "_", name)
    return f"_{name}" if name[0].isdigit() else name


_TAG_STYLES = {
    **dict.fromkeys(("b", "strong", "big"), Style(bold=True)),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var", "address"), Style(italic=True)),
    **dict.fromkeys(("u", "ins"), Style(underline=True)),
    **dict.fromkeys(("s", "del", "strike"), Style(strike=True)),
    **dict.fromkeys(("small", "sub", "sup"), Style(dim=True)),
    **dict.fromkeys(("code", "samp"), Style(background=_GREY.with_alpha(0.22))),
    "kbd": Style(bold=True, background=_GREY.with_alpha(0.3)),
    "mark": Style(background=Color(255, 224, 102), foreground=Color(0, 0, 0)),
    "a": Style(underline=True),
    "abbr": Style(underline=True),
}


def tag_style(tag: str) -> Style:
    """Return the look of an inline html element (`b`, `code`, `mark` ...); others look like the text around them."""
    return _TAG_STYLES.get(tag.lower(), Style())


# --- reading a style dict -------------------------------------------------------------------------------------------


def _normal(style: StyleDict) -> StyleDict:
    return {camel(str(key)): value for key, value in style.items() if value is not None}


def _hashable(style: StyleDict | None) -> tuple[tuple[str, type, Any], ...] | None:
    """Return a key for the caches; the types keep 1 and True apart. None when a value cannot be hashed."""
    items = tuple((str(key), type(value), value) for key, value in (style or {}).items())
    try:
        hash(items)
    except TypeError:
        return None
    return items


@lru_cache(1024)
def _cached_rules(items: tuple[tuple[str, type, Any], ...]) -> Rules:
    return _rules_of(_normal({key: value for key, _, value in items}))


@lru_cache(1024)
def _cached_text_style(items: tuple[tuple[str, type, Any], ...]) -> Style:
    return _text_style_of(_normal({key: value for key, _, value in items}))


def _word(value: Any) -> str:
    return value.strip().lower() if isinstance(value, str) else ""


def _rules_of(style: StyleDict) -> Rules:
    rules: Rules = {}
    for read in (_display, _sizes, _spacings, _colors, _borders, _flags, _words, _opacity):
        read(style, rules)
    return {name: value for name, value in rules.items() if value is not None}


def _display(style: StyleDict, rules: Rules) -> None:
    display = _word(style.get("display"))
    if display == "none":
        rules["display"] = "none"
    elif display in ("inline", "inline-block", "inline-flex"):
        rules["width"] = size("auto", "x")
    if "flex" in display:
        rules["layout"] = _flex_layout(style)


def _flex_layout(style: StyleDict) -> Any:
    direction = _word(style.get("flexDirection"))
    if _word(style.get("flexWrap")) == "wrap" and not direction.startswith("column"):
        return FLOW
    column = direction.startswith("column")
    gaps = str(style.get("gap", 0)).split() or ["0"]
    gap = style.get("rowGap", gaps[0]) if column else style.get("columnGap", gaps[-1])
    return FlexLayout(
        column=column,
        reverse=direction.endswith("-reverse"),
        gap=spacing(gap, "y" if column else "x") or 0,
        justify=_word(style.get("justifyContent")),
        align=_word(style.get("alignItems")),
    )


def _sizes(style: StyleDict, rules: Rules) -> None:
    for key, (name, axis) in _SIZES.items():
        scalar = size(style.get(key), axis)
        if scalar is not None and not (scalar.is_auto and "_" in name):
            rules[name] = scalar
    share, basis = _flex(style)
    if share:
        rules["width"] = size(f"{share}fr", "x")
    elif basis is not None:
        rules["width"] = basis


def _flex(style: StyleDict) -> tuple[float, Any]:
    """Return the share of the free room, and the width without one: `flex: 1`, `flex: 0 0 200px`, `flexGrow: 2`."""
    parts = str(style.get("flex", "")).split()
    grow = parts[0] if parts else style.get("flexGrow", 0)
    basis = size(parts[2] if len(parts) == 3 else style.get("flexBasis"), "x")
    share = 1.0 if grow == "auto" else number(grow) or 0.0
    return max(0.0, min(1000.0, share)), basis


def _spacings(style: StyleDict, rules: Rules) -> None:
    for name in ("margin", "padding"):
        values: list[int | None] = [None] * 4
        for key, value in style.items():
            if key == name:
                values = [_spacing(part, index) for index, part in enumerate(four(value) or [None] * 4)]
            elif key.startswith(name) and key.removeprefix(name).lower() in _SIDES:
                index = _SIDES.index(key.removeprefix(name).lower())
                values[index] = _spacing(value, index)
        if any(value is not None for value in values):
            rules[name] = Spacing(*[value or 0 for value in values])


def _spacing(value: Any, index: int) -> int | None:
    return spacing(value, "x" if index % 2 else "y")


def _background(style: StyleDict) -> Color | None:
    chosen = color(style.get("backgroundColor"))
    if chosen is None and isinstance(style.get("background"), str):
        chosen = next(filter(None, map(color, (style["background"], *style["background"].split()))), None)
    return chosen


def _colors(style: StyleDict, rules: Rules) -> None:
    background = rules["background"] = _background(style)
    foreground = rules["color"] = color(style.get("color"))
    if foreground is None and background is not None and background.a > 0.5:
        # A page in a browser is black on white; here the text has to be readable on whatever the author chose.
        rules["auto_color"] = True
        rules["color"] = Color(255, 255, 255, 0.9)
    elif foreground is not None:
        rules["auto_color"] = False


def _borders(style: StyleDict, rules: Rules) -> None:
    """Read `border`, `borderTop` ..., and the three longhands for all sides; `borderRadius` makes round corners."""
    radius = str(style.get("borderRadius", "")).split() or [""]
    round_corners = (cells(radius[0], "x") or 0) > 0
    for side in _SIDES:
        value = style.get(f"border{side.title()}", style.get("border"))
        longhand = [style.get(f"border{part}") for part in ("Width", "Style", "Color")]
        if value is None and longhand[1] is None:
            continue
        text = " ".join(str(part) for part in (value, *longhand) if part is not None)
        rules[f"border_{side}"] = _border(text, round_corners)


def _border(text: str, round_corners: bool) -> tuple[str, Color]:
    line, chosen = "", _GREY
    for part in re.findall(r"[^\s(]+(?:\([^)]*\))?", text.lower()):
        if part in ("none", "hidden", "0", "0px"):
            return "", _GREY
        if part in _LINES:
            line = _LINES[part]
        else:
            chosen = color(part) or chosen
    return ("round" if round_corners and line == "solid" else line), chosen


def _flags(style: StyleDict, rules: Rules) -> None:
    words = [name if on else f"not {name}" for name, on in _text_flags(style).items() if on is not None]
    if words:
        rules["text_style"] = RichStyle.parse(" ".join(words))


def _text_flags(style: StyleDict) -> dict[str, bool | None]:
    weight = style.get("fontWeight")
    slant = _word(style.get("fontStyle"))
    lines = _word(style.get("textDecoration")) or _word(style.get("textDecorationLine"))
    return {
        "bold": _is_bold(weight) if weight is not None else None,
        "italic": slant in ("italic", "oblique") if slant else None,
        "underline": "underline" in lines if lines else None,
        "strike": "line-through" in lines if lines else None,
    }


def _is_bold(weight: Any) -> bool:
    value = number(weight)
    return value >= 600 if value is not None else _word(weight) in ("bold", "bolder")


def _words(style: StyleDict, rules: Rules) -> None:
    rules["text_align"] = _ALIGNS.get(_word(style.get("textAlign")))
    overflow = _word(style.get("overflow")).split() or [""]
    for key, name, default in (("overflowX", "overflow_x", overflow[0]), ("overflowY", "overflow_y", overflow[-1])):
        rules[name] = _OVERFLOWS.get(_word(style.get(key)) or default)
    rules["visibility"] = {"hidden": "hidden", "collapse": "hidden", "visible": "visible"}.get(
        _word(style.get("visibility"))
    )
    white = _word(style.get("whiteSpace"))
    rules["text_wrap"] = {"nowrap": "nowrap", "pre": "nowrap"}.get(white, "wrap" if white else None)
    rules["pointer"] = _POINTERS.get(_word(style.get("cursor")))


def _opacity(style: StyleDict, rules: Rules) -> None:
    value = style.get("opacity")
    percent = _word(value).endswith("%")
    opacity = number(_word(value).removesuffix("%") if percent else value)
    if opacity is not None:
        rules["opacity"] = min(1.0, max(0.0, opacity / 100 if percent else opacity))


def _text_style_of(style: StyleDict) -> Style:
    flags = _text_flags(style)
    return Style(
        background=_background(style),
        foreground=color(style.get("color")),
        bold=flags["bold"],
        italic=flags["italic"],
        underline=flags["underline"],
        strike=flags["strike"],
    )


_KNOWN = {
    *("display", "flexDirection", "flexWrap", "gap", "rowGap", "columnGap", "justifyContent", "alignItems"),
    *("flex", "flexGrow", "flexBasis", "width", "height", "minWidth", "minHeight", "maxWidth", "maxHeight"),
    *(f"{name}{side}" for name in ("margin", "padding", "border") for side in ("", "Top", "Right", "Bottom", "Left")),
    *("borderWidth", "borderStyle", "borderColor", "borderRadius", "color", "background", "backgroundColor"),
    *("fontWeight", "fontStyle", "textDecoration", "textDecorationLine", "textAlign", "whiteSpace", "cursor"),
    *("overflow", "overflowX", "overflowY", "visibility", "opacity"),
}
