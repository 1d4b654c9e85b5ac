import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers.shared.markup import has_markup, plain, without_markup


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Five&nbsp;died.</p><p>Two <b>fled</b>.</p>", "Five died.\n\nTwo fled."),
        ("one<br>two<br/><br/>three", "one\ntwo\n\nthree"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("<table><tr><td>Killed</td><td>9</td></tr><tr><td>Hurt</td><td>3</td></tr></table>",
         "Killed 9\nHurt 3"),
        ("<style>p{}</style><script>1<2</script><title>x</title>Left", "Left"),
        ("<pre>a  b\nc</pre>", "a b\nc"),
        ("&ldquo;14 dead&rdquo; &#8217; &amp;lt;", "“14 dead” ’ &lt;"),
        ("<div>a<div>b</div>c", "a\nb\nc"),
        ('<blockquote type="cite">old<br>words</blockquote>new', "> old\n> words\n\nnew"),
        ("<blockquote>said he</blockquote>", "said he"),
        ("<!-- hidden -->seen", "seen"),
        ("", ""),
    ],
)  # fmt: skip
def test_text_of_markup(markup: str, text: str) -> None:
    assert plain(markup) == text


@pytest.mark.parametrize(
    "text", ["3 < 4 and 5 > 4", "Fire & rain", "a <name> b", "x<y>z", "R&D; more", "two\n\nlines"]
)
def test_text_that_is_no_markup_stays(text: str) -> None:
    assert not has_markup(text)
    assert without_markup(text) == text


def test_line_ends_stay_where_no_tag_breaks_lines() -> None:
    assert without_markup("<b>one</b>\n\ntwo &amp; three") == "one\n\ntwo & three"
    assert without_markup("<p>one\ntwo</p>") == "one two"


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 100_000 + "end",
        "<b>" * 100_000 + "end",
        "<" * 300_000,
        '<a href="' * 50_000,
        "<!--" * 50_000,
        "&" * 300_000,
        "<p " + "a=1 " * 50_000 + ">end",
        "<blockquote type=cite>" * 50_000 + "end",
        "<pre>" * 50_000 + "\n" * 50_000,
        "<p " * 100_000,
        "\0\ud800<p>end",
    ],
)
def test_hostile_markup_is_read_in_time(hostile: str) -> None:
    assert without_markup(hostile).encode() is not None


@settings(max_examples=200, deadline=None)
@given(st.text("<>/&;pbr=\"' \nlidvx\0!-", max_size=120))
def test_no_markup_breaks_the_reader(markup: str) -> None:
    assert "\0" not in without_markup(markup)
    assert plain(markup).encode() is not None
