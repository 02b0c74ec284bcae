"""The one call, and that its model is loaded once."""

import threading
import time

import pytest

from quoteattr.shipped import Once


def test_a_value_is_made_when_it_is_first_asked_for():
    left = ["second", "first"]
    once = Once(left.pop)

    assert len(left) == 2
    assert (once(), once()) == ("first", "first")
    assert left == ["second"]


def test_threads_that_ask_at_once_get_the_same_value():
    made = []

    def make():
        time.sleep(0.05)
        made.append(object())
        return made[-1]

    once = Once(make)
    given = []
    threads = [threading.Thread(target=lambda: given.append(once())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(made) == 1
    assert given == made * 8


def test_a_value_that_could_not_be_made_is_tried_again():
    results = iter([FileNotFoundError("no model"), "value"])

    def make():
        result = next(results)
        if isinstance(result, Exception):
            raise result
        return result

    once = Once(make)
    with pytest.raises(FileNotFoundError):
        once()
    assert once() == "value"
