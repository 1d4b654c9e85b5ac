"""Pages of many kinds, all made up: what is taken of them, and what is not."""

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers import html
from pipeline.readers.document import File, Report, UnreadableError

FIRST = "At least 14 people were killed when shells hit the market of Drobin, the governor said."
SECOND = (
    "Rescuers searched the rubble for survivors until late on Monday, a witness told reporters."
)
THIRD = "The army of Varland denied that it had fired on the town, which it has besieged since May."
BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
MENU = "<nav><ul><li><a href='/w'>World</a><li><a href='/s'>Sport</a></ul></nav>"
RELATED = (
    "<div class='related-posts'><h3>More stories</h3><ul>"
    "<li><a href='/a'>Nine people drown in Tamsa</a><li><a href='/b'>Bank raises rates</a></ul>"
    "</div>"
)


def page(body: str, head: str = "", lang: str = "en") -> bytes:
    return (
        f"<!doctype html><html lang={lang}><head><meta charset=utf-8>{head}</head>"
        f"<body>{body}</body></html>"
    ).encode()


def linked(**said: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(said)}</script>"


def read(data: bytes, url: str | None = None) -> Report:
    found = [*html.read(File("a.html", data, url=url))]
    assert len(found) == 1
    assert isinstance(found[0], Report)
    return found[0]


def lines(report: Report) -> list[str]:
    return report.text.rstrip("\n").split("\n\n")


def test_a_blog_has_its_headline_and_paragraphs_and_none_of_what_is_around():
    report = read(
        page(
            f"{MENU}<div id=content><article class=post><h1>Market of Drobin hit</h1>"
            f"<div class=entry-content>{BODY}<div class=sharedaddy>Share 27 Tweet 4</div></div>"
            f"{RELATED}</article><div id=comments><ol class=comment-list><li>Terrible, 900 more"
            " will die.</li></ol></div></div><footer>We use cookies. (c) 2031</footer>",
            "<title>Market of Drobin hit &#8211; Varland Watch</title>"
            "<meta property=og:site_name content='Varland Watch'>"
            "<meta property=article:published_time content=2024-05-13T21:10:00+00:00>"
            "<link rel=canonical href=https://watch.example/2024/05/market/>",
        )
    )
    assert lines(report) == ["Market of Drobin hit", FIRST, SECOND, THIRD]
    assert report.title == "Market of Drobin hit"
    assert report.publisher == "Varland Watch"
    assert report.published
    assert report.published.start == dt.date(2024, 5, 13)
    assert report.published_basis == "stated"
    assert report.url == "https://watch.example/2024/05/market/"


def test_json_ld_counts_before_meta_and_pointers_in_it_are_followed():
    graph = [
        {"@type": "NewsArticle", "headline": "Market of Drobin hit", "author": {"@id": "#anna"},
         "datePublished": "2024-05-13T23:30:00+02:00", "publisher": {"@id": "#pub"}},
        {"@type": "Person", "@id": "#anna", "name": "Anna Velt", "url": "https://a.example"},
        {"@type": "Organization", "@id": "#pub", "name": "The Drobin Courier", "logo": "x"},
    ]  # fmt: skip
    report = read(
        page(
            f"<main><h1>Market of Drobin hit</h1>{BODY}</main>",
            "<meta name=author content='Webmaster Two'>"
            "<meta property=article:published_time content=2024-05-15>"
            + linked(**{"@context": "https://schema.org", "@graph": graph}),
        )
    )
    assert (report.authors, report.publisher) == ("Anna Velt", "The Drobin Courier")
    assert report.published
    assert report.published.start == dt.date(2024, 5, 13)


def test_a_page_of_the_united_nations_keeps_its_list():
    items = "".join(f"<li>{n} schools in Tamsa province were damaged by fire.</li>" for n in (3, 7))
    report = read(
        page(
            f"<div class=region-header><a href=/>Home</a></div><div class='field-body'>"
            f"<h1>Humanitarian update no. 4</h1>{BODY}<ul>{items}</ul></div>",
            "<title>Humanitarian update no. 4 | Field Office</title>",
        )
    )
    assert "3 schools in Tamsa province were damaged by fire." in lines(report)
    assert "7 schools in Tamsa province were damaged by fire." in lines(report)


