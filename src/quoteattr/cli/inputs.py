"""One input after another, whatever happens to one of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from quoteattr.cli.failures import InputError, UsageError, complain

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Read(Generic[T]):
    """What an input was read as; in a record, so that it may be anything."""

    value: T


def each_read(
    names: Sequence[str], read: Callable[[str], T], failed: list[str]
) -> Iterator[T]:
    """What each input is read as, if it can be read; the others go into `failed`.

    On a terminal, standard error shows how far the work has got; the bar is taken
    away before anything else is written.
    """
    from tqdm import tqdm  # noqa: PLC0415 (not needed for --help)

    with tqdm(total=len(names), unit="text", leave=False, disable=None) as bar:
        for name in names:
            bar.set_description(name)
            found = _attempt(name, read)
            bar.clear()
            if isinstance(found, _Read):
                yield found.value
            else:
                complain(found)
                failed.append(name)
            bar.update()


def _attempt(name: str, read: Callable[[str], T]) -> _Read[T] | str:
    """What an input is read as, or what went wrong with it."""
    try:
        return _Read(read(name))
    except InputError as error:
        return str(error)
    except UsageError:  # found out late, and true of all inputs
        raise
    except Exception as error:  # one bad text must not lose the others
        return f"{name}: {type(error).__name__}: {error}"
