"""Who has to wait: counters that say of each instance how many of the instances that feed it are hot (R110).

An instance is hot while it, or something that it can be reached from, is pending: its outputs may still change.

    pending --feeds--> hot --feeds--> hot --feeds--> hot          a waiting instance may start when its heat is 0
                       heat 1         heat 1         heat 1

When an instance becomes hot it adds 1 to the heat of what it feeds, and takes it back when it cools. So an event costs
what it can reach, once, however many calls that makes; nothing is looked for again at every step. On a circle the
counters would keep each other up: instances on one are counted apart, by a walk over the circle each time it changes.
"""

from collections.abc import Iterable

from tui_callbacks.engine.resolve import Instance, Resolver


class Heat:
    """The counters of one layout.

    Args:
        resolver: Says what an instance feeds.

    Attributes:
        cooled: Instances that were waiting and have nothing left to wait for since the list was last taken.
    """

    def __init__(self, resolver: Resolver) -> None:
        self.cooled: list[Instance] = []
        self._resolver = resolver
        self._moves = resolver.layout.moves
        self._hot: dict[Instance, None] = {}
        self._circles: dict[int, dict[Instance, None]] = {}
        self._stale: dict[int, None] = {}

    def is_outdated(self) -> bool:
        """Say whether patterns may match other components than when the counters were set."""
        return bool(self._hot or self._circles) and self._moves != self._resolver.layout.moves

    def outdate(self) -> None:
        """Note that what an instance feeds has changed."""
        self._moves = -1

    def restart(self) -> None:
        """Forget all counters."""
        for instance in (*self._hot, *(each for circle in self._circles.values() for each in circle)):
            instance.hot = False
            instance.heat = instance.inner_heat = 0
            for fed in instance.marks:
                fed.heat = fed.inner_heat = 0
            instance.marks = ()
        self._hot.clear()
        self._circles.clear()
        self._stale.clear()

    def add(self, instance: Instance) -> None:
        """Note that an instance is pending now."""
        if not (self._hot or self._circles):
            self._moves = self._resolver.layout.moves
        if instance.plan.circle is not None:
            self._touch(instance)
        elif not instance.hot:
            self._spread(instance)

    def remove(self, instance: Instance) -> None:
        """Note that an instance is no longer pending."""
        if instance.plan.circle is not None:
            self._touch(instance)
        elif instance.hot and not instance.heat:
            self._withdraw(instance)

    def link(self, instance: Instance, fed: Iterable[Instance]) -> None:
        """Note that an instance feeds others that it did not feed before; no circle is closed by this."""
        if instance.hot:
            new = [each for each in dict.fromkeys(fed) if each not in instance.marks]
            instance.marks = (*instance.marks, *new)
            for each in new:
                each.heat += 1
                if each.plan.circle is not None:
                    self._touch(each)
                elif not each.hot:
                    self._spread(each)

    def settle(self) -> None:
        """Bring the circles up to date."""
        while self._stale:
            number = next(iter(self._stale))
            del self._stale[number]
            self._recount(number)

    def _touch(self, instance: Instance) -> None:
        number = instance.plan.circle
        if number is not None:
            self._circles.setdefault(number, {})[instance] = None
            self._stale[number] = None

    def _spread(self, first: Instance) -> None:
        """Make an instance hot, and what it feeds."""
        first.hot = True
        following = [first]
        while following:
            instance = following.pop()
            self._hot[instance] = None
            circle = instance.plan.circle
            marks = self._resolver.fed(instance)
            if circle is not None:
                marks = tuple([fed for fed in marks if fed.plan.circle != circle])
            instance.marks = marks
            for fed in marks:
                fed.heat += 1
                if fed.plan.circle is not None:
                    self._touch(fed)
                elif not fed.hot:
                    fed.hot = True
                    following.append(fed)

    def _withdraw(self, first: Instance) -> None:
        """Cool an instance, and what was hot by it alone."""
        following = [first]
        while following:
            instance = following.pop()
            instance.hot = False
            del self._hot[instance]
            marks, instance.marks = instance.marks, ()
            for fed in marks:
                fed.heat -= 1
                if fed.plan.circle is not None:
                    self._touch(fed)
                elif not fed.heat:
                    if fed.request is not None:
                        self.cooled.append(fed)
                    elif fed.live is None:
                        following.append(fed)

    def _recount(self, number: int) -> None:
        """Walk a circle from its pending instances and those that are hot from outside."""
        touched = self._circles.pop(number, {})
        for instance in touched:
            instance.inner_heat = 0
        reached = dict.fromkeys(each for each in touched if each.request or each.live or each.heat)
        following = list(reached)
        while following:
            for fed in self._inside(following.pop(), number):
                if fed not in touched:
                    fed.inner_heat = 0
                    touched[fed] = None
                fed.inner_heat += 1
                if fed not in reached:
                    reached[fed] = None
                    following.append(fed)
        for instance in touched:
            if instance in reached and not instance.hot:
                self._spread(instance)
            elif instance.hot and instance not in reached:
                self._withdraw(instance)
        if reached:
            self._circles[number] = reached
        self.cooled += [each for each in reached if each.request and not each.heat and not each.inner_heat]

    def _inside(self, instance: Instance, number: int) -> Iterable[Instance]:
        return (fed for fed in self._resolver.fed(instance) if fed.plan.circle == number)