def test_a_post_of_a_forum_is_read():
    report = read(
        page(
            f"<div class=thread><h1>Shelling in Drobin</h1><div class=message>"
            "<div class=message-body>"
            f"{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div></div></div>",
            linked(**{"@type": "DiscussionForumPosting", "headline": "Shelling in Drobin"}),
        )
    )
    assert lines(report)[0] == "Shelling in Drobin"
    assert FIRST in report.text
    assert SECOND in report.text


def test_a_live_blog_that_loads_its_entries_is_read_from_its_json_ld():
    updates = [
        {"@type": "BlogPosting", "headline": "Toll rises", "articleBody": f"<p>{FIRST}</p>",
         "datePublished": "2024-05-13T14:05:00Z"},
        {"@type": "BlogPosting", "headline": "Search goes on", "articleBody": SECOND,
         "datePublished": "2024-05-13T13:40:00Z"},
    ]  # fmt: skip
    report = read(
        page(
            "<div id=app></div>",
            linked(
                **{"@type": "LiveBlogPosting", "headline": "Drobin: latest updates"},
                liveBlogUpdate=updates,
                datePublished="2024-05-13",
            ),
        )
    )
    assert lines(report) == [
        "Drobin: latest updates",
        "Toll rises",
        FIRST,
        "Search goes on",
        SECOND,
    ]


@pytest.mark.parametrize(
    ("entry", "time"),
    [
        ("<article><header><time datetime=2024-05-13T1{}:05Z>1{}:05 GMT</time>", "12:05 GMT"),
        ("<li class=post><article><span class=stamp>1{}:05</span>", "12:05"),
        ("<div><time datetime=2024-05-13T1{}:05:00Z>{} hours ago</time>", "13 May 2024, 12:05"),
    ],
)
def test_the_entries_of_a_live_blog_keep_their_times_and_headings(entry: str, time: str):
    ends = {"<article>": "</article>", "<li class": "</article></li>", "<div><tim": "</div>"}
    entries = "".join(
        f"{entry.replace('{}', str(n))}<h2>What happened {n}</h2><p>{FIRST[:-1]} {n}.</p>"
        f"<p>{SECOND[:-1]} {n}.</p>{ends[entry[:9]]}"
        for n in range(4)
    )
    said = lines(read(page(f"<main><h1>Drobin: live</h1><div>{entries}</div></main>")))
    at = said.index("What happened 2")
    assert said[at - 1 : at + 2] == [time, "What happened 2", f"{FIRST[:-1]} 2."]
    assert said[0] == "Drobin: live"


def test_hyphens_that_only_may_be_shown_and_marks_of_direction_are_left_out():
    marked = FIRST.replace("market", "mar&shy;ket").replace("14", "\u202e14\u202c")
    report = read(page(f"<h1>The mar\u00adket of Drobin</h1><p>{marked}</p><p>{SECOND}</p>"))
    assert lines(report) == ["The market of Drobin", FIRST, SECOND]


def test_lines_of_typed_text_are_kept():
    typed = f"DROBIN, 13 May (VNA) -\n{FIRST}\n\n{SECOND}\n{THIRD}"
    report = read(page(f"<h1>Cable</h1><pre>{typed}</pre>"))
    assert lines(report)[-2:] == typed.split("\n\n")


def test_a_page_of_one_sentence_keeps_its_headline_apart():
    assert lines(read(page("<div><h1>Breaking</h1><p>14 killed in Drobin.</p></div>"))) == [
        "Breaking",
        "14 killed in Drobin.",
    ]


def test_a_page_whose_text_is_in_its_json_only_is_read_from_there():
    report = read(
        page(
            "<div id=root>Loading</div>",
            linked(**{"@type": "Article"}, headline="Drobin", articleBody=f"{FIRST}\n{SECOND}"),
        )
    )
    assert lines(report) == ["Drobin", FIRST, SECOND]


def test_what_follows_on_the_article_is_left_out_where_the_json_ld_tells_its_end():
    plea = "<p>You read 3 of 5 free texts; this account is used on another device as well.</p>" * 2
    report = read(
        page(
            f"<article><h1>Market of Drobin hit</h1>{BODY}{plea}</article>",
            linked(**{"@type": "NewsArticle"}, articleBody=f"{FIRST} {SECOND} {THIRD}"),
        )
    )
    assert lines(report)[-1] == THIRD


