import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers import chats
from pipeline.readers.document import File, Found, Refusal, Report, UnreadableError

FIVE = "Five people were killed in Tamsa."
TWO = "Two of them were children."


def read(data: object, name: str = "_chat.txt", member: str | None = None) -> list[Found]:
    text = data if isinstance(data, str) else json.dumps(data)
    return list(chats.read(File(name, text.encode(), member)))


def reports(found: list[Found]) -> list[Report]:
    return [each for each in found if isinstance(each, Report)]


def reasons(found: list[Found]) -> list[str]:
    return [each.reason for each in found if isinstance(each, Refusal)]


def days(found: list[Found]) -> list[dt.date | None]:
    return [each.published.start if each.published else None for each in reports(found)]


def telegram(*messages: object, **told: object) -> dict[str, object]:
    return {
        "name": "Tamsa news",
        "type": "public_channel",
        "id": 1,
        "messages": [*messages],
        **told,
    }


def post(text: object, **told: object) -> dict[str, object]:
    head = {"id": 7, "type": "message", "date": "2024-05-14T23:59:00", "from": "Tamsa news"}
    return {**head, "text": text, **told}


def test_a_message_of_telegram_is_a_report() -> None:
    pieces = ["Five ", {"type": "bold", "text": "people"}, " were killed in Tamsa."]
    found = read(telegram(post(pieces), post(TWO, forwarded_from="Lena Orsk")), "result.json")
    first, second = reports(found)
    assert (first.text, first.publisher, first.authors) == (FIVE, "Tamsa news", "Tamsa news")
    assert (first.title, first.record, first.published_basis) == (None, 1, "stated")
    assert second.authors == "Lena Orsk"
    assert days(found) == [dt.date(2024, 5, 14)] * 2


def test_messages_of_telegram_without_text_are_counted() -> None:
    service = {
        "id": 1,
        "type": "service",
        "action": "create_channel",
        "date": "2024-05-01T10:00:00",
    }
    found = read(telegram(service, post("", photo="a.jpg"), post([], file="b"), 3, post(FIVE)))
    assert [each.record for each in reports(found)] == [5]
    assert reasons(found) == ["2 messages without text and 2 messages of the program itself"]


def test_an_export_of_a_whole_account() -> None:
    both = {"list": [telegram(post(FIVE)), telegram(post(TWO), name=None)]}
    found = read({"about": "x", "chats": both, "left_chats": {"list": [telegram(post(FIVE))]}})
    assert [(each.record, each.publisher) for each in reports(found)] == [
        (1, "Tamsa news"),
        (2, None),
        (3, "Tamsa news"),
    ]


@pytest.mark.parametrize("date", [None, "yesterday", "2024-99-99T10:00:00", 5])
def test_a_message_of_telegram_without_a_day(date: object) -> None:
    found = read(telegram(post(FIVE, date=date), post(TWO)))
    assert days(found)[0] is None
    assert len(reasons(found)) == 1


@pytest.mark.parametrize(
    "value",
    [
        {},
        [],
        {"messages": "none"},
        {"messages": [{"text": FIVE}], "id": 1},
        {"messages": [post(FIVE)]},
        {"chats": {"list": 3}},
        {"chats": [1]},
        {"messages": [[1]], "id": 4},
        None,
    ],
)
def test_json_that_is_no_chat(value: object) -> None:
    assert not chats.is_telegram(value)
    with pytest.raises(UnreadableError):
        read(value)


def test_json_nested_without_end_and_a_chat_without_messages() -> None:
    with pytest.raises(UnreadableError, match="nested too deep"):
        read('{"messages":' + "[" * 100_000)
    with pytest.raises(UnreadableError, match="a chat without messages"):
        read(telegram())


IOS = (
    f"[14/05/2024, 10:15:30] Lena Orsk: {FIVE}\n\nMore later.\n[14/05/2024, 10:16:00] Pavlo: {TWO}"
)
ANDROID = f"14/05/2024, 10:15 - Lena Orsk: {FIVE}\n\nMore later.\n14/05/2024, 10:16 - Pavlo: {TWO}"


@pytest.mark.parametrize("text", [IOS, ANDROID, "\u200e" + IOS, ANDROID.replace("\n", "\r\n")])
def test_a_message_of_whatsapp_is_a_report(text: str) -> None:
    assert chats.is_whatsapp(text)
    found = read(text, "WhatsApp Chat with Tamsa news.txt")
    first, second = reports(found)
    assert (first.text, first.authors) == (f"{FIVE}\n\nMore later.", "Lena Orsk")
    assert (first.publisher, first.record) == ("Tamsa news", 1)
    assert (second.text, second.authors) == (TWO, "Pavlo")
    assert days(found) == [dt.date(2024, 5, 14)] * 2
    assert reasons(found) == []


def test_the_chat_is_named_by_the_archive() -> None:
    found = read(IOS, "WhatsApp Chat - Tamsa news.zip", "_chat.txt")
    assert reports(found)[0].publisher == "Tamsa news"
    assert reports(read(IOS))[0].publisher is None


