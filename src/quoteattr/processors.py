"""How many processors this process may use, and work that is done ahead on them."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def usable_processors(environment: Mapping[str, str] = os.environ) -> int:
    """How many processors this process may use, or OMP_NUM_THREADS where it says.

    Spark, Ray, Dask and joblib set that variable for their workers.
    """
    told = environment.get("OMP_NUM_THREADS", "").partition(",")[0]
    if told.isdecimal() and int(told):
        return int(told)
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def ahead(
    work: Callable[[T], R], items: Iterable[T], n_at_once: int = 2
) -> Iterator[R]:
    """The result of each item, in order, while the next ones are worked on.

    Items are taken as they are needed, by the caller's own thread. What the work raises
    is raised where its result would have come.

    Args:
        work: What is done with an item, in a thread of its own.
        items: The items.
        n_at_once: Items that are worked on at once; with one there are no threads.
    """
    if n_at_once == 1:
        yield from map(work, items)
        return
    waiting: deque[Future[R]] = deque()
    with ThreadPoolExecutor(n_at_once, thread_name_prefix="quoteattr") as threads:
        for item in items:
            waiting.append(threads.submit(work, item))
            if len(waiting) == n_at_once:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