def test_an_old_page_laid_out_with_tables_gives_its_paragraphs():
    report = read(
        page(
            "<table width=100%><tr><td><a href=a>Home</a><br><a href=b>Links</a></td><td>"
            f"<font size=5>Market of Drobin hit</font><br><br>{FIRST}<br><br>{SECOND}<br><br>"
            f"{THIRD}</td></tr></table>",
            "<title>Market of Drobin hit</title>",
        )
    )
    assert {FIRST, SECOND, THIRD} <= set(lines(report))
    assert "\t" not in report.text


def test_a_table_of_counts_is_rows_with_tabs_and_one_of_labels_is_lines():
    counts = (
        "<table><tr><th>Town<th>Killed<th>Injured</tr><tr><td>Drobin<td>14<td>3</tr>"
        "<tr><td>Tamsa<td>2<td>40</tr></table>"
    )
    labels = "<table><tr><td>Strike type:<td>Airstrike</tr><tr><td>Weapon<td>Bomb</tr></table>"
    report = read(page(f"<article><h1>Toll of the week</h1>{BODY}{counts}{labels}</article>"))
    assert "Town\tKilled\tInjured\nDrobin\t14\t3\nTamsa\t2\t40" in lines(report)
    assert "Strike type: Airstrike\nWeapon: Bomb" in lines(report)


def test_the_name_of_a_column_of_counts_is_no_value():
    counts = "<table><tr><td>Town<td>Killed<tr><td>Drobin<td>14<tr><td>Tamsa<td>2</table>"
    report = read(page(f"<article><h1>Toll of the week</h1>{BODY}{counts}</article>"))
    assert "Town\tKilled\nDrobin\t14\nTamsa\t2" in lines(report)


def test_facts_of_an_incident_are_a_label_and_its_value_on_two_lines():
    facts = "".join(
        f"<li><div>{label}</div><div class=value>{value}</div></li>"
        for label, value in (
            ("Weapon", "Drone"),
            ("Civilians reported killed", "14 – 17"),
            ("Civilians reported injured", "26<div class=tooltip>Counted by two</div>"),
            ("Victims", "<span>2 children</span><span>3 women</span>"),
        )
    )
    block = f"<div class=block><h2>Summary</h2><ul class=meta-list>{facts}</ul></div>"
    report = read(page(f"<article><h2>Assessment</h2>{BODY}{block}{block}</article>"))
    assert "Civilians reported killed\n14 – 17" in lines(report)
    assert "Civilians reported injured\n26" in lines(report)
    assert "Victims\n2 children, 3 women" in lines(report)
    assert report.text.count("14 – 17") == 1


def test_links_between_paragraphs_and_words_hidden_from_the_eye_are_left_out():
    hidden = "<span style='clip:rect(0 0 0 0);height:1px'>, opens new tab</span>"
    body = f"<p>Read: <a href=/x>{'x' * 9}</a>{hidden}.</p>{BODY}{BODY.replace('1', '2')}"
    link = "<p><b><a href=/nine>Nine people drown in Tamsa</a></b></p>"
    report = read(page(f"<article><h1>Market of Drobin hit</h1>{body}{link}</article>"))
    assert "opens new tab" not in report.text
    assert "Nine people" not in report.text
    assert "Read: xxxxxxxxx." in lines(report)


def test_marks_of_notes_are_left_out_and_powers_stay():
    marked = FIRST.replace("market", "market<sup>12</sup>").replace(
        "said.", "said.<sup><a href=#n3>[3]</a></sup><a href='#_edn41' title=''>[41]</a>"
    )
    area = (
        "<p>The fire burned down 14 km<sup>2</sup> of the forest on the 4<sup>th</sup> of May.</p>"
    )
    report = read(page(f"<article><h1>Market of Drobin hit</h1><p>{marked}</p>{area}{BODY}"))
    assert FIRST in report.text
    assert "14 km2 of the forest on the 4th of May." in report.text
    assert "41" not in report.text


