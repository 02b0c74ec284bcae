"""The page of HTML."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from tests.articles import TEXT, article

from quoteattr import Attribution, Document, Kind, Span, Speaker, SpeakerKind
from quoteattr.visualise import html


@dataclass
class Element:
    """An element of a page, and the words in it."""

    tag: str
    attributes: dict[str, str | None]
    words: str = ""


class Reader(HTMLParser):
    """The elements of a page, whose tags must balance."""

    VOID = ("meta", "br", "link", "img", "input")

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.open: list[Element] = []
        self.elements: list[Element] = []
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attributes):
        if tag not in self.VOID:
            element = Element(tag, dict(attributes))
            self.open.append(element)
            self.elements.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop().tag == tag

    def handle_data(self, data):
        for element in self.open:
            element.words += data

    def texts(self, tag, name=None):
        """The text of each element of a tag, or of those of a class."""
        return [
            element.words
            for element in self.elements
            if element.tag == tag
            and (not name or name in (element.attributes.get("class") or "").split())
        ]

    def attributes(self, tag):
        """The attributes of each element of a tag."""
        return [e.attributes for e in self.elements if e.tag == tag]


def article_of(page):
    """The page from its first article on: without the legend."""
    return Reader(page[page.index("<main>") : page.index("</main>") + 7])


def test_the_text_is_shown_whole_and_untouched():
    assert Reader(html(article())).texts("div", "text") == [TEXT]


def test_every_role_is_marked():
    page = article_of(html(article()))

    assert page.texts("span", "content") == [
        "“The dam <is> full,”",
        "“and it rains & rains.”",
        "The town will close its school, she added",
        "The town will close its school",
        "“Nobody sleeps here.”",
    ]
    assert page.texts("span", "cue") == ["said", "added", "per"]
    assert page.texts("span", "source") == ["Mayor Ida Holm", "she", "Fjord News"]
    assert page.texts("span", "mention") == ["Mayor"]


def test_pointing_at_words_shows_how_they_were_found_and_how_sure_that_is():
    titles = {a.get("title") for a in article_of(html(article())).attributes("span")}

    assert (
        "Ida Holm, direct\nsource: Mayor Ida Holm\ncue: said\nmethod: model\n"
        "scores: content 97%, source 93%, speaker 50%"
    ) in titles
    assert (
        "Ida Holm (via Fjord News), indirect\nsource: she\ncue: added\nmethod: rules"
    ) in titles
    assert "—, direct\nmethod: block-quote" in titles


def test_each_speaker_is_listed_with_what_was_said():
    page = article_of(html(article()))

    assert page.texts("h3") == [
        "Ida Holm person",
        "Fjord News organisation",
        "Speaker not told",
    ]
    assert page.texts("li") == [
        "direct said“The dam <is> full,” … “and it rains & rains.”"
        "model · content 97%, source 93%, speaker 50%",
        "indirect addedThe town will close its schoolvia Fjord News · rules",
        "indirect perThe town will close its school, she addedrules",
        "direct“Nobody sleeps here.”block-quote",
    ]


def test_every_link_leads_to_one_place_on_the_page():
    page = Reader(html(article(), article()))
    places = [e.attributes["id"] for e in page.elements if "id" in e.attributes]

    assert len(places) == len(set(places))
    assert {a["href"].removeprefix("#") for a in page.attributes("a")} <= set(places)


def test_several_documents_have_a_table_of_contents():
    page = Reader(html(article(), Document("Quiet.")))

    assert page.texts("h2") == ["floods.txt", "Document 2"]
    assert page.texts("nav") == ["floods.txt 4 attributionsDocument 2 no attributions"]
    assert Reader(html(article())).texts("nav") == []


def test_nothing_in_a_document_becomes_markup():
    evil = '<script>alert(1)</script>"><img src=x onerror=y>'
    span = Span.of(evil, 0, len(evil))
    document = Document(
        evil,
        (Attribution(evil, Kind.DIRECT, (span,), span, span, (evil,), method=evil),),
        (Speaker(evil, evil, SpeakerKind.PERSON, (evil,), (span,)),),
        id=evil,
    )
    page = html(document)

    assert evil not in page
    assert "<img" not in page
    assert page.count("<script>") == 1
    assert Reader(page).texts("div", "text") == [evil]


def test_a_page_needs_nothing_but_itself():
    page = html(article())

    assert not re.search(r"https?:|src=|@import|url\(|<link", page)
    assert "prefers-color-scheme: dark" in page


def test_speakers_have_colours_of_their_own():
    shown = html(article())

    assert '<section class="speaker-0"><h3>Ida Holm' in shown
    assert '<section class="speaker-1"><h3>Fjord News' in shown


def test_a_page_of_no_documents_is_a_page():
    assert Reader(html()).texts("h1") == ["Who said what"]
