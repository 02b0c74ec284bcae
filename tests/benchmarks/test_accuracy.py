import json
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks import accuracy, errors
from benchmarks.arguments import parser, report_path
from benchmarks.notation import annotated
from tests.benchmarks.systems import Answers

GOLD = annotated(
    "{c1|“We go,”} {v1|said} {s1|Ann Lee}. {s2|She} {v2|hopes} {c2|to <rest>}.",
    ["1 direct: Ann Lee", "2 indirect: Ann Lee"],
    "one",
)
HALF = replace(GOLD, attributions=GOLD.attributions[:1])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lines = [GOLD.to_json(), replace(GOLD, id="two").to_json()]
    (tmp_path / "dev.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_figures_are_printed_and_written(root, capsys):
    out = root / "deep" / "figures.json"
    argv = ["--corpus", "jsonl", "--corpus-root", str(root), "--rules"]
    code = accuracy.main([*argv, "--json", str(out)], lambda _: Answers.of(HALF))
    record = json.loads(out.read_text(encoding="utf-8"))

    assert code == 0
    assert capsys.readouterr().out.startswith(
        "jsonl dev, 2 documents, rules, quoteattr"
    )
    assert (record["corpus"], record["split"], record["documents"]) == (
        "jsonl",
        "dev",
        2,
    )
    assert record["system"] == "rules"
    # One of two attributions is found in each of two documents.
    assert record["metrics"]["linked_exact"]["all"]["recall"] == 0.5
    assert record["metrics"]["linked_exact"]["all"]["gold"] == 4


def test_a_limit_stops_the_reading(root, capsys):
    argv = ["--corpus", "jsonl", "--corpus-root", str(root), "--rules", "--limit", "1"]
    accuracy.main([*argv, "--json", str(root / "x")], lambda _: Answers.of(GOLD))

    assert "1 documents" in capsys.readouterr().out


@pytest.mark.parametrize("benchmark", [accuracy, errors])
def test_a_missing_root_is_named_with_its_remedy(benchmark, capsys):
    code = benchmark.main(
        ["--corpus", "polnear", "--rules"], lambda _: Answers.of(GOLD), {}
    )
    complaint = capsys.readouterr().err

    assert code == 2
    assert "--corpus-root" in complaint
    assert "QUOTEATTR_CORPORA" in complaint


@pytest.mark.parametrize("benchmark", [accuracy, errors])
def test_a_corpus_that_is_not_there_is_named(benchmark, tmp_path, capsys):
    argv = ["--corpus", "polnear", "--corpus-root", str(tmp_path), "--rules"]

    assert benchmark.main(argv, lambda _: Answers.of(GOLD)) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_the_variable_names_the_root_too(root, capsys):
    argv = ["--corpus", "jsonl", "--rules", "--json", str(root / "x.json")]
    environment = {"QUOTEATTR_CORPORA": str(root)}

    assert accuracy.main(argv, lambda _: Answers.of(GOLD), environment) == 0
    assert "2 documents" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["--corpus", "polnear", "--rules"], "accuracy-polnear-dev-rules.json"),
        (["--corpus", "clic", "--rules"], "accuracy-clic-all-rules.json"),
        (
            ["--corpus", "polnear", "--split", "test", "--model", "a/b"],
            "accuracy-polnear-test-b.json",
        ),
    ],
)
def test_reports_are_called_after_what_they_report(argv, expected):
    arguments = parser("").parse_args(argv)

    assert report_path(arguments, "accuracy", ".json").name == expected


def test_errors_are_counted_and_shown(root, capsys):
    out = root / "errors.html"
    argv = ["--corpus", "jsonl", "--corpus-root", str(root), "--rules"]
    code = errors.main([*argv, "--html", str(out)], lambda _: Answers.of(HALF))
    page = out.read_text(encoding="utf-8")

    assert code == 0
    assert "      2  missed: nothing is predicted there (indirect)" in (
        capsys.readouterr().out
    )
    assert "&lt;rest&gt;" in page
    assert "<rest>" not in page
