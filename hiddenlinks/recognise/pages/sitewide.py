"""What stands on every page of a site, whatever it is about: newsletters and their vouchers, cookies, apps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.manners import FLAVOUR, MEASURED
from hiddenlinks.recognise.said.patterns import holds, quick
from hiddenlinks.recognise.said.sentences import rewritten

if TYPE_CHECKING:
    import polars as pl

__all__ = ["unrepeated"]

_LONGEST: Final = 240
"""Letters up to which a sentence is of the frame: a text that lost its points is more than that."""
_NEWSLETTER: Final = quick(
    r"newsletter|news letter|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|rundbrief|lettre d.information|"
    r"boletín (?:de noticias|informativo|semanal)|bolet[ií]m (?:informativo|semanal)|notiziario|hírlevél\w*|"
    r"biuletyn\w*|zpravodaj\w*|spravodaj\w*|buletin\w* (?:informativ|săptămânal)|бюлетин\w*|рассылк\w+|розсилк\w+|"
    r"ενημερωτικ\w+ δελτί\w+|e-bülten\w*|bülten\w*|naujienlaišk\w+|jaunum\w+ vēstul\w*|uudiskir\w+|e-novic\w*|"
    r"النشرة البريدية|نشرتنا|ניוזלטר|न्यूज़लेटर|メルマガ|ニュースレター|뉴스레터|电子报|電子報|订阅我们|訂閱我們|"
    r"จดหมายข่าว|bản tin|buletin kami"
)
_COOKIES: Final = quick(
    r"cookie|\bkakor\b|süti(?:ket|k)\b|\bçerez\w*|файл\w* (?:куки|cookie)|\bкуки\b|бисквитк\w+|slapuk\w+|sīkdat\w+|"
    r"küpsis\w*|evästei\w*|piškotk\w*|kolačić\w*|informasjonskapsl\w+|ملفات تعريف الارتباط|עוגיות האתר|クッキー|쿠키|"
    r"คุกกี้"
)
_APP: Final = quick(
    r"(?:download|get|try|install) (?:our|the) (?:free )?app|app store|google play|(?:unsere|die) app (?:laden|"
    r"herunter)|lade(?:n sie)? (?:unsere|die) app|(?:téléchargez|découvrez) (?:notre|l.)\s?appli\w*|"
    r"descarga (?:nuestra|la) app|scarica (?:la nostra|l.)\s?app|baixe (?:o nosso|nosso|o) app|download (?:onze|"
    r"de) app|pobierz (?:naszą |)aplikacj\w+|stáhněte si (?:naši )?aplikaci|stiahnite si (?:našu )?aplikáciu|"
    r"töltse le (?:az )?alkalmazás\w*|descarcă aplicația|изтеглете приложението|κατεβάστε την εφαρμογή|скача(?:й|"
    r"йте) (?:наше )?приложение|завантаж(?:те|уйте)? (?:наш )?застосунок|uygulamamızı indir\w*|"
    r"ladda ner (?:vår )?app\w*|hent (?:vores|vår) app|last ned (?:vår )?app\w*|lataa sovellu\w+|حمل(?:وا)? تطبيق\w*|"
    r"הורידו את האפליקציה|アプリをダウンロード|앱(?:을)? 다운로드|下载(?:我们的)?\s?app|下載(?:我們的)?\s?app|"
    r"ดาวน์โหลดแอป|tải ứng dụng|unduh aplikasi"
)
_SITEWIDE: Final = rf"{_NEWSLETTER}|{_COOKIES}|{_APP}"


def unrepeated(texts: pl.Series) -> pl.Series:
    """The texts (str) of pages without sentences of up to 240 letters about newsletters, cookies or apps.

    A voucher for who subscribes sells nothing that the page is about. A sentence that says how much of something stays.
    """
    return rewritten(texts, holds(texts.str.to_lowercase(), _SITEWIDE), lambda rows: _unframed(rows["said"]))


def _unframed(said: pl.Series) -> pl.Series:
    framed = holds(said.str.to_lowercase(), _SITEWIDE) & (said.str.len_chars() <= _LONGEST)
    return said.set(framed & ~holds(said, MEASURED) & ~holds(said, FLAVOUR), "")
