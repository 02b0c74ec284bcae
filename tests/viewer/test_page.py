"""The page of HTML as it is written; what it does is tested in a browser."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

from tests.articles import article

from quoteattr import Attribution, Document, Kind, Span, Speaker, SpeakerKind
from quoteattr.viewer import frame, page
from quoteattr.visualise import html

EVIL = '</script><script>alert(1)</script>"><img src=x onerror=y><!--<script>'


def evil():
    """A document of which every part would like to be markup."""
    span = Span.of(EVIL, 0, len(EVIL))
    return Document(
        EVIL,
        (Attribution(EVIL, Kind.DIRECT, (span,), span, span, (EVIL,), method=EVIL),),
        (Speaker(EVIL, EVIL, SpeakerKind.PERSON, (EVIL,), (span,)),),
        id=EVIL,
    )


class Reader(HTMLParser):
    """What a browser's parser finds: elements, and the text of those that have data."""

    def __init__(self, written):
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside = ""
        self.data: dict[str, str] = {}
        self.feed(written)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self.inside = dict(attributes).get("id") or tag

    def handle_endtag(self, _tag):
        self.inside = ""

    def handle_data(self, data):
        self.data[self.inside] = self.data.get(self.inside, "") + data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def documents_on(written):
    """The documents that a page holds, read back."""
    records = json.loads(Reader(written).data["records"])
    return [Document.from_dict(record) for record in records]


def test_a_page_holds_its_documents_whole_and_untouched():
    quiet = Document("A\r\nline\x00 of <b>“ﬀ”</b> 👩‍🚀\n\u202e &amp; no more\n")

    assert documents_on(html(article(), quiet)) == [article(), quiet]


def test_half_a_pair_of_surrogates_can_be_written():
    broken = Document("a\ud800b")

    assert documents_on(html(broken).encode().decode()) == [broken]


def test_nothing_in_a_document_becomes_markup():
    clean, written = Reader(html(article())), Reader(html(evil()))

    assert documents_on(html(evil())) == [evil()]
    assert [tag for tag, _ in written.elements] == [tag for tag, _ in clean.elements]
    assert written.data["title"] == f"Who said what: {EVIL}"


def test_a_page_names_its_documents():
    assert Reader(html(article())).data["title"] == "Who said what: floods.txt"
    assert Reader(html(Document(""))).data["title"] == "Who said what"


def test_a_page_needs_nothing_but_itself():
    written = html(article()).replace("http://www.w3.org/2000/svg", "")

    assert not re.search(r"https?:|src=|@import|url\(|<link|import\(|fetch\(", written)


def test_the_policy_lets_the_page_run_its_own_script_and_style_and_nothing_else():
    written = Reader(html(article()))
    (policy,) = [
        meta["content"]
        for meta in written.all("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(rule.split(maxsplit=1) for rule in policy.split("; "))

    for rule, tag in (("style-src", "style"), ("script-src", "script")):
        digest = hashlib.sha256(written.data[tag].encode()).digest()
        assert rules[rule] == f"'sha256-{base64.b64encode(digest).decode()}'"
    assert rules["default-src"] == rules["form-action"] == "'none'"
    assert [a for _, a in written.elements if "style" in a or "onclick" in a] == []


def test_a_frame_is_one_element_that_holds_a_page():
    written = Reader(frame(evil().to_json()))

    ((tag, attributes),) = written.elements
    assert tag == "iframe"
    assert attributes["sandbox"] == "allow-scripts"
    assert attributes["srcdoc"] == page([evil().to_json()])


def test_a_document_shows_itself_in_a_notebook():
    assert article()._repr_html_() == frame(article().to_json())


def test_a_page_of_no_documents_is_a_page():
    assert documents_on(html()) == []
