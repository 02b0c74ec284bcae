"""The gold set of block quotes is what its texts say, and what its README promises."""

import pytest
from benchmarks.cases import Case, Category, read_article, read_cases
from benchmarks.compile_blockquotes import (
    CASES,
    DOCUMENTS,
    articles,
    compiled_cases,
    compiled_documents,
)

from quoteattr.corpora.own import read_jsonl
from quoteattr.layout import Layout
from quoteattr.records import Document

DOCUMENTS_BY_ID = {document.id: document for document in read_jsonl(DOCUMENTS)}
CASES_READ = list(read_cases(CASES))

TEXT = """\
1 direct: Ann Lee
---
1: subject before
2: sign
---
Ann Lee shut the door.

{c1|“Not today.”}

{c2|“Closed”}
"""


def test_the_compiled_files_are_what_the_texts_say():
    assert DOCUMENTS.read_text(encoding="utf-8") == compiled_documents()
    assert CASES.read_text(encoding="utf-8") == compiled_cases()


@pytest.mark.parametrize("document", DOCUMENTS_BY_ID.values(), ids=lambda one: one.id)
def test_every_attribution_without_cue_and_source_is_a_case(document: Document):
    cases = {case.attribution for case in CASES_READ if case.document == document.id}
    bare = {a.id for a in document.attributions if not (a.cue or a.source)}

    assert bare <= cases


@pytest.mark.parametrize(
    "case", CASES_READ, ids=lambda one: f"{one.document}-{one.start}"
)
def test_cases_stand_alone_in_their_paragraphs(case: Case):
    layout = Layout.of(DOCUMENTS_BY_ID[case.document].text)
    paragraphs = [p for p in layout.paragraphs if case.start < p.end > p.start]
    paragraphs = [p for p in paragraphs if p.start < case.end]

    assert paragraphs[0].start == case.start
    assert paragraphs[-1].end == case.end


def test_nobody_is_named_only_where_nobody_can_be():
    for case in CASES_READ:
        if case.attribution:
            found = {a.id: a for a in DOCUMENTS_BY_ID[case.document].attributions}
            is_open = not found[case.attribution].speakers

            assert is_open is (case.category is Category.NOBODY)


def test_there_are_as_many_cases_of_every_category_as_were_asked_for():
    assert sum(case.attribution is not None for case in CASES_READ) >= 60
    assert {case.category for case in CASES_READ} == set(Category)
    assert 15 <= len(articles()) <= 25
    for document in DOCUMENTS_BY_ID.values():
        # A title stands before the text.
        assert 4 <= len(Layout.of(document.text).paragraphs) - 1 <= 15


def test_a_text_has_facts_cases_and_words(tmp_path):
    path = tmp_path / "door.txt"
    path.write_text(TEXT, encoding="utf-8")
    document, cases = read_article(path)
    (attribution,) = document.attributions

    assert document.id == "door"
    assert attribution.speaker == "Ann Lee"
    assert document.text.endswith("“Not today.”\n\n“Closed”\n")
    # "Ann Lee shut the door." has 22 characters, and two line ends follow it.
    assert cases == (
        Case("door", "a1", Category.SUBJECT_BEFORE, 24, 36),
        Case("door", None, Category.SIGN, 38, 46),
    )
    assert [Case.from_json(case.to_json()) for case in cases] == list(cases)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (TEXT.replace("---\n", "", 1), "has 2 parts"),
        (TEXT.replace("2: sign", "3: sign"), r"cases without attributions: \['a3'\]"),
        (TEXT.replace("sign", "sigh"), "'sigh' is not a valid Category"),
    ],
)
def test_slips_are_named(text, complaint, tmp_path):
    path = tmp_path / "door.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        read_article(path)
