import pytest
from benchmarks.notation import annotated

from quoteattr import Document, Kind, SpeakerKind
from quoteattr.summary import Said, Shares, Summary, Voice, summarise

ANN = Voice("Ann Lee", SpeakerKind.PERSON)
FIRM = Voice("Oda Ltd", SpeakerKind.ORGANISATION)
AIDE = Voice("aide", SpeakerKind.UNNAMED)

# Words: 4 quoted; 3, of which 1 is quoted; 2.
MORNING = annotated(
    "{c1|“We won’t leave today,”} {v1|said} {s1|Ann Lee}. {s2|She and Oda Ltd} "
    "{v2|want} {c2|a “real” answer}. {s3|An aide} {v3|hopes} {c3|for rain}.",
    [
        "1 direct: Ann Lee",
        "2 mixed: Ann Lee; Oda Ltd",
        "3 indirect: ?aide",
        "Oda Ltd (organisation)",
    ],
    "morning",
)
# Words: 1 quoted; 2.
EVENING = annotated(
    "{c1|“Never.”}\n\n{s2|Ann Lee} {v2|doubts} {c2|the plan}.",
    ["1 direct", "2 indirect: Ann Lee"],
    "evening",
)


def test_attributions_and_words_are_counted_for_each_speaker():
    summary = Summary.of(MORNING)

    assert summary.voices == {
        ANN: Said(documents=1, direct=1, mixed=1, words=7, quoted_words=5),
        FIRM: Said(documents=1, mixed=1, words=3, quoted_words=1),
        AIDE: Said(documents=1, indirect=1, words=2),
    }


def test_the_total_counts_each_attribution_once():
    summary = Summary.of(MORNING)

    assert summary.total == Said(1, 1, 1, 1, words=9, quoted_words=5)
    assert summary.total.attributions == 3
    assert summary.unresolved == Said()


def test_kinds_of_speaker_are_counted():
    assert Summary.of(MORNING).kinds == {
        SpeakerKind.PERSON: Said(1, direct=1, mixed=1, words=7, quoted_words=5),
        SpeakerKind.ORGANISATION: Said(1, mixed=1, words=3, quoted_words=1),
        SpeakerKind.UNNAMED: Said(1, indirect=1, words=2),
    }


def test_two_speakers_of_one_kind_are_one_of_that_kind():
    both = annotated("{s1|They} {v1|say} {c1|yes}.", ["1 indirect: Ann; Bo"])

    assert Summary.of(both).kinds == {SpeakerKind.PERSON: Said(1, indirect=1, words=1)}


def test_what_nobody_says_is_kept_apart():
    summary = Summary.of(EVENING)

    assert summary.unresolved == Said(1, direct=1, words=1, quoted_words=1)
    assert list(summary.voices) == [ANN]


def test_speakers_of_several_documents_are_one_by_name_and_kind():
    other_kind = annotated("{s1|It} {v1|says} {c1|so}.", ["1 indirect: Ann Lee"])
    work = annotated(
        "{s1|It} {v1|says} {c1|so}.", ["1 indirect: Ann Lee", "Ann Lee (work)"]
    )
    summary = summarise([MORNING, EVENING, other_kind, work])

    # 7 words, then "the plan", then "so".
    assert summary.voices[ANN] == Said(3, 1, 2, 1, words=10, quoted_words=5)
    assert summary.voices[Voice("Ann Lee", SpeakerKind.WORK)].documents == 1


def test_summaries_add_up():
    assert Summary.of(MORNING) + Summary.of(EVENING) == summarise([MORNING, EVENING])
    assert Summary() + Summary.of(EVENING) == Summary.of(EVENING)
    assert summarise([]) == Summary()


def test_a_document_in_which_nobody_speaks_is_a_document():
    assert Summary.of(Document("It rained.")).total == Said(documents=1)


def test_most_attributions_come_first_then_most_words_then_the_name():
    text = (
        "{s1|A} {v1|says} {c1|one}. {s2|B} {v2|says} {c2|so}. {s3|C} {v3|is} {c3|a b}."
    )
    summary = Summary.of(
        annotated(text, ["1 indirect: Bo", "2 indirect: Al", "3 indirect: Cy"])
    )

    assert [voice.name for voice, _ in summary.ranked()] == ["Cy", "Al", "Bo"]
    assert summarise([EVENING, MORNING]).ranked()[0][0] == ANN
    assert [kind for kind, _ in Summary.of(MORNING).ranked_kinds()] == [
        "person",
        "organisation",
        "unnamed",
    ]


def test_shares_are_parts_of_the_total():
    summary = Summary.of(MORNING)

    assert summary.voices[AIDE].shares_of(summary.total) == Shares(1 / 3, 2 / 9)
    assert Said().shares_of(Said()) == Shares(0, 0)


@pytest.mark.parametrize(
    ("content", "n_words"),
    [
        ("“Don’t!” — “The vice-president’s 2.5 million”", 5),
        ("a.b, c", 2),
        ("…", 0),
        ("İl n’y a que l’été", 5),
    ],
)
def test_words_are_those_that_people_count(content, n_words):
    assert Summary.of(annotated(f"{{c1|{content}}}")).total.words == n_words


def test_a_nested_quotation_is_counted_with_the_one_around_it():
    document = annotated("{s1|Bo} {v1|says} {c1|it is “no ‘big’ thing, “or” small”}.")

    assert document.attributions[0].kind is Kind.MIXED
    # it, is | no, big, thing, or, small
    assert Summary.of(document).total == Said(1, mixed=1, words=7, quoted_words=5)