def test_an_amp_page_is_read():
    report = read(
        page(
            f"<amp-sidebar><ul><li>Menu</ul></amp-sidebar><article><h1>Market of Drobin hit</h1>"
            f"<amp-img src=a></amp-img>{BODY}<amp-ad></amp-ad></article>",
            "<link rel=canonical href=https://courier.example/drobin><style amp-custom>p{}</style>",
        )
    )
    assert lines(report) == ["Market of Drobin hit", FIRST, SECOND, THIRD]
    assert report.url == "https://courier.example/drobin"


def test_each_post_of_a_channel_preview_is_a_report():
    def post(number: int, text: str) -> str:
        return (
            f"<div class='tgme_widget_message_wrap'><div class='tgme_widget_message wrap'"
            f" data-post='drobin_now/{number}'><a class=tgme_widget_message_owner_name>"
            f"<span>Drobin now</span></a>{text}<span class=tgme_widget_message_views>9.4K</span>"
            f"<a class=tgme_widget_message_date><time datetime=2024-05-1{number}T21:40:00+00:00>"
            "21:40</time></a></div></div>"
        )

    words = "<div class='tgme_widget_message_text js-message_text'>{}</div>"
    reply = f"<a class=tgme_widget_message_reply>{words.format('Earlier post')}</a>"
    found = [
        *html.read(
            File(
                "s.html",
                page(
                    post(3, words.format("Shelling of the market.<br/>14 killed."))
                    + post(4, "<i class=photo></i>")
                    + post(5, reply + words.format("The toll is <b>16</b> now."))
                ),
            )
        )
    ]
    assert [report.text for report in found] == [
        "Shelling of the market.\n14 killed.\n",
        "The toll is 16 now.\n",
    ]
    assert [report.url for report in found] == [
        "https://t.me/drobin_now/3",
        "https://t.me/drobin_now/5",
    ]
    assert [report.record for report in found] == [1, 3]
    assert {report.publisher for report in found} == {"Drobin now"}
    assert found[0].published.start == dt.date(2024, 5, 13)


@pytest.mark.parametrize(
    ("body", "head", "reason"),
    [
        ("", "<title>Drobin</title>", "without a report"),
        ("<form>E-mail <input type=password></form><p>Sign in to continue", "", "sign in"),
        ("<h1>404 Not Found</h1><p>nginx", "<title>404 Not Found</title>", "error"),
        ("<p>Checking your browser before you go on.", "<title>Just a moment...</title>", "robots"),
    ],
)
def test_what_is_no_report_is_set_aside_with_the_reason(body, head, reason):
    with pytest.raises(UnreadableError, match=reason):
        read(page(body, head))


def test_a_page_without_a_day_has_none_and_one_of_its_marks_is_inferred():
    assert read(page(f"<article>{BODY}</article>")).published is None
    shown = read(page(f"<article><time datetime=2024-05-13>Monday</time>{BODY}</article>"))
    assert shown.published
    assert shown.published.start == dt.date(2024, 5, 13)
    assert shown.published_basis == "inferred"


def test_a_page_that_is_rewritten_for_years_is_of_the_day_it_shows():
    head = linked(**{"@type": "Article"}, datePublished="2012-05-10", dateModified="2024-05-13")
    shown = read(page(f"<article><time datetime=2024-05-13>Monday</time>{BODY}", head))
    assert shown.published
    assert (shown.published.start, shown.published_basis) == (dt.date(2024, 5, 13), "inferred")
    touched = read(page(f"<article><time datetime=2012-05-10>Thursday</time>{BODY}", head))
    assert touched.published
    assert (touched.published.start, touched.published_basis) == (dt.date(2012, 5, 10), "stated")


def test_the_name_of_an_unknown_site_behind_the_title_is_cut_off():
    report = read(
        page(f"<div><h2>Market of Drobin hit</h2>{BODY}", "<title>Market of Drobin hit - D</title>")
    )
    assert report.title == "Market of Drobin hit"
    assert lines(report)[:2] == ["Market of Drobin hit", FIRST]


def test_a_report_with_a_word_of_a_wall_in_its_title_is_read():
    told = read(
        page(f"<h1>Access denied to convoy</h1>{BODY}", "<title>Access denied to convoy</title>")
    )
    assert FIRST in told.text


