"""Text that looks like URLs: real pieces, odd pieces, and anything in between."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = [
    "http", "https", "HTTP", ":", "/", "//", "\\", "?", "#", "&", "=", "@", "%", "%2e", "%2E", "%41", "%%34%31", "%25",
    "%zz", "%C3%BC", ".", "..", "/../", "/./", "www.", "WWW.", "a", "b", "shop", "example", ".com", ".de", "t.me", "wa.me",
    "telegram.me", "amazon.de", "aliexpress.com", "1", "80", "443", ":80", ":443", ":8080", "127.0.0.1", "0x7f", "[::1]", "xn--",
    "utm_source=x", "UTM_x", "gclid", "spm=1", "tag=x", "id=7", "ü", "。", "ｓ", "\t", "\n", " ", "+", "~", "-", "_", "'", '"', "|",
    "^", "`", "{", "\u00ad", "\u200b", "ß", "рф", "\U0001f600", "phone=491701234567", "s/", "intent:", "tg:", "send",
]  # fmt: skip

url_like = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join).map("https://".__add__),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.tuples(
        st.sampled_from(["http://", "https://", "HTTP:\\\\", "https:/", " https://"]),
        st.sampled_from(["", "u@", "u:p@", "good.example@"]),
        st.sampled_from(["www.", "", "WWW.www."]),
        st.sampled_from(["shop.example", "t.me", "amazon.co.uk", "xn--bcher-kva.example", "127.0.0.1", "[::1]", "a.b.c", "Shop.Example."]),
        st.sampled_from(["", ":80", ":443", ":8080", ":"]),
        st.lists(st.sampled_from(PIECES), max_size=6).map(lambda parts: "/" + "".join(parts)),
    ).map("".join),
)  # fmt: skip
"""Strings that are URLs more often than not."""
