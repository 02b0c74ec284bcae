"""CoNLL-U Plus, read by the library `conllu`."""

import io

import conllu
from hypothesis import given
from tests.annotated import annotated
from tests.articles import article
from tests.export.documents import EXAMPLES, documents, spans_by_role

from quoteattr import Document
from quoteattr.export import conll
from quoteattr.layout import Layout

# The values of columns that conllu does not know are strings; dashes name none.
OWN = ("start", "end", "bio", "link", "source", "cue", "content")


def written(*some):
    stream = io.StringIO()
    conll.write(some, stream)
    return stream.getvalue()


def sentences(*some):
    return conllu.parse(written(*some))


def column(document, name):
    """The cells of a column of our own with the words that they stand beside."""
    key = f"quoteattr:{name}"
    return [(t["form"], t[key]) for sentence in sentences(document) for t in sentence]


def test_each_token_has_the_roles_that_it_plays():
    document = annotated("{s1|Ann Lee} {v1|said} {c1|“No!”}.")

    assert column(document, "bio") == [
        ("Ann", "B-SOURCE"),
        ("Lee", "I-SOURCE"),
        ("said", "B-CUE"),
        ("“", "B-CONTENT"),
        ("No", "I-CONTENT"),
        ("!", "I-CONTENT"),
        ("”", "I-CONTENT"),
        (".", "O"),
    ]
    assert [cell for _, cell in column(document, "link")] == ["a1"] * 7 + ["_"]


def test_where_spans_overlap_the_narrowest_is_the_label_and_all_are_listed():
    words = dict(column(article(), "content"))
    labels = dict(column(article(), "bio"))

    assert words["school"] == "I-a2|I-a3"
    assert (labels["added"], labels["school"]) == ("B-CUE", "I-CONTENT")
    assert words["added"] == "I-a3"


def test_a_label_begins_anew_with_each_sentence():
    document = annotated("{s1|Ann} {v1|said}: {c1|“It rains. It pours.”}")

    assert [cell for word, cell in column(document, "bio") if word == "It"] == [
        "I-CONTENT",
        "B-CONTENT",
    ]
    assert [cell for word, cell in column(document, "content") if word == "It"] == [
        "I-a1",
        "I-a1",
    ]


def test_comments_tell_what_tokens_cannot():
    lines = written(article()).splitlines()

    assert lines[0] == (
        "# global.columns = ID FORM QUOTEATTR:START QUOTEATTR:END QUOTEATTR:BIO "
        "QUOTEATTR:LINK QUOTEATTR:SOURCE QUOTEATTR:CUE QUOTEATTR:CONTENT"
    )
    assert lines[1:8] == [
        "# newdoc id = floods.txt",
        "# speaker s1 = Ida Holm (person)",
        "# speaker s2 = Fjord News (organisation)",
        "# attribution a1 = kind=direct source=44-58 cue=59-63 content=23-43;65-88 "
        "speakers=s1 stance=says negated=false",
        "# attribution a2 = kind=indirect source=122-125 cue=126-131 content=90-120 "
        "speakers=s1 parent=a3",
        "# attribution a3 = kind=indirect source=137-147 cue=133-136 content=90-131 "
        "speakers=s2",
        "# attribution a4 = kind=direct content=150-171",
    ]


def test_documents_follow_one_another():
    read = sentences(article(), Document("", id="empty"), article())

    assert [s.metadata["newdoc id"] for s in read if "newdoc id" in s.metadata][:1] == [
        "floods.txt"
    ]
    assert sum(len(sentence) for sentence in read) == 2 * len(
        Layout.of(article().text).tokens
    )


@given(documents())
@EXAMPLES
def test_every_token_is_in_its_place_and_has_the_roles_of_its_spans(document):
    tokens = [token for sentence in sentences(document) for token in sentence]
    offsets = [(int(t["quoteattr:start"]), int(t["quoteattr:end"])) for t in tokens]

    assert offsets == [tuple(extent) for extent in Layout.of(document.text).tokens]
    for number, roles in enumerate(spans_by_role(document), start=1):
        for role, spans in roles.items():
            tagged = {
                at
                for at, token in zip(offsets, tokens, strict=True)
                if f"-a{number}|" in token[f"quoteattr:{role}"] + "|"
            }
            assert tagged == {
                (start, end)
                for start, end in offsets
                if any(start < past and first < end for first, past in spans)
            }
