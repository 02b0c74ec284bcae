"""What the documentation shows is what happens."""

import json
import re
import tomllib

import pytest
from tests.documentation import PAGES, ROOT, runs_of, updated

from quoteattr import Document

ALL_PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def read(page):
    return page.read_text(encoding="utf-8")


def by_name(page):
    return page.name


@pytest.mark.parametrize("page", PAGES, ids=by_name)
def test_code_runs_and_prints_what_stands_below_it(page, tmp_path):
    runs = list(runs_of(read(page), tmp_path))

    assert len(runs) >= 2
    for run in runs:
        if run.start is not None:
            assert run.printed == run.shown, run.code


def test_blocks_are_run_in_order_and_share_their_names(tmp_path):
    page = "```python\nx = 1\n```\n\n```python\nprint(x)\n```\n\n```text\n2\n```\n"
    first, second = runs_of(page, tmp_path)

    assert (first.start, first.printed) == (None, "\n")
    assert (second.shown, second.printed) == ("2\n", "1\n")


def test_a_page_is_brought_up_to_date(tmp_path):
    page = "a\n\n```python\nprint('b')\n```\n\n```text\n```\n\nc\n"

    assert updated(page, tmp_path) == (
        "a\n\n```python\nprint('b')\n```\n\n```text\nb\n```\n\nc\n"
    )


def test_the_json_of_the_documentation_is_a_document():
    page = read(ROOT / "docs" / "records.md")
    (block,) = re.findall(r"^```json\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    record = json.loads(block)

    assert Document.from_dict(record).to_dict() == record


@pytest.mark.parametrize("page", ALL_PAGES, ids=by_name)
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


def test_the_floors_of_the_house_are_those_that_are_checked():
    with (ROOT / "pyproject.toml").open("rb") as stream:
        (contract, *_) = tomllib.load(stream)["tool"]["importlinter"]["contracts"]

    assert "\n".join(contract["layers"]) in read(ROOT / "docs" / "how-it-works.md")


def test_the_version_is_the_same_everywhere():
    version = re.search(r"^version: (.+)$", read(ROOT / "CITATION.cff"), re.MULTILINE)
    source = read(ROOT / "src" / "quoteattr" / "__init__.py")

    assert version is not None
    assert f'__version__ = "{version[1]}"' in source
