from itertools import pairwise
from random import Random

from tests.neural.conftest import tiny_tokenizer
from tests.neural.stories import story_of
from tests.training.test_fiction_labels import NOVEL

from quoteattr.neural.windows import LOWER, Window
from quoteattr.records import Speaker, SpeakerKind
from quoteattr.training.fiction_labels import LabelledStory
from quoteattr.training.fiction_material import FamilyNames, Teller, respelt

PERSON = SpeakerKind.PERSON
TEXT = "“We leave,” said Ann.\n\n“It rains,” said Bo Dahl."


def words_of(story, tokenizer) -> list[str]:
    bounds = [*story.pieces.first.tolist(), len(story.pieces.ids)]
    return [
        tokenizer.decode(story.pieces.ids[start:end].tolist(), skip_special_tokens=True)
        for start, end in pairwise(bounds)
    ]


def test_words_are_spelt_otherwise_and_nothing_else_changes():
    tokenizer = tiny_tokenizer()
    story = story_of(TEXT, tokenizer)
    whole = Window(0, len(story.pieces.ids), 0, len(story.pieces.words))
    ann = int(story.mentions[0, 0])
    changed = respelt(story, whole, {ann: "dahl lee"}, tokenizer)

    expected = words_of(story, tokenizer)
    expected[ann] = "dahl lee"
    assert words_of(changed, tokenizer) == expected
    assert len(changed.pieces.ids) == len(story.pieces.ids) + 1
    assert changed.pieces.cases[changed.pieces.first[ann]] == LOWER
    assert changed.quotations.tolist() == story.quotations.tolist()


def test_a_break_behind_a_changed_word_stays():
    tokenizer = tiny_tokenizer()
    story = story_of(TEXT, tokenizer)
    whole = Window(0, len(story.pieces.ids), 0, len(story.pieces.words))
    stop = int(story.quotations[1, 0]) - 1  # the full stop before the second paragraph
    changed = respelt(story, whole, {stop: ","}, tokenizer)

    assert changed.pieces.first.tolist() == story.pieces.first.tolist()
    ids = changed.pieces.ids[changed.pieces.first[stop] :].tolist()
    assert ids[:2] == [tokenizer.token_to_id(","), tokenizer.token_to_id("[PAR]")]


def test_a_part_of_a_story_counts_from_its_own_beginning():
    tokenizer = tiny_tokenizer()
    story = story_of(TEXT, tokenizer)
    first = int(story.quotations[1, 0])
    window = Window(
        int(story.pieces.first[first]),
        len(story.pieces.ids),
        first,
        len(story.pieces.words),
    )
    part = respelt(story, window, {}, tokenizer)

    assert part.quotations[0, 0] == 0
    assert part.pieces.first[0] == 0
    assert words_of(part, tokenizer) == words_of(story, tokenizer)[first:]


def test_family_names_come_from_casts():
    cast = [Speaker("s1", "Mrs. Eva Dahl", PERSON, aliases=("Eva", "Mrs. Moss"))]

    assert list(FamilyNames.of([cast]).family) == ["Dahl", "Moss"]


def test_examples_say_which_mentions_are_right():
    tokenizer = tiny_tokenizer()
    labelled = LabelledStory.of(NOVEL, tokenizer, is_coreferent=False)
    pool = FamilyNames({"male": ["Ole"], "female": ["Una"], "": ["Kim"]}, ["Berg"])
    teller = Teller.of(labelled, NOVEL.speakers, pool, tokenizer)
    (example,) = teller.examples(400, Random(1))
    names = [NOVEL.text[m.start : m.end] for m in labelled.found]

    assert [names[m] for m in example.right[0].nonzero()[0]] == ["Mrs. Dahl"]
    assert [names[m] for m in example.right[1].nonzero()[0]] == ["he"]
    assert "the old man" in [names[m] for m in example.ignored[1].nonzero()[0]]
    assert example.speakers.tolist() == labelled.speakers.tolist()


def test_names_are_changed_alike_everywhere():
    tokenizer = tiny_tokenizer()
    labelled = LabelledStory.of(NOVEL, tokenizer, is_coreferent=False)
    pool = FamilyNames({"male": ["Ole"], "female": ["Una"], "": ["Kim"]}, ["Berg"])
    teller = Teller.of(labelled, NOVEL.speakers, pool, tokenizer)
    whole = Window(
        0, len(labelled.story.pieces.ids), 0, len(labelled.story.pieces.words)
    )
    changed = teller._names(whole, Random(1))
    words = labelled.story.pieces.words
    pairs = {(NOVEL.text[words[i].start : words[i].end], v) for i, v in changed.items()}

    assert pairs == {("Dahl", "Berg"), ("Bo", "Kim"), ("Lee", "Berg")}
