from collections import Counter

import pytest
from benchmarks.claims import Maker
from benchmarks.verification import SAMPLE, checked, is_at_its_place, main, table

from quoteattr.corpora.own import read_jsonl
from quoteattr.verification import Verdict

TEXTS = [document.text for document in read_jsonl(SAMPLE / "dev.jsonl")]


@pytest.fixture(scope="module")
def claims():
    return list(Maker(TEXTS, seed=5).claims(12))


def test_the_same_seed_makes_the_same_claims(claims):
    assert list(Maker(TEXTS, seed=5).claims(12)) == claims


def test_claims_of_every_verdict_stand_where_they_say(claims):
    assert {claim.verdict for claim in claims} == {*Verdict}
    for claim in claims:
        assert (claim.verdict is Verdict.ABSENT) == (not claim.pieces)
        assert (claim.verdict is Verdict.EXACT) == (claim.text in claim.haystack)
        for piece in claim.pieces:
            assert claim.haystack[piece.start : piece.end] == piece.text


def test_claims_are_taken_for_what_they_are(claims):
    findings = checked(claims)
    right = Counter[Verdict]()
    for claim, finding in zip(claims, findings, strict=True):
        is_right = finding.verdict is claim.verdict
        right[claim.verdict] += is_right and is_at_its_place(claim, finding)
    made = Counter(claim.verdict for claim in claims if claim.pieces)

    for verdict in (Verdict.EXACT, Verdict.NEAR, Verdict.STITCHED):
        assert right[verdict] == made[verdict]
    assert right[Verdict.ALTERED] >= 0.9 * made[Verdict.ALTERED]
    absent = [f for c, f in zip(claims, findings, strict=True) if not c.pieces]
    assert {finding.verdict for finding in absent} == {Verdict.ABSENT}


def test_a_table_has_a_row_for_each_recipe(claims):
    lines = table(claims, checked(claims)).splitlines()

    assert lines[0].split()[2:] == [*Verdict, "at", "place"]
    assert lines[1].split() == ["exact:", "cut", "out", "12", *"····", "12"]
    assert len(lines) == 1 + len({claim.recipe for claim in claims})


def test_the_benchmark_runs_on_the_sample(capsys):
    assert main(["--claims", "2", "--seed", "3"]) == 0
    assert "26 claims in" in capsys.readouterr().out
