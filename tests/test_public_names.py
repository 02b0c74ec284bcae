"""What `import quoteattr` shows, and what it costs."""

import inspect
import subprocess
import sys

import pytest

import quoteattr

HEAVY = ("torch", "transformers", "datasets", "numpy", "pandas", "tokenizers", "tqdm")


def test_the_public_names_are_sorted():
    assert sorted(quoteattr.__all__) == quoteattr.__all__


def test_the_public_names_are_all_that_is_visible():
    for name in quoteattr.__all__:
        getattr(quoteattr, name)
    visible = {
        name
        for name, value in vars(quoteattr).items()
        if not name.startswith("_") and not inspect.ismodule(value)
    }

    assert {*quoteattr.__all__} == visible | {"__version__"}


def test_every_public_name_is_explained():
    for name in set(quoteattr.__all__) - {"__version__"}:
        assert inspect.getdoc(getattr(quoteattr, name)), name


def test_names_that_are_imported_late_are_listed():
    assert {*quoteattr.__all__} <= {*dir(quoteattr)}


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'Quotation'"):
        _ = quoteattr.Quotation


def loaded_by(code):
    """The modules that a fresh process has after running the code, and its seconds.

    They are seconds of the processor: what else the machine does is left out.
    """
    script = (
        "import sys, time; before = time.process_time()\n"
        f"{code}\n"
        "print(time.process_time() - before, *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    seconds, *modules = done.stdout.split()
    return float(seconds), modules


@pytest.mark.parametrize(
    "code",
    [
        "import quoteattr",
        "import quoteattr.cli",
        "import quoteattr.export, quoteattr.visualise",
    ],
)
def test_importing_loads_nothing_heavy(code):
    _, modules = loaded_by(code)

    assert [name for name in HEAVY if name in modules] == []


def test_importing_takes_no_time_that_anyone_would_notice():
    seconds = min(loaded_by("import quoteattr")[0] for _ in range(3))

    assert seconds < 0.1
