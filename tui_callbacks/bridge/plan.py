"""A change of the widget tree, compared and ready to be carried out in one batch."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from textual.app import App
from textual.widget import Widget


@dataclass(slots=True)
class Arrangement:
    """The children of one widget, before and after."""

    parent: Widget
    old: list[Widget]
    new: list[Widget]

    async def remove_gone(self) -> None:
        """Remove the widgets that are not wanted any more."""
        wanted = set(self.new)
        gone = [widget for widget in self.old if widget not in wanted]
        if gone:
            await self.parent.remove_children(gone)

    async def mount_new(self) -> None:
        """Mount new widgets at their places, neighbours in one go, and put kept ones in order."""
        kept = set(self.old)
        reorder = [w for w in self.old if w in set(self.new)] != [w for w in self.new if w in kept]
        previous: Widget | None = None
        group: list[Widget] = []
        for widget in self.new:
            if widget not in kept:
                group.append(widget)
                continue
            previous = await self._mount(group, previous)
            group = []
            if reorder:
                self._move(widget, previous)
            previous = widget
        await self._mount(group, previous)

    async def _mount(self, group: list[Widget], after: Widget | None) -> Widget | None:
        if not group:
            return after
        if after is not None:
            await self.parent.mount(*group, after=after)
        elif self.parent.children:
            await self.parent.mount(*group, before=0)
        else:
            await self.parent.mount(*group)
        return group[-1]

    def _move(self, widget: Widget, after: Widget | None) -> None:
        if after is not None:
            self.parent.move_child(widget, after=after)
        elif self.parent.children[0] is not widget:
            self.parent.move_child(widget, before=0)


@dataclass(slots=True)
class Plan:
    """Arrangements of one or more parents; false when there is nothing to do."""

    arrangements: list[Arrangement] = field(default_factory=list)

    def note(self, parent: Widget, old: Sequence[Widget], new: Sequence[Widget]) -> None:
        """Add the children of one parent, unless they are what they were."""
        if list(old) != list(new):
            self.arrangements.append(Arrangement(parent, list(old), list(new)))

    def __bool__(self) -> bool:
        return bool(self.arrangements)

    async def carry_out(self, app: App[Any]) -> None:
        """Remove, then mount; what is seen changes once, at the end."""
        with app.batch_update():
            for arrangement in self.arrangements:
                await arrangement.remove_gone()
            for arrangement in self.arrangements:
                if arrangement.parent.is_attached:
                    await arrangement.mount_new()
