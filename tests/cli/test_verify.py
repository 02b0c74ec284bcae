"""`quoteattr verify`, on real files."""

import json
import os
import subprocess
import sys

import pytest

from quoteattr.cli import main

TEXT = (
    "“We leave at noon,” said Ann Lee. “Nobody knows,” said Bo Berg, “why we leave.”\n"
)


@pytest.fixture
def folder(tmp_path):
    """A folder with a text."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def verify(folder, *words):
    """Run the verb on files of a folder; the exit code."""
    files = [str(folder / word) if "." in word else word for word in words]
    return main(["verify", *files])


def run(folder, *words, data=""):
    """Run the command in a folder, as a process of its own; what it writes."""
    done = subprocess.run(
        [sys.executable, "-m", "quoteattr", "verify", *words],
        input=data.encode("utf-8"),
        stdout=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, "COLUMNS": "80"},
        timeout=60,
        check=True,
    )
    return done.stdout.decode("utf-8")


def quotes(folder, text, name="quotes.txt"):
    """The name of a file with quotations."""
    (folder / name).write_text(text, encoding="utf-8")
    return name


def test_a_table_shows_verdicts_offsets_and_differences(folder):
    lines = "We leave at noon\n\n“We leave at dawn”\nNobody knows why we leave.\nGo!\n"

    assert run(folder, "a.txt", quotes(folder, lines)) == (
        "a.txt: 4 quotations: 1 exact, 1 stitched, 1 altered, 1 absent\n"
        "\n"
        "verdict   where         quotation\n"
        f"────────  ────────────  {'─' * 56}\n"
        "exact     1-17          We leave at noon\n"
        "altered   1-17          “We leave at [-noon-] {+dawn+}”\n"
        "stitched  35-47, 65-78  Nobody knows [-said Bo Berg-] why we leave.\n"
        "absent    —             Go!\n"
    )


def test_speakers_have_a_column_if_they_are_asked_for(folder):
    claims = [
        {"text": "We leave at noon", "speaker": "Ann Lee"},
        {"text": "Nobody knows", "speaker": "Ann Lee"},
        {"text": "Nobody knows"},
    ]
    lines = quotes(folder, "\n".join(map(json.dumps, claims)), "q.jsonl")
    rows = run(folder, "--rules", "a.txt", lines).splitlines()[2:]

    assert [" ".join(row.split()) for row in (rows[0], *rows[2:])] == [
        "verdict where speaker quotation",
        "exact 1-17 Ann Lee We leave at noon",
        "exact 35-47 Bo Berg (claimed: Nobody knows",
        "Ann Lee)",
        "exact 35-47 Bo Berg Nobody knows",
    ]


def test_json_lines_hold_everything(folder, capsys):
    verify(folder, "--format", "jsonl", "a.txt", quotes(folder, "WE leave\nGo!"))
    first, second = map(json.loads, capsys.readouterr().out.splitlines())

    assert first["verdict"] == "near"
    assert [place["spans"][0]["start"] for place in first["places"]] == [1, 69]
    assert second == {
        "claim": {"text": "Go!", "speaker": None},
        "verdict": "absent",
        "places": [],
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("q.json", '["We leave at noon", {"text": "Go!", "speaker": null}]'),
        ("q.JSONL", '"We leave at noon"\n\n{"text": "Go!", "more": 1}\n'),
        ("q.txt", "We leave at noon\n  Go!"),
        ("-", '[ "We leave at noon", "Go!"]'),
        ("-", '{"text": "We leave at noon"}\n{"text": "Go!"}'),
        ("-", "We leave at noon\nGo!\n"),
    ],
)
def test_quotations_are_read_in_every_form(name, text, folder):
    if name != "-":
        quotes(folder, text, name)
    lines = run(folder, "--format", "jsonl", "a.txt", name, data=text).splitlines()

    assert [(f["claim"]["text"], f["verdict"]) for f in map(json.loads, lines)] == [
        ("We leave at noon", "exact"),
        ("Go!", "absent"),
    ]


def test_a_bracket_opens_a_quotation_as_well(folder, capsys):
    verify(folder, "a.txt", quotes(folder, "[W]e leave at noon\n"))

    assert "1 near" in capsys.readouterr().out


def test_what_is_no_quotation_is_named_and_the_rest_is_done(folder, capsys):
    lines = '{"text": ""}\n{"words": "Go!"}\n"We leave at noon"\n["Go!"]\nGo!\n'
    code = verify(folder, "a.txt", quotes(folder, lines, "q.jsonl"))
    said = capsys.readouterr()

    assert code == 1
    assert "exact    1-17   We leave at noon\n" in said.out
    assert len(said.err.splitlines()) == 4
    assert "line 1: a quotation has words, and '' has none" in said.err
    assert 'line 2: {"words": "Go!"} is no quotation, such as {"text":' in said.err
    assert "line 5: is not JSON: Expecting value" in said.err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["lost.txt", "q.txt"], "lost.txt: there is no such file"),
        (["a.txt", "lost.txt"], "lost.txt: there is no such file"),
        (["a.txt", "bad.json"], "bad.json: is not JSON: Expecting value"),
    ],
)
def test_an_input_that_cannot_be_read_is_exit_code_one(
    words, complaint, folder, capsys
):
    quotes(folder, "Go!", "q.txt")
    quotes(folder, "Go!", "bad.json")

    assert verify(folder, *words) == 1
    said = capsys.readouterr()
    assert (said.out, complaint in said.err) == ("", True)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["-", "-"], "quoteattr: text and quotations cannot both be standard input"),
        (
            ["--roster", "c.json", "a.txt", "q.txt"],
            "quoteattr: --roster is for",
        ),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(words, complaint, capsys):
    assert main(["verify", *words]) == 2
    assert capsys.readouterr().err.startswith(complaint)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("We leave at noon\n“nobody knows”", 0),
        ("We leave at dawn", 1),
        ("Nobody knows why we leave", 1),
        ("We stay", 1),
        ("", 0),
    ],
)
def test_strict_fails_unless_all_is_exact_or_near(lines, code, folder):
    name = quotes(folder, lines)

    assert verify(folder, "a.txt", name) == 0
    assert verify(folder, "--strict", "a.txt", name) == code


def test_strict_fails_if_somebody_else_says_it(folder, capsys):
    for speaker, code in (("Ann Lee", 0), ("Bo Berg", 1)):
        line = json.dumps({"text": "We leave at noon", "speaker": speaker})
        name = quotes(folder, line, "q.jsonl")

        assert verify(folder, "--strict", "--rules", "a.txt", name) == code
        assert verify(folder, "--strict", "a.txt", name) == 0
        assert "speakers are not compared without --rules" in capsys.readouterr().err
