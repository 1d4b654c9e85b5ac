from pipeline.schemas import FIGURES, Field, Table
from pipeline.schemas.dictionary import dictionary


def test_columns_stand_with_type_meaning_values_and_where_they_point():
    text = dictionary(FIGURES)
    assert text.startswith("### `figures`\n")
    assert "Primary key: `figure_id`." in text
    assert "No two rows agree in `doc_id`, `char_start`, `char_end`." in text
    assert "| `value` | number, may be null | The number as stated" in text
    assert "One of: headline, caption, body, comment." in text
    assert "Points at `figures.figure_id`." in text


def test_bars_in_a_meaning_do_not_break_the_table():
    text = dictionary(Table("t", "T", "Rows.", (Field("a", "string", "x|y"),)))
    assert "| `a` | string, may be null | x\\|y |" in text
