from dataclasses import replace

import pytest
from benchmarks.experiments import (
    EXPERIMENTS,
    Experiment,
    end_to_end,
    marks_alone,
    measure,
    sources_given,
    with_roster,
)
from benchmarks.inspections import INSPECTIONS, inspect
from benchmarks.notation import annotated
from tests.benchmarks.systems import Answers

from quoteattr.corpora import NAMES
from quoteattr.evaluation import Cause, Counts, exact_spans
from quoteattr.markup import Role

GOLD = annotated(
    "{c1|“We go,”} {v1|said} {s1|Ann Lee}. {s2|Bo Ray} {v2|hopes} {c2|to rest}.",
    ["1 direct: Ann Lee", "2 indirect: Bo Ray", "Ann Lee (person): Ann"],
)
HALF = replace(GOLD, attributions=GOLD.attributions[:1])


def test_every_corpus_has_its_experiments_and_inspections():
    assert set(EXPERIMENTS) == set(NAMES)
    assert set(INSPECTIONS) == set(NAMES)


def test_keys_name_one_experiment_each():
    for experiments in EXPERIMENTS.values():
        keys = [one.key for one in experiments]

        assert len(keys) == len(set(keys))


def test_results_are_summed_over_documents():
    other = annotated("{s1|Ann} {v1|says} {c1|yes}.")
    spans = Experiment("spans", "Spans", end_to_end, exact_spans)
    number, (section,) = measure([GOLD, other], Answers.of(HALF, other), [spans])

    # Sources: 2 and 1 in gold; 1 and 1 predicted, both right.
    assert number == 2
    assert section.key == "spans"
    assert section.breakdown[Role.SOURCE] == Counts(3, 2, 2, 2)


def test_a_text_is_read_once_for_all_experiments():
    calls = []

    def counted(system, gold):
        calls.append(gold)
        return end_to_end(system, gold)

    spans = [Experiment(key, key, counted, exact_spans) for key in ("a", "b", "c")]
    measure([GOLD], Answers.of(GOLD), spans)

    assert len(calls) == 1


def test_nothing_is_measured_on_no_documents():
    assert measure([], Answers.of(), EXPERIMENTS["polnear"]) == (0, [])


def test_given_sources_are_resolved_without_a_look_at_gold_speakers():
    wrong = replace(GOLD, speakers=tuple(replace(s, name="Zoe") for s in GOLD.speakers))
    resolved = sources_given(Answers.of(), wrong)

    assert [a.source for a in resolved.attributions] == [
        a.source for a in GOLD.attributions
    ]
    assert "Zoe" not in {speaker.name for speaker in resolved.speakers}


def test_a_roster_is_the_names_and_aliases_of_gold():
    rosters = []

    class Notes:
        def attribute(self, text, *, roster=None, id=""):
            rosters.append({name: list(aliases) for name, aliases in roster.items()})
            return replace(GOLD, text=text, id=id)

    with_roster(Notes(), GOLD)

    assert rosters == [{"Ann Lee": ["Ann"], "Bo Ray": []}]


def test_marks_alone_ask_no_system():
    found = marks_alone(Answers.of(), GOLD)

    assert [a.text for a in found.attributions] == ["“We go,”"]


def test_faults_are_gathered_by_inspection_with_their_documents():
    number, parts = inspect([GOLD], Answers.of(HALF), INSPECTIONS["polnear"])
    ((title, (case,)),) = parts.items()

    assert number == 1
    assert title == "Attributions"
    assert case.document is GOLD
    assert case.fault.cause is Cause.MISSED


def test_a_system_that_changes_the_text_is_refused():
    shouting = Answers({GOLD.text: annotated(GOLD.text.upper())})

    with pytest.raises(ValueError, match="changed the text"):
        measure([GOLD], shouting, EXPERIMENTS["polnear"])
