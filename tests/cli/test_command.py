"""The command as a person runs it, in a process of its own."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from quoteattr import Document, __version__
from quoteattr.cli import main

TEXT = "“We leave at noon,” said Ann Lee.\n"


def run(*words, data=None, **options):
    """Run the command; the finished process."""
    return subprocess.run(
        [sys.executable, "-m", "quoteattr", *map(str, words)],
        input=data,
        capture_output=True,
        check=False,
        timeout=60,
        **options,
    )


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "noon.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("words", [[], ["attribute"], ["attribute", "x", "--nosuch"]])
def test_wrong_usage_is_explained_with_exit_code_two(words, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(words)

    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("usage: quoteattr")


def test_an_unknown_format_is_named_with_those_that_there_are(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["attribute", "--format", "xml", "a.txt"])
    said = capsys.readouterr().err

    assert stopped.value.code == 2
    assert "'xml'" in said
    for known in ("table", "jsonl", "csv", "html", "brat"):
        assert known in said


def test_a_model_or_rules_but_not_both(capsys):
    with pytest.raises(SystemExit):
        main(["attribute", "--rules", "--model", "x", "a.txt"])

    assert "not allowed with" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--roster", "lost.json"], "quoteattr: --roster lost.json: there is no such"),
        (["--model", "lost/"], "quoteattr: no model 'lost/'"),
        (["--output", "noon.txt/"], "quoteattr: --output noon.txt/: noon.txt is no f"),
        (["--output", "lost/a.csv"], "quoteattr: --output lost/a.csv: there is no fol"),
    ],
)
def test_what_the_command_cannot_use_is_wrong_usage(words, complaint, text):
    done = run("attribute", *words, "noon.txt", cwd=text.parent)

    assert done.returncode == 2
    assert done.stderr.decode().startswith(complaint)


def test_help_and_version(capsys):
    for words, shown in (
        (["--help"], "attribute"),
        (["attribute", "--help"], "--roster FILE"),
        (["summary", "--help"], "--top N"),
        (["--version"], f"quoteattr {__version__}\n"),
    ):
        with pytest.raises(SystemExit) as stopped:
            main(words)
        assert stopped.value.code == 0
        assert shown in capsys.readouterr().out


def test_standard_input_is_read_for_a_dash():
    done = run(
        "attribute", "--rules", "--format", "jsonl", "-", data=TEXT.encode("utf-8")
    )
    document = Document.from_json(done.stdout.decode("utf-8"))

    assert (done.returncode, done.stderr) == (0, b"")
    assert (document.id, document.text) == ("-", TEXT)


def test_what_was_found_can_be_summed_up_from_a_pipe(text):
    found = run("attribute", "--rules", "--format", "jsonl", text)
    done = run("summary", "--format", "json", "-", data=found.stdout)
    summary = json.loads(done.stdout.decode("utf-8"))

    assert (done.returncode, done.stderr) == (0, b"")
    assert [one["name"] for one in summary["speakers"]] == ["Ann Lee"]
    # We leave at noon
    assert summary["total"]["words"] == 4


def test_a_text_from_standard_input_is_read_and_summed_up():
    done = run("summary", "--rules", "--format", "csv", "-", data=TEXT.encode("utf-8"))

    assert "speaker,Ann Lee,person,1,1,1,0,0,4,4,1.0,1.0" in done.stdout.decode("utf-8")


def test_a_table_says_who_said_what(text):
    done = run("attribute", "--rules", text)
    shown = done.stdout.decode("utf-8")

    assert done.returncode == 0
    assert f"{text}: 1 attribution by 1 speaker" in " ".join(shown.split())
    assert "Ann Lee" in shown
    assert "“We leave at noon,”" in shown


def test_some_input_that_fails_is_exit_code_one(text):
    done = run("attribute", "--rules", "--format", "jsonl", "lost.txt", text)

    assert done.returncode == 1
    assert done.stderr == b"quoteattr: lost.txt: there is no such file\n"
    assert json.loads(done.stdout)["id"] == str(text)


def test_output_is_unicode_wherever_it_goes(text):
    latin = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = run("attribute", "--rules", "--format", "jsonl", text, env=latin)

    assert json.loads(done.stdout.decode("utf-8"))["text"] == TEXT


def test_a_known_cast_is_read_from_a_file(text, tmp_path):
    cast = tmp_path / "cast.json"
    cast.write_text('{"Ann Margaret Lee": ["Ann Lee", "Ann"]}')
    done = run("attribute", "--rules", "--roster", cast, "--format", "csv", text)

    assert "Ann Margaret Lee" in done.stdout.decode("utf-8")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full disk")
def test_a_full_disk_is_said_to_be_full(text):
    with open("/dev/full", "w") as full:
        to_stdout = subprocess.run(
            [sys.executable, "-m", "quoteattr", "attribute", "--rules", str(text)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    to_file = run("attribute", "--rules", "--output", "/dev/full", text)

    for done in (to_stdout, to_file):
        assert done.returncode == 1
        assert (
            done.stderr
            == b"quoteattr: cannot write: [Errno 28] No space left on device\n"
        )


def started(*words):
    """The command in a process of its own.

    An interrupt ends it even where these tests run in the background, whose
    processes are born deaf to interrupts.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "quoteattr", *map(str, words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    finally:
        signal.signal(signal.SIGINT, before)


def ended(process):
    """What the command said at its end, and its exit code."""
    process.stdin.close()  # so that nothing waits for ever
    return process.stderr.read(), process.wait(timeout=60)


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
def test_a_reader_that_has_seen_enough_ends_the_command_quietly(text):
    many = [text] * 3000
    with started("attribute", "--rules", "--format", "jsonl", *many) as process:
        process.stdout.readline()
        process.stdout.close()

        assert ended(process) == (b"", 0)


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
def test_after_an_interrupt_the_command_goes_on_where_it_was(text, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    output = folder / "all.jsonl"
    words = ("attribute", "--rules", "--output", output, text, "-")
    with started(*words) as process:
        for _ in range(600):  # until it has begun to write, and waits for input
            if any(folder.iterdir()):
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        said, code = ended(process)

    assert (code, [path.name for path in folder.iterdir()]) == (130, ["all.jsonl.part"])
    assert said.decode().startswith(
        "quoteattr: interrupted: what was written so far is"
    )
    assert run(*words, data=b"").returncode == 2  # it would overwrite what there is
    assert run(*words, "--resume", data=b"It rains.").returncode == 0
    lines = output.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [str(text), "-"]
    assert run(*words, "--resume").returncode == 0  # all is done
    assert output.read_text(encoding="utf-8").splitlines() == lines