@pytest.mark.parametrize(
    "stamp",
    [
        "5/14/24, 10:15 AM - ",
        "5/14/24, 10:15\u202fAM - ",
        "14.05.24, 10:15 - ",
        "[14.05.24, 10:15:30] ",
        "14/5/24 10:15 - ",
        "14/5/2024, 10:15 a. m. - ",
        "2024-05-14, 10:15 - ",
        "2024/05/14, 10:15 - ",
        "14-05-2024 10:15 - ",
        "[2024-05-14, 10:15:30 AM] ",
    ],
)
def test_stamps_of_many_countries(stamp: str) -> None:
    text = f"{stamp}Lena: {FIVE}\n{stamp}Lena: {TWO}"
    assert chats.is_whatsapp(text)
    assert days(read(text)) == [dt.date(2024, 5, 14)] * 2


def test_the_order_of_the_messages_shows_which_number_is_the_day() -> None:
    text = f"03/05/24, 10:15 - Lena: {FIVE}\n04/05/24, 10:15 - Lena: {TWO}\n01/06/24, 9:00 - L: x"
    assert days(read(text)) == [dt.date(2024, 5, 3), dt.date(2024, 5, 4), dt.date(2024, 6, 1)]


def test_a_day_that_may_be_two_is_none_and_the_reason_is_said_once() -> None:
    found = read(f"03/05/24, 10:15 - Lena: {FIVE}\n03/05/24, 10:16 - Lena: {TWO}")
    assert days(found) == [None, None]
    assert len(reasons(found)) == 1
    assert reasons(found)[0].startswith("the date of 2 messages was not used: message 1: ")


def test_what_the_program_writes_is_counted() -> None:
    text = "\n".join(
        [
            "[14/05/2024, 10:00:00] Tamsa news: \u200eMessages and calls are end-to-end encrypted.",
            "[14/05/2024, 10:00:01] Lena: \u200eLena created this group",
            "\u200e[14/05/2024, 10:00:02] Lena: \u200e<attached: 00000012-PHOTO.jpg>",
            "[14/05/2024, 10:00:03] Lena: \u200eimage omitted",
            "[14/05/2024, 10:00:04] Lena: This message was deleted",
            "[14/05/2024, 10:00:05] Lena: ",
            f"[14/05/2024, 10:00:06] Lena: They changed the subject: {FIVE}",
        ]
    )
    found = read(text)
    assert [each.record for each in reports(found)] == [7]
    assert reasons(found) == ["4 messages without text and 2 messages of the program itself"]


def test_what_the_program_of_android_says() -> None:
    text = "\n".join(
        [
            "14/05/2024, 10:00 - Messages and calls are end-to-end encrypted. Tap to learn more.",
            '14/05/2024, 10:01 - Lena changed the subject to "Tamsa: news"',
            "14/05/2024, 10:01 - Lena added Pavlo",
            "14/05/2024, 10:02 - Lena: IMG-20240514-WA0003.jpg (file attached)",
            f"14/05/2024, 10:03 - +44 7700 900123: {FIVE}",
        ]
    )
    found = read(text)
    assert [each.authors for each in reports(found)] == ["+44 7700 900123"]
    assert reasons(found) == ["1 message without text and 3 messages of the program itself"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Five people were killed.\n14/05/2024, 10:15 - Lena: x\n14/05/2024, 10:16 - Lena: y",
        "14/05/2024\n\nFive people were killed in Tamsa.",
        "[14/05/2024] Five people were killed.",
        f"14/05/2024, 10:15 - Lena: {FIVE}" + "\nOn the next day nobody came." * 9,
    ],
)
def test_texts_that_are_no_chats(text: str) -> None:
    assert not chats.is_whatsapp(text)


@pytest.mark.parametrize(
    "hostile",
    ["[14/05/2024, 10:15:30] " * 20_000, "14/05/2024, 10:15 - " + ":" * 200_000, "1" * 300_000],
)
def test_hostile_text_is_read_in_time(hostile: str) -> None:
    chats.is_whatsapp(hostile)
    list(chats.whatsapp.messages(hostile, None))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from([*IOS.split("\n"), *ANDROID.split("\n"), "\u200e", "99/99/99, 1:1"]))
)
def test_no_message_is_lost(lines: list[str]) -> None:
    text = "\n".join(["14/05/2024, 10:15 - Lena: x", *lines, "14/05/2024, 10:15 - Lena: y"])
    if not chats.is_whatsapp(text):
        return
    said = "\n".join(each.text for each in reports(read(text)))
    assert said.count(TWO) == text.count(TWO)
    assert said.count(FIVE) == text.count(FIVE)


@settings(max_examples=100, deadline=None)
@given(st.recursive(st.none() | st.integers() | st.text(max_size=9), lambda inner: (
    st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["messages", "id", "type", "date", "text", "chats", "list"]),
                      inner, max_size=5)), max_leaves=20))  # fmt: skip
def test_no_json_breaks_the_reader(value: object) -> None:
    chats.is_telegram(value)
    try:
        read({"id": 1, "messages": [post(FIVE), post(value), value]})
    except UnreadableError as error:
        pytest.fail(str(error))
