import subprocess
import sys

import pytest

from quoteattr.corpora import MENTION_NAMES, NAMES, CorpusError, read, read_mentions


def test_corpora_are_named_as_on_the_command_line():
    assert NAMES == (
        "brat",
        "clic",
        "gum",
        "jsonl",
        "litbank",
        "news-au",
        "pdnc",
        "polnear",
        "polnear-speakers",
        "quoteli3",
    )
    assert MENTION_NAMES == (
        "gum",
        "litbank",
        "polnear-silver-ner",
        "wikigold",
        "wnut17",
    )


def test_an_unknown_corpus_is_named_with_the_choices(tmp_path):
    with pytest.raises(
        CorpusError, match=r"no corpus 'gazette'; choose from brat, clic, gum"
    ):
        read("gazette", tmp_path, "dev")
    with pytest.raises(CorpusError, match=r"'gazette'; choose from gum, litbank"):
        next(read_mentions("gazette", tmp_path, "dev"))


def test_an_unknown_split_is_named_with_the_choices(tmp_path):
    with pytest.raises(CorpusError, match=r"clic has no split 'dev'; choose from all"):
        read("clic", tmp_path, "dev")


def test_a_missing_corpus_is_named_with_folder_and_remedy(tmp_path):
    with pytest.raises(CorpusError, match=r"no folder .*pdnc; get that part .*root"):
        read("pdnc", tmp_path, "dev")


def test_a_missing_split_is_named_with_folder_and_remedy(tmp_path):
    (tmp_path / "polnear" / "train").mkdir(parents=True)

    with pytest.raises(CorpusError, match=r"no \*.txt in .*test.text; get that part"):
        next(read("polnear", tmp_path, "test"))


@pytest.mark.parametrize("name", ["pdnc", "jsonl"])
def test_a_split_with_nothing_in_it_is_an_error(tmp_path, name):
    novel = tmp_path / "pdnc" / "data" / "TheMill"
    novel.mkdir(parents=True)
    (novel / "novel_text.txt").touch()
    (tmp_path / "test.jsonl").touch()

    with pytest.raises(CorpusError, match=rf"nothing is in test of {name} in .*root"):
        list(read(name, tmp_path, "test"))


def test_reading_imports_neither_torch_nor_datasets():
    modules = "{'torch', 'datasets', 'transformers'} & set(sys.modules)"
    code = f"import sys, quoteattr.corpora; sys.exit(len({modules}))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
