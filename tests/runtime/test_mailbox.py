import asyncio
import gc
import threading

from tests.runtime.twins import ANY_EVENT
from tui_callbacks.engine.protocol import Event
from tui_callbacks.runtime.mailbox import Mailbox


class Taker:
    """Takes everything out, as a session does, and says so."""

    def __init__(self) -> None:
        self.mailbox = Mailbox(self, asyncio.get_running_loop())
        self.taken: list[Event] = []
        self.drained = asyncio.Event()

    def drain(self) -> None:
        while self.mailbox.queue:
            self.taken.append(self.mailbox.queue.popleft())
        self.drained.set()


def post_from_a_thread(mailbox: Mailbox) -> None:
    thread = threading.Thread(target=mailbox.post, args=(ANY_EVENT,))
    thread.start()
    thread.join(10)


async def test_what_is_posted_on_the_loop_is_taken_at_once() -> None:
    taker = Taker()
    taker.mailbox.post(ANY_EVENT)
    assert taker.taken == [ANY_EVENT]


async def test_a_thread_wakes_the_loop_again_after_each_drain() -> None:
    taker = Taker()
    for number in (1, 2, 3):
        taker.drained.clear()
        post_from_a_thread(taker.mailbox)
        await asyncio.wait_for(taker.drained.wait(), 5)
        assert len(taker.taken) == number


async def test_a_closed_mailbox_keeps_nothing() -> None:
    taker = Taker()
    taker.mailbox.queue.append(ANY_EVENT)
    taker.mailbox.close()
    assert not taker.mailbox.queue
    taker.mailbox.post(ANY_EVENT)
    post_from_a_thread(taker.mailbox)
    assert not taker.mailbox.queue
    assert taker.taken == []


async def test_a_mailbox_outlives_its_session() -> None:
    taker = Taker()
    mailbox = taker.mailbox
    del taker
    gc.collect()
    mailbox.post(ANY_EVENT)
    post_from_a_thread(mailbox)


def test_posting_to_a_loop_that_has_ended_is_harmless() -> None:
    async def make() -> Taker:
        return Taker()

    taker = asyncio.run(make())
    post_from_a_thread(taker.mailbox)
    assert taker.taken == []
