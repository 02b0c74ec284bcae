import pytest
from tests.neural.conftest import tiny_tokenizer

from quoteattr.records import Attribution, Document, Kind, Span, Speaker, SpeakerKind
from quoteattr.training.fiction_labels import (
    NOBODY,
    LabelledStory,
    given_and_family,
)

PERSON = SpeakerKind.PERSON
TEXT = """“We leave at noon,” said Mrs. Dahl.

“At noon?” he cried. “It rains, Bo.”

“It does,” said the old man to Miss Dahl. Bo Lee told her. “So?” I said."""


def span(words: str, after: str = "") -> Span:
    start = TEXT.index(words, TEXT.index(after))
    return Span.of(TEXT, start, start + len(words))


def quoted(id: str, content: list[Span], source: Span | None, *who: str):
    return Attribution(
        id, Kind.DIRECT, tuple(content), None, source, speakers=who, method="explicit"
    )


NOVEL = Document(
    TEXT,
    (
        quoted("a", [span("We leave at noon,")], span("Mrs. Dahl"), "s1"),
        quoted("b", [span("At noon?"), span("It rains, Bo.")], span("he"), "s2"),
        quoted("c", [span("It does,")], None, "s1", "s2"),
    ),
    (
        Speaker("s1", "Eva Dahl", PERSON, aliases=("Mrs. Dahl", "Eva")),
        Speaker("s2", "Mr. Ray", PERSON, aliases=("Ray",)),
        Speaker("s3", "Bo Lee", PERSON, aliases=("Bo",)),
        Speaker("s4", "Ida Dahl", PERSON, aliases=("Miss Dahl",)),
    ),
)


@pytest.fixture(scope="module")
def labelled() -> LabelledStory:
    return LabelledStory.of(NOVEL, tiny_tokenizer(), is_coreferent=False)


def at(labelled: LabelledStory, words: str) -> int:
    found = [TEXT[m.start : m.end] for m in labelled.found]
    return found.index(words)


def meant(labelled: LabelledStory, words: str) -> list[int]:
    return list(labelled.means[at(labelled, words)].nonzero()[0])


def possible(labelled: LabelledStory, words: str) -> list[int]:
    return list(labelled.may_mean[at(labelled, words)].nonzero()[0])


def test_pieces_of_one_quotation_have_one_speaker(labelled):
    # the third is two people's, and nothing is told of the fourth
    assert labelled.speakers.tolist() == [0, 1, 1, NOBODY, NOBODY]
    assert list(labelled.kinds) == ["explicit"] * 3 + ["", ""]


def test_a_name_means_who_bears_it(labelled):
    assert meant(labelled, "Mrs. Dahl") == [0]
    assert meant(labelled, "Miss Dahl") == [3]
    assert meant(labelled, "Bo") == [2]
    assert possible(labelled, "Miss Dahl") == []


def test_genders_come_from_titles_and_pronouns(labelled):
    assert list(labelled.genders) == ["female", "male", "", "female"]


def test_a_pronoun_means_whom_gold_says_it_does(labelled):
    assert meant(labelled, "he") == [1]
    assert possible(labelled, "he") == []


def test_a_description_may_mean_all_whose_gender_it_fits(labelled):
    assert meant(labelled, "the old man") == []
    assert possible(labelled, "the old man") == [1, 2]


def test_i_may_mean_nobody_once_too_few_say_so(labelled):
    assert meant(labelled, "I") == []


def test_pronouns_mean_nobody_else_where_coreference_is_known():
    labelled = LabelledStory.of(NOVEL, tiny_tokenizer(), is_coreferent=True)

    assert meant(labelled, "he") == [1]
    assert possible(labelled, "the old man") == []


def test_given_and_family_names_are_told_apart_by_their_place():
    assert list(given_and_family("Mrs. Eva Dahl")) == [("Eva", True), ("Dahl", False)]
    assert list(given_and_family("Mrs. Dahl")) == [("Dahl", False)]
    assert list(given_and_family("Eva")) == [("Eva", True)]
    assert list(given_and_family("the cook")) == []
