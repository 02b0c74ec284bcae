from dataclasses import replace
from html.parser import HTMLParser

from benchmarks.fault_page import CONTEXT, page
from benchmarks.inspections import Case
from benchmarks.notation import annotated

from quoteattr.evaluation import Cause, Fault
from quoteattr.records import Document

GOLD = annotated(
    "{c1|“We <b>go</b>,”} {v1|said} {s1|Ann & Co}.", ["1 direct: Ann>"], "<id>"
)
PREDICTED = annotated(
    "{c1|“We <b>go</b>,”} {v1|said} {s1|Ann} & Co.", ["1 direct: Bo & Co"]
)
FAULT = Fault(
    Cause.SOURCE_BORDER, GOLD.attributions[0], PREDICTED.attributions[0], "too short"
)


class Checker(HTMLParser):
    """Notes which elements are open, and any end tag that closes another."""

    VOID = frozenset({"meta", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        facts = dict(attrs)
        self.links += [facts["href"]] if "href" in facts else []
        self.ids += [facts["id"]] if "id" in facts else []
        if tag not in self.VOID:
            self.opened.append(tag)

    def handle_endtag(self, tag):
        assert self.opened.pop() == tag


def checked(html: str) -> Checker:
    checker = Checker()
    checker.feed(html)

    assert checker.opened == []
    return checker


def test_the_page_is_well_formed_and_everything_is_escaped():
    html = page("a <run>", {"Part <1>": [Case(GOLD, FAULT)]}, 10)
    checker = checked(html)

    assert "b" in checker.tags  # the names of speakers
    assert "run" not in checker.tags
    for escaped in ("&lt;b&gt;go", "Bo &amp; Co", "&lt;id&gt;", "<b>Ann&gt;</b>"):
        assert escaped in html


def test_the_page_stands_alone():
    html = page("", {"Part": [Case(GOLD, FAULT)]}, 10)

    assert "http" not in html
    assert "<script" not in html


def test_contents_link_to_their_sections():
    missed = Fault(Cause.MISSED, GOLD.attributions[0], None, "direct")
    checker = checked(page("", {"A": [Case(GOLD, FAULT), Case(GOLD, missed)]}, 10))

    assert len(checker.links) == 2
    assert {link.removeprefix("#") for link in checker.links} == set(checker.ids)


def test_causes_stand_in_the_order_of_their_counts():
    missed = Fault(Cause.MISSED, GOLD.attributions[0], None)
    html = page("", {"A": [Case(GOLD, FAULT), *[Case(GOLD, missed)] * 2]}, 10)

    assert html.index(Cause.MISSED) < html.index(Cause.SOURCE_BORDER)


def test_both_sides_are_marked():
    html = page("", {"A": [Case(GOLD, FAULT)]}, 10)

    assert '<span class="gold source" title="gold source"><span' in html
    assert 'class="predicted source"' in html


def test_of_many_cases_some_are_shown_and_all_are_counted():
    html = page("", {"A": [Case(GOLD, FAULT)] * 25}, 10)

    # Every third of 25.
    assert html.count("<article>") == 9
    assert "25, of which 9 are shown" in html


def test_only_the_surroundings_of_borders_are_shown():
    middle = "y" * 1000
    long = annotated(f"{'x' * 500}{{c1|{middle}}}{'z' * 500}")
    html = page(
        "", {"A": [Case(long, Fault(Cause.MISSED, long.attributions[0], None))]}, 1
    )

    assert "x" * CONTEXT in html
    assert "x" * (CONTEXT + 1) not in html
    assert "y" * CONTEXT in html
    assert "y" * (CONTEXT + 1) not in html
    assert "[…]" in html


def test_no_torn_words_are_shown():
    words = "abcdefg " * 100
    spoken = annotated(f"{words}{{c1|yes}} {words}")
    fault = Fault(Cause.MISSED, spoken.attributions[0], None)
    shown = page("", {"A": [Case(spoken, fault)]}, 1).partition("<p>")[2]

    assert shown.partition("<span")[0].split()[0] == "abcdefg"
    assert shown.partition("</p>")[0].split()[-1] == "abcdefg"


def test_a_page_without_faults_says_so():
    html = page("", {"A": []}, 10)

    checked(html)
    assert "0 faults" in html


def test_speakers_and_methods_are_shown():
    (predicted,) = PREDICTED.attributions
    fault = replace(FAULT, predicted=replace(predicted, method="turn-taking"))
    html = page("", {"A": [Case(Document(GOLD.text), fault)]}, 10)

    assert "predicted: direct, speaker <b>Bo &amp; Co</b>, by turn-taking" in html
