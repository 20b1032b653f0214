"""What tests of running functions share."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.runtime.bench import Bench


@pytest_asyncio.fixture
async def bench() -> AsyncIterator[Bench]:
    made = Bench()
    yield made
    made.executor.close()
    made.pool.close()
