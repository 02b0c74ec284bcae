"""What the notebooks of the documentation show is what happens."""

import json
import re

import pytest

pytest.importorskip("nbclient")

from tests.notebooks import NOTEBOOKS, ROOT, clean, read, run


def by_name(path):
    return path.name


def shown(cell):
    """What a cell shows, but for the inside of the viewer, which has its own tests."""
    outputs = json.dumps(cell.get("outputs"), sort_keys=True, ensure_ascii=False)
    return re.sub(r"(<iframe) [^>]*", r"\1", outputs)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=by_name)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:zmq", "ignore:.*ipykernel")
def test_cells_run_and_show_what_is_stored(path, tmp_path):
    stored = read(path)
    fresh = run(stored, tmp_path)

    for before, after in zip(stored.cells, fresh.cells, strict=True):
        assert shown(after) == shown(before), before.source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=by_name)
def test_nothing_of_a_machine_is_stored(path):
    stored = read(path)

    assert clean(read(path)) == stored
    assert str(ROOT) not in path.read_text(encoding="utf-8")
    assert not re.search(r"/(home|work|tmp|usr)/", path.read_text(encoding="utf-8"))
