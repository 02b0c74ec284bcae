import pytest

from quoteattr.corpora.files import CorpusError
from quoteattr.corpora.tables import read_table


def table(tmp_path, text):
    path = tmp_path / "rows.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_cells_are_read_by_their_columns_without_outer_space(tmp_path):
    path = table(tmp_path, 'name,said\n"Lee, Ann ","It rains.\nIt ""pours""."\n')

    (row,) = read_table(path)

    assert row.cell("name").text == "Lee, Ann"
    assert row.cell("said").text == 'It rains.\nIt "pours".'


def test_a_cell_that_cannot_be_parsed_is_named_with_its_line(tmp_path):
    path = table(tmp_path, "name,age\nAnn,nine\n")
    (row,) = read_table(path)

    with pytest.raises(CorpusError, match=r"rows.csv, line 2: invalid literal"):
        row.cell("age").parsed(int)


@pytest.mark.parametrize("text", ["name\nAnn\n", "name,age\nAnn\n"])
def test_a_missing_column_or_cell_is_named(tmp_path, text):
    (row,) = read_table(table(tmp_path, text))

    with pytest.raises(CorpusError, match="line 2: there is nothing in column 'age'"):
        row.cell("age")


def test_a_quoted_cell_that_is_not_closed_is_an_error(tmp_path):
    path = table(tmp_path, 'name\n"Ann\n')

    with pytest.raises(CorpusError, match=r"rows.csv, line 2"):
        list(read_table(path))
