"""What the documentation shows is what happens."""

import contextlib
import io
import json
import os
import re
import shlex
from pathlib import Path

import pytest
from tests.documentation import Block, blocks_of

from quoteattr import Document
from quoteattr.cli import main
from quoteattr.pipeline import DEFAULT_MODEL, find_model

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
RUN = [ROOT / "README.md", ROOT / "docs" / "quickstart.md"]


def read(page):
    return page.read_text(encoding="utf-8")


def a_model_is_shipped():
    """Whether the default model lies where it is looked for."""
    try:
        find_model(DEFAULT_MODEL)
    except FileNotFoundError:
        return False
    return True


def needs_model(block):
    """Whether a block reads with the default model."""
    return "quoteattr.attribute(" in block.code or "from_pretrained()" in block.code


@contextlib.contextmanager
def working_in(folder):
    """Lets code run in a folder that has the examples."""
    (folder / "examples").symlink_to(ROOT / "examples")
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.name)
def test_code_runs_and_prints_what_stands_below_it(page, tmp_path):
    names: dict[str, object] = {}
    blocks = [block for block in blocks_of(read(page)) if block.language == "python"]
    assert blocks
    with working_in(tmp_path):
        for block in blocks:
            if needs_model(block) and not a_model_is_shipped():
                continue
            printed = io.StringIO()
            code = compile(block.code, f"{page.name}:{block.line}", "exec")
            with contextlib.redirect_stdout(printed):
                exec(code, names)
            if block.output is not None:
                assert printed.getvalue().strip() == block.output.strip()


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.name)
def test_commands_print_what_stands_below_them(page, tmp_path, capsys):
    blocks = [block for block in blocks_of(read(page)) if block.language == "console"]
    assert blocks
    with working_in(tmp_path):
        for block in blocks:
            command, _, output = block.code.partition("\n")
            prompt, program, *words = shlex.split(command)
            assert (prompt, program) == ("$", "quoteattr")
            assert main(words) == 0
            assert capsys.readouterr().out.strip() == output.strip()


def test_the_json_of_the_documentation_is_a_document():
    (block,) = (
        block
        for block in blocks_of(read(ROOT / "docs" / "records.md"))
        if block.language == "json"
    )
    record = json.loads(block.code)

    assert Document.from_dict(record).to_dict() == record


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_pages_that_are_there(page):
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", read(page))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_ci_finds_its_commands_in_the_readme():
    readme = read(ROOT / "README.md")
    (install,) = re.findall(r"<!-- command: install -->\n```sh\n(.+)\n```", readme)
    (test,) = re.findall(r"<!-- command: test -->\n```sh\n(.+)\n```", readme)

    assert install.startswith("python3 -m venv .venv && ")
    assert install.endswith("examples/article.txt")
    assert test == ".venv/bin/python -m pytest -q"


def test_the_version_is_the_same_everywhere():
    version = re.search(r"^version: (.+)$", read(ROOT / "CITATION.cff"), re.MULTILINE)
    source = read(ROOT / "src" / "quoteattr" / "__init__.py")

    assert version is not None
    assert f'__version__ = "{version[1]}"' in source


def test_blocks_are_found_with_their_output():
    page = "a\n\n```python\nprint(1)\n```\n\n```text\n1\n```\n\n```sh\nls\n```\n"

    assert blocks_of(page) == [
        Block(3, "python", "print(1)\n", "1\n"),
        Block(11, "sh", "ls\n", None),
    ]
