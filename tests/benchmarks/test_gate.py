import json
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.gate import (
    FLOORS,
    HELD,
    RULES,
    SAMPLE,
    Pins,
    main,
    measured,
    regressions,
)
from benchmarks.notation import annotated
from tests.benchmarks.systems import Answers

from quoteattr.records import Document

GOLD = annotated(
    "{c1|“We go,”} {v1|said} {s1|Ann Lee}. {s2|She} {v2|hopes} {c2|to rest}.",
    ["1 direct: Ann Lee", "2 indirect: Ann Lee"],
)
HALF = replace(GOLD, attributions=GOLD.attributions[:1])


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.jsonl"
    path.write_text(f"{GOLD.to_json()}\n", encoding="utf-8")
    return path


def gate(sample: Path, answer: Document, *arguments: str, name: str = RULES) -> int:
    return main(
        arguments,
        make_systems=lambda: {name: Answers.of(answer)},
        sample=sample,
        floors=sample.parent / "floors.json",
    )


def test_floors_that_are_reached_hold(sample):
    assert gate(sample, HALF, "--update") == 0
    assert gate(sample, HALF) == 0
    assert gate(sample, GOLD) == 0


def test_falling_below_a_floor_fails_and_says_where(sample, capsys):
    gate(sample, GOLD, "--update")

    assert gate(sample, HALF) == 1
    # One of two attributions: P 1, R 0.5, F1 2 * 0.5 / 1.5.
    complaint = "rules: linked_exact all f1 is 0.6667, below its floor 1.0000"
    assert complaint in capsys.readouterr().err


def test_a_sample_that_changed_unannounced_fails(sample, capsys):
    gate(sample, GOLD, "--update")
    sample.write_text(sample.read_text(encoding="utf-8") * 2, encoding="utf-8")

    assert gate(sample, GOLD) == 1
    assert "the sample is not the one" in capsys.readouterr().err
    assert gate(sample, GOLD, "--update") == 0
    assert gate(sample, GOLD) == 0


def test_a_system_without_floors_fails(sample, capsys):
    assert gate(sample, GOLD) == 1
    assert "rules has no floors" in capsys.readouterr().err


def test_updating_raises_floors(sample):
    gate(sample, HALF, "--update")
    gate(sample, GOLD, "--update")

    assert gate(sample, HALF) == 1


def test_updating_lowers_no_floor_unless_that_is_meant(sample, capsys):
    gate(sample, GOLD, "--update")

    assert gate(sample, HALF, "--update") == 1
    assert "--allow-regression" in capsys.readouterr().err
    assert gate(sample, GOLD) == 0
    assert gate(sample, HALF, "--update", "--allow-regression") == 0
    assert gate(sample, HALF) == 0


def test_updating_keeps_the_floors_of_systems_that_are_not_here(sample):
    gate(sample, GOLD, "--update", name="a-model")
    gate(sample, HALF, "--update")

    assert gate(sample, HALF, name="a-model") == 1
    assert gate(sample, HALF) == 0


def test_a_network_may_fall_a_little_below_its_floor(sample):
    floors = sample.parent / "floors.json"
    gate(sample, GOLD, "--update", name="a-model")
    record = json.loads(floors.read_text(encoding="utf-8"))
    record["systems"]["a-model"]["linked_exact all f1"] = 1.015
    floors.write_text(json.dumps(record), encoding="utf-8")

    assert gate(sample, GOLD, name="a-model") == 0
    assert gate(sample, HALF, name="a-model") == 1


def test_pins_are_rounded_down_so_that_they_can_be_reached(tmp_path):
    Pins("x", {RULES: {"a": 2 / 3}}).write(tmp_path / "floors.json")

    assert Pins.read(tmp_path / "floors.json").systems[RULES]["a"] == 0.6666


def test_a_figure_that_is_its_floor_but_for_the_last_bit_holds():
    pinned = Pins("", {RULES: {"f1": 0.9}})

    assert not list(regressions(pinned, Pins("", {RULES: {"f1": 0.9 - 1e-16}})))
    assert list(regressions(pinned, Pins("", {RULES: {"f1": 0.8999}})))


def test_every_figure_is_held(sample):
    reached = measured(sample, {RULES: Answers.of(GOLD)})

    assert len(reached.systems[RULES]) == len(HELD)


def test_the_shipped_floors_belong_to_the_shipped_sample():
    assert Pins.read(FLOORS).sample == measured(SAMPLE, {}).sample
