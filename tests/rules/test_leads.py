"""Cues that stand before their content."""

import pytest
from tests.rules.reading import methods, read, reread

import quoteattr


@pytest.mark.parametrize(
    "marked",
    [
        "{s|Ann Lee} {v|says} {c|that we leave}.",
        "{s|Ann Lee} {v|says} {c|we leave}.",
        "{s|She} {v|asked} {c|whether they would leave}.",
        "{s|She} {v|wondered} {c|why nobody came}.",
        "{s|The mayor} {v|has repeatedly promised} {c|to close the port}.",
        "{s|The mayor} {v|wants} {c|a new port}.",
        "{s|Growers} {v|fear} {c|a strike}.",
        "{s|Voters} {v|hope for} {c|rain}.",
        "{s|Brussels} {v|confirmed} {c|the delay}.",
        "{s|She} {v|refused} {c|to comment}.",
        "{s|She} {v|doesn't believe} {c|it}.",
        "{s|She}{v|'s said} {c|that the port is safe}.",
        "{s|The ministry's letter} {v|said} {c|that boats had sunk}.",
        "{s|Ann Lee and her aides} {v|said} {c|no}.",
        "{s|A mere 9 percent} {v|say} {c|they know him}.",
    ],
)
def test_speech_and_attitudes(marked):
    assert reread(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "{s|He} {v|told} her {c|that they must leave}.",
        "{s|Ann Lee} {v|told} the BBC {c|she would go}.",
        "{s|Ann Lee} {v|told} reporters in Leeds on Monday {c|that it was late}.",
        "{s|The unions} {v|urged} members {c|to vote for the deal}.",
        "{s|She} {v|said} in a statement on Monday {c|that she was tired}.",
        "In a statement {s|the company} {v|said} {c|it regretted the noise}.",
    ],
)
def test_who_was_told_and_when_is_no_content(marked):
    assert reread(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "{s|She} {v|made it clear} {c|that nobody would be paid}.",
        "{s|Growers} {v|let them know} {c|that they would block the port}.",
        "{s|Growers} {v|let the minister know} {c|that they would leave}.",
        "{s|She} {v|went on to say} {c|that the port was safe}.",
        "{s|He} {v|would like} {c|to leave early}.",
        "{s|She} {v|pointed out} {c|that it was late}.",
        "{s|He} {v|is confident} {c|that the port is safe}.",
        "{s|They} {v|are critical of} {c|the plan}.",
    ],
)
def test_cues_of_several_words(marked):
    assert reread(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "{s|Ann Lee} {v|said}, {c|“We leave.”}",
        "{s|Ann Lee} {v|replied:} {c|“We leave at noon.”}",
        "{s|He} {v|said:} {c|We leave}.",
        "{s|Ann Lee} {v|told} the crowd: {c|“We leave at noon.”}",
    ],
)
def test_a_quotation_or_a_colon_after_the_cue(marked):
    assert reread(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "{s|She} {v|praised} {c|the plan as “bold and overdue”}.",
        "{s|She} {v|called} {c|the plan “a disaster”}.",
        "{s|She} {v|said} {c|the plan was “bold and overdue” and that it would pay}.",
    ],
)
def test_a_quoted_phrase_belongs_to_the_clause_around_it(marked):
    assert reread(marked) == marked


def test_words_that_are_quoted_in_part_make_the_content_mixed():
    (attribution,) = read("She said the plan was “bold and overdue”.").attributions

    assert attribution.kind == "mixed"


@pytest.mark.parametrize(
    "marked",
    [
        "{s1|Ann} {v1|says} {c1|we leave}, but {s2|Bob} {v2|denies} {c2|it}.",
        "{s1,s2|She} {v1|wants} {c1|peace} and {v2|hopes for} {c2|rain}.",
        "{s1,s2|She} {v1|denied} {c1|it}, {v2|saying} {c2|that it was safe}.",
        "{s1|Voters} {v1|fear} {c1|him}; {s2|the mayor} {v2|denies} {c2|this}.",
    ],
)
def test_sentences_with_several_attributions(marked):
    assert reread(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "{s|The mayor}, who lives by the port, {v|said} {c|that it was safe}.",
        "{s|Ann Lee, the mayor of Leeds,} {v|said} {c|that it was safe}.",
        "{s|Ann Lee}, 45, of Leeds, {v|thinks} {c|the plan is good}.",
        "{s2|Voters} {s1|who} {v1|support} {c1|the plan} {v2|said} {c2|they left}.",
        "{s|The so-called “experts”} {v|said} {c|nothing of use}.",
        "{s|Ann “Granny” Lee} {v|said} {c|that she was tired}.",
        "Nicknamed “The Wall”, {s|he} {v|said} {c|that he was tired}.",
        "When {s1|she} {v1|said} {c1|they must leave}, they laughed.",
    ],
)
def test_where_sources_and_contents_end(marked):
    assert reread(marked).replace("1|", "|") == marked.replace("1|", "|")


@pytest.mark.parametrize(
    "marked",
    [
        "{c|She} {v|is expected} {c|to leave at noon}.",
        "{c|The plan} {v|was denounced} by {s|the unions}.",
        "He {v|was told} {c|that the port was shut}.",
        "{v1|Asked about} {c1|the port}, {s2|she} {v2|said} {c2|it was safe}.",
    ],
)
def test_passives(marked):
    assert reread(marked) == marked


def test_what_seems_is_content():
    marked = "{c|The plan} {v|seems} {c|to work}."

    assert reread(marked) == marked
    assert methods("The plan seems to work.") == ["seems"]


def test_only_the_outermost_attribution_is_kept():
    marked = "{s|Ann Lee} {v|said} {c|that Bob Cox believes it is late}."

    assert reread(marked) == marked


@pytest.mark.parametrize(
    "text",
    [
        "To say that is easy.",
        "The news reports are late.",
        "His public support was strong.",
        "It rained in Leeds on Monday.",
        "Not everyone is persuaded by talk of sabotage.",
        "",
    ],
)
def test_nothing_is_attributed_where_nothing_is_said(text):
    assert read(text).attributions == ()


def test_a_clause_between_commas_ends_with_them():
    text = (
        "The climbers, who are expected to be joined by a guide and a doctor later "
        "this month, hope to find water, or the remains of a camp."
    )
    expected, hope = quoteattr.Attributor.rules().attribute(text).attributions
    assert [span.text for span in expected.content] == [
        "who",
        "to be joined by a guide and a doctor later this month",
    ]
    assert hope.source
    assert hope.source.text == "The climbers"
    assert hope.text.startswith("to find water")