def test_bylines_are_split_and_addresses_are_no_authors():
    head = "<meta name=author content='By Anna Velt, Lena Orsk and Pavlo Hrin'>"
    assert read(page(f"<article>{BODY}", head)).authors == "Anna Velt; Lena Orsk; Pavlo Hrin"
    head = "<meta property=article:author content=https://social.example/courier>"
    assert read(page(f"<article>{BODY}", head)).authors is None


def test_the_address_is_the_one_a_crawl_knows_where_the_page_gives_that_of_the_front():
    head = "<link rel=canonical href=/>"
    assert read(page(BODY, head), "https://c.example/drobin").url == "https://c.example/drobin"
    saved = b"<!-- saved from url=(0026)https://c.example/market-a -->" + page(BODY)
    assert read(saved).url == "https://c.example/market-a"


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-8", "cp1251", "cp1256", "shift_jis"])
def test_a_page_is_decoded_as_it_says(name: str):
    words = {"cp1251": "Губернатор", "cp1256": "المحافظ", "shift_jis": "知事"}.get(name, "Ćmič")
    text = page(f"<h1>{words}</h1><p>{words}: {FIRST}</p><p>{SECOND}</p>").decode()
    report = read(text.replace("charset=utf-8", f"charset={name}").encode(name))
    assert f"{words}: {FIRST}" in report.text


def test_a_page_that_says_latin_1_and_means_windows_is_read_as_browsers_do():
    text = page(f"<p>“{FIRST}”</p><p>{SECOND}</p>").decode()
    report = read(text.replace("charset=utf-8", "charset=iso-8859-1").encode("cp1252"))
    assert f"“{FIRST}”" in report.text


P = f"<p>{FIRST}</p>"


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<div>" * 100_000 + P.encode(),
        b"<html><body>" + b"<ul><li>" * 20_000 + P.encode(),
        ("<div>" * 3000 + P + "</div>" * 3000).encode(),
        b"\0" * 1_000_000 + P.encode(),
        P.encode() + b"<script>" + b"var a = '<p>9 killed</p>';" * 100_000,
        b"<script type='application/ld+json'>" + b"[" * 500_000 + b"</script>" + P.encode(),
        ("<p>\u202e&#x202e;\u2066" + FIRST + "\u2069</p>").encode(),
        b"<p>&lt;b&gt;" + P.encode() + b"<img src='data:;base64," + b"QUJD" * 2_000_000 + b"'>",
        ("<p>" + "<i>word</i> <cite>a</cite><a href=b>c</a> " * 10_000 + FIRST).encode(),
    ],
    ids=["divs", "lists", "closed", "nuls", "script", "json", "bidi", "image", "marks"],
)
def test_hostile_pages_end_soon_and_keep_the_report(data: bytes):
    assert FIRST in read(data).text


@pytest.mark.parametrize(
    "data", [b"<" * 20_000_000, bytes(range(256)) * 400, b"", b"<a " * 400_000, b"<p>&amp;&lt;" * 9]
)
def test_what_is_no_page_is_set_aside(data: bytes):
    with pytest.raises(UnreadableError):
        read(data)


def test_the_same_page_gives_the_same_report():
    data = page(f"{MENU}<article><h1>Market of Drobin hit</h1>{BODY}</article>{RELATED}")
    assert read(data) == read(data)


def test_a_preview_of_a_channel_without_words_is_set_aside():
    post = "<div class='tgme_widget_message' data-post=a/1><i class=photo></i></div>"
    with pytest.raises(UnreadableError, match="no post has words"):
        read(page(post))


TAGS = ["<div>", "</div>", "<p>", "<table><tr><td>", "</table>", "<li>", "<sup>1</sup>", "<h1>"]
TAGS += [
    "<a href='http://[' rel=canonical>",
    "<dl><dt>a<dd>b",
    "<time datetime=2024-99-01>",
    "<!--",
]
TAGS += ['<script type=\'application/ld+json\'>{"@type":"Article","author":[[]]}</script>', "&#0;"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(TAGS) | st.text(max_size=40), max_size=30), st.binary(max_size=9))
def test_any_page_is_read_or_set_aside(parts: list[str], rest: bytes):
    try:
        found = [*html.read(File("a.html", "".join(parts).encode("utf-8", "replace") + rest))]
    except UnreadableError:
        return
    assert all(report.text.strip().encode() for report in found)
