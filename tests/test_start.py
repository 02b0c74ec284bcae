"""What a fresh process loads before its first answer: modules, for seconds vary."""

import subprocess
import sys

import pytest

NEVER = {"torch", "transformers", "datasets", "pandas", "spacy", "starlette"}
NOT_FOR_HELP = NEVER | {"numpy", "onnxruntime", "tokenizers", "tqdm"}


def loaded_by(*words: str, text: str = "") -> set[str]:
    """The modules that the command has loaded by its end."""
    script = (
        "import sys\n"
        "from quoteattr.cli import main\n"
        "try:\n"
        f"    code = main({list(words)})\n"
        "except SystemExit as end:\n"
        "    code = end.code\n"
        "print(*sys.modules, file=sys.stderr)\n"
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("words", [["--help"], ["attribute", "--help"], ["--version"]])
def test_help_loads_nothing_that_reads(words):
    assert not NOT_FOR_HELP & loaded_by(*words)


def test_rules_load_no_network():
    loaded = loaded_by("attribute", "--rules", "-", text="“No,” said Ann Lee.")

    assert not loaded & (NEVER | {"onnxruntime", "tokenizers"})


def test_the_first_answer_of_the_model_loads_neither_torch_nor_transformers():
    loaded = loaded_by("attribute", "-", text="“No,” said Ann Lee.")

    assert "onnxruntime" in loaded
    assert not NEVER & loaded


def test_nor_does_the_first_answer_about_a_story():
    dialogue = "“No,” said Ann.\n\n“Yes,” said Bo.\n\n“Why?”\n\n“Because.”\n\n" * 9

    assert not NEVER & loaded_by("attribute", "-", text=dialogue)
