"""Runs the notebooks of the documentation, and tells what their cells show.

After a change that is meant, `python -m tests.notebooks` writes what they show now.
"""

import asyncio
import os
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "docs").glob("*.ipynb"))

# A kernel on a busy machine takes its time.
SECONDS = 300


def read(path: Path) -> NotebookNode:
    """A notebook as it is stored."""
    notebook: NotebookNode = nbformat.read(path, as_version=4)
    return notebook


def run(notebook: NotebookNode, folder: Path) -> NotebookNode:
    """The notebook with what its cells show when they are run now in a folder.

    Raises:
        CellExecutionError: If a cell fails.
    """
    fresh = nbformat.from_dict(notebook)
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    resources = {"metadata": {"path": str(folder)}}
    client = NotebookClient(
        fresh, timeout=SECONDS, resources=resources, coalesce_streams=True
    )
    asyncio.run(client.async_execute())
    return clean(fresh)


def clean(notebook: NotebookNode) -> NotebookNode:
    """The notebook without what depends on the machine, the day or the run."""
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {
                "display_name": "Python 3",
                "language": "python",
                "name": "python3",
            },
            "language_info": {"name": "python"},
        }
    )
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        cell.metadata = nbformat.from_dict({})
        if cell.cell_type == "code":
            cell.execution_count = None
            for output in cell.outputs:
                if "execution_count" in output:
                    output.execution_count = None
    return notebook


if __name__ == "__main__":
    for path in NOTEBOOKS:
        nbformat.write(run(read(path), path.parent), path)
