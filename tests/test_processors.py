from threading import Event, current_thread

import pytest

from quoteattr.processors import ahead, usable_processors


def double(number: int) -> int:
    return 2 * number


@pytest.mark.parametrize("n_at_once", [1, 2, 3])
def test_results_come_in_order(n_at_once):
    assert list(ahead(double, range(9), n_at_once)) == [*range(0, 18, 2)]
    assert list(ahead(double, [], n_at_once)) == []


def test_the_next_item_is_worked_on_while_the_first_one_is_not_done():
    second_began = Event()

    def work(number: int) -> int:
        if number == 1:
            second_began.set()
        return number if second_began.wait(timeout=30) else -1

    assert list(ahead(work, [0, 1], 2)) == [0, 1]


def test_items_are_taken_in_the_thread_of_the_caller_and_not_too_soon():
    taken = []

    def items():
        for number in range(9):
            taken.append(current_thread())
            yield number

    results = ahead(double, items(), 2)

    assert next(results) == 0
    assert taken == [current_thread()] * 2


def test_what_the_work_raises_comes_where_its_result_would():
    results = ahead((1).__floordiv__, [1, 0, 1], 2)

    assert next(results) == 1
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_a_process_may_be_told_how_many_processors_to_use():
    assert usable_processors({"OMP_NUM_THREADS": "3,2"}) == 3
    assert usable_processors({"OMP_NUM_THREADS": "many"}) == usable_processors({})
    assert usable_processors({}) >= 1
