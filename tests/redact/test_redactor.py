"""Nothing personal that was planted survives, equal stays equal, and redacting twice changes nothing more."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from urllib.parse import quote

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hiddenlinks.redact import PSEUDONYM, Redactor

NAMES = st.from_regex(r"[a-z]{3,8}_[a-z]{2,6}[0-9]{2}", fullmatch=True)
MAILS = st.from_regex(r"[a-z]{4,9}[0-9]{2}@[a-z]{4,9}\.(?:com|example|de)", fullmatch=True)
PHONES = st.from_regex(r"49170[1-9][0-9]{6}", fullmatch=True)
WORDS = st.text("abcdefgh äß,!", max_size=20)

OF_NAMES = [
    "Telegram: @{}",
    "handle:telegram/{} is about adult",
    "see https://t.me/{}/12 now",
    "t . me / {}",
    "https://linktr.ee/{}",
    "https://shop.example/go?to=https%3A%2F%2Ft.me%2F{}",
    "https://shop.example/user/{}/about",
    "tg://resolve?domain={}",
]
OF_PHONES = [
    "+{}",
    "WhatsApp +{}",
    "https://wa.me/{}",
    "handle:phone/{} is known",
    "https://a.example/?tel=%2B{}",
]
OF_MAILS = ["write to {}", "mailto:{}", "https://a.example/?x={}", "handle:email/{} is known"]


def packed(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


@settings(max_examples=50)
@given(name=NAMES, phone=PHONES, mail=MAILS, around=WORDS, data=st.data())
def test_what_is_planted_does_not_survive(
    name: str, phone: str, mail: str, around: str, data: st.DataObject
) -> None:
    texts = [
        f"{around} {data.draw(st.sampled_from(forms)).format(value)} {around}"
        for forms, value in ((OF_NAMES, name), (OF_PHONES, phone), (OF_MAILS, mail))
    ]
    texts += [f"{name} {mail} +{phone} 0{phone[2:]}", f"https://a.example/{name}?x={quote(mail)}&y={phone}"]
    redactor = Redactor(data.draw(st.permutations(texts)))
    redacted = redactor.texts(texts)
    for text in redacted:
        assert name not in text
        assert mail not in text
        assert phone[2:] not in re.sub(r"\D", "", PSEUDONYM.sub("", text))
    assert redactor.texts(redacted) == redacted
    assert Redactor().texts(redacted) == redacted
    assert {found for text in redacted for found in PSEUDONYM.findall(text)} >= {
        "redacted-name-1",
        "redacted-phone-1",
        "redacted-email-1",
    }


@settings(max_examples=50)
@given(names=st.lists(NAMES, min_size=2, max_size=2, unique=True))
def test_equal_stays_equal_and_different_different(names: list[str]) -> None:
    one, other = names
    assume(one not in other and other not in one)
    keys = [f"handle:telegram/{one}", f"https://t.me/{one}/7", f"handle:wechat/{other}", f"seller:{one}"]
    redacted = Redactor().keys(keys)
    assert redacted == [
        "handle:telegram/redacted-name-1",
        "https://t.me/redacted-name-1/7",
        "handle:wechat/redacted-name-2",
        "seller:redacted-name-1",
    ]


@settings(max_examples=50)
@given(texts=st.lists(st.text(max_size=40) | NAMES.map("Telegram: @{}".format), max_size=6))
def test_redacting_twice_changes_nothing_more(texts: list[str]) -> None:
    redacted = Redactor(texts).texts(texts)
    assert Redactor().texts(redacted) == redacted
    assert Redactor(texts).texts(texts) == redacted


CASES = [
    ("Call 0170 1234567", "Call redacted-phone-1"),
    ("https://anna.carrd.co/x", "https://redacted-name-1.carrd.co/x"),
    ("https://ann:pw@a.example/", "https://redacted-name-1@a.example/"),
    ("https://youtube.com/watch?v=abc", "https://youtube.com/watch?v=abc"),
    ("https://a.example/?user=Anna%20Lee&n=1", "https://a.example/?user=redacted-name-1&n=1"),
    ("https://facebook.com/people/Anna-Lee/77", "https://facebook.com/people/redacted-name-1"),
    (
        "https://api.whatsapp.com/send?phone=491701234567",
        "https://api.whatsapp.com/send?phone=redacted-phone-1",
    ),
    (
        "https://a.example/?to=https%3A%2F%2Fwa.me%2F491701234567",
        "https://a.example/?to=https%3A%2F%2Fwa.me%2Fredacted-phone-1",
    ),
    ("https://web.telegram.org/k/#@ann_lee", "https://web.telegram.org/k/#@redacted-name-1"),
    (
        "https://wa.me/c/491701234567?x=ann%40mail.example",
        "https://wa.me/c/redacted-phone-1?x=redacted-email-1",
    ),
    ("https://x.com/@ann_lee", "https://x.com/redacted-name-1"),
    ("seller:Anna Lee", "seller:redacted-name-1"),
    ("seller:s20056", "seller:s20056"),
    ("seller:A-77", "seller:A-77"),
    ("seller:3f2b8c9a-77de", "seller:3f2b8c9a-77de"),
    ("listing:491701234567", "listing:491701234567"),
    ("handle:line/Anna Lee", "handle:line/redacted-name-1"),
    ("handle:qq/123456789", "handle:qq/redacted-name-1"),
    ("handle:skype/ann@mail.example", "handle:skype/redacted-email-1"),
    (
        f"https://a.example/?u={packed('https://t.me/ann_lee')}",
        f"https://a.example/?u={packed('https://t.me/redacted-name-1')}",
    ),
]


@pytest.mark.parametrize(("key", "redacted"), CASES)
def test_keys(key: str, redacted: str) -> None:
    assert Redactor().keys([key]) == [redacted]


SPELT = [
    ("Telegram: @Ann_Lee", "Telegram: @redacted-name-1"),
    ("t . me / ann_lee", "t . me / redacted-name-1"),
    (
        "see https://t.me/ann_lee?start=ann%40mail.example.",
        "see https://t.me/redacted-name-1?start=redacted-email-1.",
    ),
    ("WhatsApp +49 170 1234567", "WhatsApp redacted-phone-1"),
    ("tg://resolve?domain=ann_lee", "tg://resolve?domain=redacted-name-1"),
    ("tel. 9161234567 or 212-555-0147", "tel. redacted-phone-1 or redacted-phone-2"),
    ("jörg.müller@mail.example", "redacted-email-1"),
    ("ann (at) mail . example or ann@mail.example", "redacted-email-1 or redacted-email-1"),
]


@pytest.mark.parametrize(("text", "redacted"), SPELT)
def test_accounts_keep_their_spelling_around_the_name(text: str, redacted: str) -> None:
    assert Redactor().text(text) == redacted
    assert Redactor([text]).text(text) == redacted


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-26T01:53:00.000000+00:00",
        "the way of 3 hops is laid by links that carry people: text_url, http_redirect",
        "oak chair, 120 x 80 cm, 49.90 EUR, item 1005002513",
        "https://facebook.com/sharer.php?u=https%3A%2F%2Fshop.example%2F and https://instagram.com/explore/tags/chairs",
        "https://youtube.com/redirect?q=https%3A%2F%2Fm.shop.example%2Fcatalogue",
        "https://shop.example/index.php?id=6Vgvqht is about medicine: “melanotan”",
    ],
)
def test_what_is_not_personal_stays(text: str) -> None:
    assert Redactor().text(text) == text


def test_names_are_found_wherever_they_stand_once_they_are_known() -> None:
    redactor = Redactor(keys=["handle:telegram/ann_lee", "handle:phone/491701234567"])
    assert (
        redactor.text("ANN_LEE, (0170) 123-45-67, ann_leeds")
        == "redacted-name-1, redacted-phone-1, ann_leeds"
    )


def test_a_number_behind_an_encoded_plus_is_the_same() -> None:
    said = Redactor().text("WhatsApp +491701234567 or viber://chat?number=%2B491701234567")
    assert said == "WhatsApp +redacted-phone-1 or viber://chat?number=%2Bredacted-phone-1"


def test_a_tenant_of_a_host_of_people_is_known_everywhere() -> None:
    redactor = Redactor(keys=["https://instagram.com/annalee/", "https://github.com/features"])
    assert redactor.text("annalee has features") == "redacted-name-1 has features"


def test_a_pseudonym_in_the_input_is_given_to_nobody_else() -> None:
    redactor = Redactor(["redacted-name-1 and Telegram: @ann_lee"])
    assert redactor.text("Telegram: @ann_lee") == "Telegram: @redacted-name-2"


def test_lone_surrogates_do_no_harm() -> None:
    assert Redactor().texts(["\ud800 Telegram: @ann_lee", "\ud800"]) == ["? Telegram: @redacted-name-1", "?"]
