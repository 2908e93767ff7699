"""Sentences on goods that somebody has already: *one customer keeps NAME in it*, *the box once held NAME*.

Own wording.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.offering import OFFERS
from hiddenlinks.recognise.said.patterns import holds, quick, stems, unless
from hiddenlinks.regex import replace

__all__ = ["MAY_STOW", "stowed"]

_BUYER: Final = (
    r"customer|client|buyer|kund(?:e|in)?|clienta|cliente|klient(?:ka)?|klant|client[ăe]|zákazn(?:ík|ice|íčka)|vásárló|"
    r"vevő|клиент(?:ка)?|покупатель(?:ница)?|клієнт(?:ка)?|покупець|купувач(?:ка)?|πελάτ(?:ης|ισσα)|müşteri|asiakas|"
    r"kupac|kupka|mušterija|stranka|klients|klientas|pirkėjas"
)
_KEEP: Final = (
    r"keeps?|stores?|puts?|bewahr(?:t|en)|lager(?:t|n)|range(?:nt)?|garde(?:nt)?|met(?:tent)?|guardan?|meten?|ponen?|"
    r"mett(?:e|ono)|conservano?|tengono|trzyma(?:ją)?|chowa(?:ją)?|wkłada(?:ją)?|bewa(?:art|ren)|stopt|förvarar|lägger|"
    r"har|opbevarer|oppbevarer|ține|țin|pune|păstrează|schovává|ukládá|dává|drží|odkladá|tartja|tart|teszi|хран[ия]т|"
    r"держ[иа]т|клад[её]т|складывает|зберігає|тримає|кладе|държи|слага|съхранява|φυλά\w+|βάζ\w+|κρατ\w+|saklıyor|"
    r"koyuyor|säilyttä\w+|laittaa|drži|čuva|stavlja|hrani|hoiab|paneb|glabā|liek|laiko|deda"
)
_OWNED: Final = (
    r"(?:that|which|the \w+) you (?:already )?own|(?:that|which) you already have|you have (?:at home )?already|"
    r"die (?:sie|du|ihr) (?:schon|bereits) (?:haben|hast|habt|besitz\w+)|que vous (?:possédez|avez déjà)|"
    r"que tu (?:possèdes|as déjà)|que ya (?:tengas?|tienes?|tenga usted)|che (?:già )?(?:possedete|possiedi)|"
    r"che (?:avete|hai) già|che già (?:avete|hai)|que (?:já tem|já tens|possui)|die (?:u|je) al (?:heeft|hebt|bezit)|"
    r"któr\w+ już (?:masz|macie|posiadasz)|kter[éáý] už (?:máte|máš|vlastníte)|ktor[éáý] už (?:máte|máš)|som (?:du|ni|"
    r"i|dere) (?:redan|allerede) (?:har|äger|ejer|eier)|pe care (?:le|îl|o|îi) (?:ai|aveți) deja|котор\w+ у (?:вас|"
    r"тебя) уже есть|які (?:у вас вже є|ви вже маєте)|които вече имате|που (?:έχετε|έχεις) ήδη|zaten sahip olduğunuz|"
    r"jotka sinulla jo on|koj[ea] već imate|ki jih že imate|mis sul juba on|kas jums jau ir|kuri\w* jau turite|"
    r"您已有的|お手持ちの|이미 가지고 (?:있는|계신)"
)
_BOX: Final = (
    r"box|carton|packaging|karton|kiste|schachtel|verpackung|boîte|emballage|caja|cartón|scatola|cartone|imballaggio|"
    r"caixa|embalagem|doos|verpakking|kartonie|pudełk\w+|karton\w*|krabic\w+|škatul\w+|doboz\w*|cutia|кути[яи]\w*|"
    r"коробк\w+|упаковк\w+|κουτί|kutu\w*|kartong\w*|lådan|kassen|esken|laatik\w+|kutij\w+|karbis|dėžė\w*|kastē"
)
_ONCE: Final = (
    r"once|formerly|used to|previously|früher|einmal|einst|zuvor|vorher|ehemals|autrefois|jadis|antes|"
    r"anteriormente|alguna vez|una vez|una volta|in precedenza|já|outrora|ooit|vroeger|eerder|kiedyś|wcześniej|"
    r"dříve|kdysi|predtým|kedysi|korábban|egykor|régebben|cândva|înainte|раньше|когда-то|прежде|раніше|колись|"
    r"преди|някога|κάποτε|παλιά|bir zamanlar|eskiden|daha önce|tidigare|förut|en gång|tidligere|engang|en gang|"
    r"aiemmin|joskus|nekad\w*|prije|nekoč|kunagi|varem|kādreiz|anksčiau|kadaise"
)
_CONTAINED: Final = (
    r"held|contained|hold|contain|was for|carried|(?:war|lag|steckte|enthielt)\w*|gewesen|a contenu|contenait|a servi|"
    r"contuvo|contenía|tuvo|tenía|llevó|c.era|c.erano|conteneva|ha contenuto|teve|continha|guardou|zat|zaten|bevatte|"
    r"był[oay]?|leżał\w*|zawierał\w*|byl[oay]?|bol[oay]?|obsahova\w+|volt|tartalmazott|a fost|a conținut|conținea|"
    r"лежал\w*|был[оаи]?|хранил\w*|лежал\w|був|було|имаше|беше|съдържаше|είχε|περιείχε|vardı|bulunuyordu|"
    r"innehöll|låg|indeholdt|inneholdt|sisälsi|oli|bil\w?|saržavala|sisaldas|bija|buvo"
)
_HELD_SIGNS: Final = (
    "(?:箱子?|纸箱|盒子?)[^。]{0,6}(?:以前|曾经|曾|原来|原先)[^。]{0,4}(?:装|放|是)|箱(?:に)?は?(?:以前|元々|もともと)|"
    "(?:상자|박스)[^.]{0,8}(?:전에|원래|예전)"
)
_BETWEEN: Final = r"(?:\W+\w+){0,3}?\W+"
_HELD: Final = quick(
    rf"(?i)^\W*(?:\S+\s){{0,2}}?(?:{_BOX})\b{_BETWEEN}(?:(?:{_ONCE})\b.*\b(?:{_CONTAINED})\b|"
    rf"(?:{_CONTAINED})\b.*\b(?:{_ONCE})\b)|{_HELD_SIGNS}"
)
"""*The box once held NAME*: what was in a carton is not sold."""
_NOW: Final = (
    r"it is|now|jetzt|maintenant|ahora|adesso|ora|agora|nu|teraz|teď|most|acum|сейчас|теперь|тепер|сега|τώρα|şimdi|"
    r"nyt"
)
_VOID: Final = (
    r"empty|leer|vide|vací[oa]|vuot[oa]|vazi[oa]|leeg|pust[aey]|prázdn\w+|üres|goală|gol|пуст\w*|порожн\w*|празн\w*|"
    r"άδει\w+|boş|tomt?|tyhjä"
)
_EMPTY: Final = quick(rf"(?i)\b(?:{_NOW})\s(?:\S+\s){{0,4}}?(?:{_VOID})\b")
"""*I kept NAME in it, now it is clean and empty.*"""
_STOWED: Final = quick(
    rf"(?i)^\W*(?:\S+\s){{0,3}}?(?:{_BUYER})\s(?:\S+\s){{0,2}}?(?:{_KEEP})\s(?:\S+\s)|\b(?:{_OWNED})"
)
_FLOWN: Final = (
    r"hand luggage|carry-?on (?:bag|luggage)|handgepäck|bagage à main|equipaje de mano|bagaglio a mano|bagagem de mão|"
    r"handbagage|bagaż\w* podręczn|příruční\w* zavazadl|príručn\w+ batožin|kézipoggyász|bagaj\w* de mână|ръчен багаж|"
    r"ручн(?:ая|ой|ую) кладь?|ручн\w+ поклаж|χειραποσκευή|håndbagage|käsimatkatavar|käsipagas|el bagaj|手荷物|随身行李|"
    r"기내 ?수하물"
)
_MAY_I: Final = (
    r"(?:can|may|could|should) (?:i|we|you|one)|(?:kann|darf|dürfen|können) (?:ich|man|wir)|(?:puis-je|peut-on|"
    r"on peut)|(?:puedo|se puede|podemos)|(?:posso|si può)|(?:pode-se|podemos)|(?:mag|kan) (?:ik|je|men)|"
    r"(?:czy )?(?:mogę|można)|(?:můžu|mohu|lze|môžem|možno)|(?:vihetek|lehet|szabad)|(?:pot|se poate)|(?:мога|"
    r"може)(?: ли)?|(?:можно|могу)(?: ли)?|можна|μπορώ|επιτρέπεται|(?:kan|får|må) (?:jag|man|jeg)|(?:saanko|voiko|"
    r"saako)|kas (?:võib|tohib)|ar galima|(?:smijem|mogu) li|(?:alabilir|götürebilir) miyim|できますか|可以|되나요"
)
_IN_FLIGHT: Final = quick(rf"(?i)(?:{_MAY_I}).*(?:{_FLOWN})|(?:{_FLOWN}).*(?:{_MAY_I})")
"""*Can I take NAME in my hand luggage?*"""
_GOES_ON: Final = r"(?i)\bkeeps? \w+ing\b"
"""Who keeps *asking* for it keeps it nowhere."""
MAY_STOW: Final = stems(
    rf"(?:^|[^\p{{L}}])(?:{_BUYER})|{_OWNED}|(?:{_BOX})[^.\n]{{0,90}}[^\p{{L}}](?:{_ONCE})|{_HELD_SIGNS}|{_FLOWN}|"
    rf"[^\p{{L}}](?:{_NOW})\s(?:\S+\s){{0,4}}?(?:{_VOID})"
)
"""What a text in small letters holds that may have such a sentence."""


def stowed(sentences: pl.Series) -> pl.Series:
    """Which sentences (str, null: false) name what buyers have, or a box had, and offer nothing (bool)."""
    found = unless(
        unless(holds(sentences, _STOWED, _EMPTY, _IN_FLIGHT), sentences, OFFERS),
        sentences,
        _GOES_ON,
    )
    before = holds(sentences, _HELD)
    rest = replace(sentences.filter(before), _HELD, " ")  # what is *in the box* is offered elsewhere
    return found | before.clone().scatter(before.arg_true(), ~holds(rest, OFFERS))
