"""What a text names and says at once that it does not offer: sentences, or ends of them, in many languages.

The matcher's negations reach a few words, up to where a clause ends. Names of goods are long and full of commas and
points; here a sentence goes that says *we do not sell* them, or that they are *not included*, and whatever stands
behind a *this is not* or *contains no*. A sentence that names a price stays, and so does what follows a *but*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.recognise.said.answered import MAY_DENY, NOT_SOLD, denied_next
from hiddenlinks.recognise.said.excluded import MAY_EXCLUDE, WHICH, kept
from hiddenlinks.recognise.said.lacking import may_lack
from hiddenlinks.recognise.said.landmarks import MAY_BE_NEAR, unneighboured
from hiddenlinks.recognise.said.manners import BUT
from hiddenlinks.recognise.said.mentions.mentions import MAY_MENTION, mentions
from hiddenlinks.recognise.said.patterns import holds, quick, stems, unless
from hiddenlinks.recognise.said.prices import PRICE
from hiddenlinks.recognise.said.sentences import rewritten
from hiddenlinks.recognise.said.unsent import UNSENT_LIST
from hiddenlinks.recognise.said.unsold import MAY_BE_BANNED, RETURNS, SELLS_NOT, UNSOLD, UNSOLD_SIGNS, banned
from hiddenlinks.recognise.said.untraded import may_be_untraded
from hiddenlinks.regex import contains, replace, replace_all

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["offered"]

_NOT_PART: Final = (
    r"not part of (?:the|this|our) offer|is not included|ist nicht (?:enthalten|dabei)|n.est pas (?:inclus|fourni)|"
    r"gehört nicht zum|ne fait pas partie|no (?:está|viene) incluid[oa]|no forma parte|non è inclus[oa]|non fa parte|"
    r"não está incluíd[oa]|não faz parte|is niet inbegrepen|hoort niet bij|nie jest dołączon|nie jest częścią|"
    r"nie należy do|není součástí|не входит в комплект|в комплект не входит|не является частью|uyumlu.*dahil değil|"
    r"için uygun.*dahil değil|(?:cocok|kompatibel) .*tidak termasuk|(?:dùng được|tương thích) .*không (?:kèm|bao gồm)|"
    r"के साथ .*(?:नहीं मिलत|शामिल नहीं)|מתאים.*(?:אינו|אינה|לא) כלול|호환.*(?:별매|미포함)|対応.*(?:別売|付属しません)"
)
_BRACKETED: Final = r"[(（](?:不含|不包含|不包括|另购|另售|미포함|별매|別売り?)[)）]|미포함\W*$"
"""Anywhere in a sentence: what it names is no part of the offer; a *but* saves only what stands behind."""
_LEFT_OUT: Final = quick(
    r"not (?:included|in the (?:box|set|parcel)|part of (?:the|this) \w+|for sale)|nicht (?:enthalten|inbegriffen|"
    r"dabei|im lieferumfang|teil des \w+)|non (?:fournie?s?|inclus\w*|compris\w*)|no (?:incluid[oa]s?|"
    r"viene incluid[oa])|non (?:è |sono )?(?:inclus[oiea]|compres[oiea])|não (?:incluíd[oa]s?|acompanha)|"
    r"niet (?:inbegrepen|meegeleverd|in de set)|nie (?:w zestawie|wchodzi w skład|dołączon\w+)|brak w (?:zestawie|"
    r"komplecie)|nie ma w (?:zestawie|komplecie)|není součástí|nie je súčasťou|nem (?:tartozék|része)|nu (?:este|"
    r"sunt) inclus\w*|не е включен\w*|δεν περιλαμβάν\w+|nije uključen\w*|ni vključen\w*|neįskaičiuot\w*|"
    r"nav iekļaut\w*|ei kuulu (?:komplekti|hintaan)|ei (?:\w+ )?sisälly|ingår (?:ej|inte)|inte (?:ingår|medföljer)|"
    r"(?:medfølger|følger) ikke(?: med)?|ikke (?:medfølger|følger med|inkludert)|(?:komplektis|"
    r"hinnas) (?:\w+ )?ei ole|(?:в комплект )?не вход[ия]т|не включен\w*|не входить|dahil değil\w*|nincs (?:benne|"
    r"hozzáadva|a csomagban)|няма (?:в състава|вътре)|no (?:va|van|vienen|están) incluid\w*|não (?:vai|vão|vem|vêm|"
    r"está|estão) incluíd\w*|non (?:viene|vengono|va) inclus\w*|(?:ei|eivät) tule mukana|ei kuulu mukaan|nem (?:jár|"
    r"tartozik) hozzá|nu (?:vine|vin|intră) (?:cu|în) \w+|(?:není|nejsou) v (?:balení|ceně)|(?:nie je|"
    r"nie sú) v (?:balení|cene)|nie (?:jest|są) (?:w zestawie|dołączan\w+|częścią \w+)|följer (?:inte|ej) med|"
    r"n.(?:est|sont) (?:pas|ni) (?:inclus|vendu|fourni|compris)\w*|zit(?:ten)? er niet bij|"
    r"er (?:\w+ )?niet bij (?:zit|zitten|hoort|horen)|не (?:идёт|идет|идут) в комплекте|не (?:йде|йдуть) в комплекті|"
    r"δεν συμπεριλαμβάν\w+|ne dolazi (?:uz|s)\s\w+|ni (?:priložen|zraven)\w*|(?:není|nejsou) předmětem prodeje|"
    r"(?:nie je|nie sú) predmetom predaja|nu (?:este|sunt) de vânzare|(?:ni|niso) naprodaj"
)
"""Behind what is no part of the goods: behind a comma or a bracket all that the sentence names, else a clause."""
_NAMES: Final = (
    r"this is not|das ist (?:nicht|keine?)|dies ist keine?|(?:ceci|ce) n.est pas|esto no es|questo non è|isto não é|"
    r"dit is geen|to nie jest|toto není|toto nie je|ez nem|acesta nu este|това не е|αυτό δεν είναι|ovo nije|tai ne|"
    r"nesatur|see ei ole|ei sisalda|tämä ei ole|ei sisällä|det här är (?:inte|ingen)|det(?:te)? er (?:ikke|ingen)|"
    r"это не|це не|if you (?:take|use)|si vous prenez|если вы принимаете|falls sie|this is neither|it is neither|"
    r"weder|ce n.est ni|detta är varken|dette? er hverken|dit is noch|nie jest to ani|toto není ani|není to ani|"
    r"nie je to ani|nu este nici|нито|ούτε|nije ni|we (?:are|.re) not an?|wir sind keine?|nous ne sommes pas|"
    r"no somos|non siamo|não somos|wij zijn geen|we zijn geen|nie jesteśmy|nejsme|nie sme|nem vagyunk|nu suntem|"
    r"не сме|δεν είμαστε|nismo|nesame|neesam|me ei ole|emme ole|vi är (?:ingen|inte)|vi er (?:ikke|ingen)|мы не"
)
"""At the beginning of a sentence: what stands behind is not the goods."""
_HOLDS_NONE: Final = (
    r"does not contain|contains? no|enthält keine?n?|ne contient (?:pas|aucune?)|no contiene|non contiene|não contém|"
    r"bevat geen|nie zawiera|neobsahuje|nem tartalmaz|nu conține|не съдържа|δεν περιέχει|ne sadrži|ne vsebuje|"
    r"innehåller (?:inte|ingen|inga|inget)|indeholder (?:ikke|ingen|intet)|inneholder (?:ikke|ingen)|не содержит|"
    r"не містить"
)
"""Near the beginning of a sentence (*this set contains no …*): what stands behind is not in the goods."""
_NO: Final = r"no|keine?n?|pas d[e'’]|sin|senza|sem|bez|geen|без|ingen|inga"
_IN_IT: Final = quick(
    r"included|enthalten|inbegriffen|inclus\w*|fourni\w*|inclu[ií]d[oa]s?|compres[oiea]|w zestawie|inbegrepen|"
    r"meegeleverd|в комплекте|в наборе|medfølger|ingår|inside|in it|drin|darin|dedans|à l.intérieur|dentro|all.interno|"
    r"w środku|uvnitř|vnútri|внутри|всередині|içinde|inuti|indeni|inni|sisällä|erin"
)
_HAS_NONE: Final = (
    r"we have no|wir haben keine?n?|nous n.avons (?:pas|aucune?)|no tenemos|non abbiamo|não temos|wij hebben geen|"
    r"nie mamy|nemáme|nincs|nu avem|нямаме|няма|δεν έχουμε|nemamo|nema |nimamo|neturime|mums nav|meil (?:pole|ei ole)|"
    r"meillä ei ole|vi har (?:ingen|inga|ikke)|у нас нет|у нас немає|in unserem (?:shop|laden|sortiment) (?:gibt es|"
    r"sind|haben wir) keine?n?|dans notre (?:boutique|magasin),? (?:pas|aucune?|il n.y a (?:pas|aucune?))|"
    r"en nuestra tienda no (?:hay|tenemos)|nel nostro negozio (?:niente|non (?:ci sono|abbiamo))|"
    r"na nossa loja não (?:há|temos)|w naszym sklepie nie ma|v našem obchodě nen\S+|v našom obchode nie (?:je|sú)|"
    r"в нашем магазине нет|у нашому магазині немає"
)
"""At the beginning of a clause: there is none of what it names."""
_RECALLS: Final = (
    r"nothing (?:erotic|medical|medicinal|sexual|naughty)|rien d.(?:érotique|médical)|mit (?:erotik|medizin|sex) hat|"
    r"niets (?:erotisch|medisch)|nada (?:de )?erótico|niente di (?:erotico|medico)|inget (?:erotiskt|medicinskt)|"
    r"intet (?:erotisk|medicinsk)|nic (?:erotického|erotycznego)|nič (?:erotického|erotičnega)|ничего (?:эротического|"
    r"лечебного)|нищо еротично|τίποτα (?:το )?ερωτικό|nekā erotiska|niks erotisch|κάτι ερωτικό|midagi erootilist|"
    r"nieko erotiško|ništa erotsko|nimic erotic|semmi erotikus|ei mitään eroottista|reminds? (?:(?:one|me|us|you|some|"
    r"many) )?(?:(?:customer|buyer|people) )?of|erinnert (?:mich |viele )?an|rappelle|recuerda a|ricorda|lembra|"
    r"przypomina|připomíná|напоминает|(?:not a|no) (?:replacement|substitute) for|ersetzt (?:kein|nicht)|"
    r"kein ersatz für|remplace pas|no sustituye|non sostituisce|não substitui|vervangt|nie zastępuje|nenahrazuje|"
    r"nenahrádza|nem helyettesít|nu înlocuiește|не замества|δεν αντικαθιστά|ne zamjenjuje|ne nadomešča|nepakeičia|"
    r"neaizstāj|ei asenda|ei korvaa|ersätter inte|erstatter ikke|не заменяет|не замінює"
)
"""Anywhere: what stands behind only comes to somebody's mind, or is not what it would replace."""
_NONE_AHEAD: Final = (
    r"不(?:邮寄|郵寄|寄送|发送|承运)|不含(?:有)?|不包含|不包括|不能代替|不可代替|不替代|并非|不是|لا يحتوي على|"
    r"لا تحتوي على|لا يغني عن|لا تغني عن|ليس بديلا عن"
)
_NONE_BEHIND: Final = (
    r"(?:の取り扱いはございません|は取り扱っ(?:ておりません|ていません))|(?:は|が)(?:一切)?(?:含みません|含まれません|"
    r"含まれていません|入っていません|販売していません|売っていません|扱っていません)|ではありません|ではない|"
    r"じゃありません|の代わりにはなりません|の代用にはなりません|은 들어 있지 않|는 들어 있지 않|를 대신하지 않|"
    r"을 대신하지 않|이 아닙니다|가 아닙니다"
)
_NONE_LAST: Final = (
    r"या कोई दवा नहीं|नहीं है|नहीं हैं|की जगह नहीं ले सकत\p{L}*|शामिल नहीं|içermez|içermemektedir|yerine geçmez|"
    r"yerini tutmaz"
)
"""The same in writing without borders of words, and where the verb ends the sentence."""
_UNBORDERED: Final = (
    r"içinde [^,:]*yoktur|"
    rf"(?:{_NONE_AHEAD})[^，。；،؛]*|[^、。，]*(?:{_NONE_BEHIND})|^[^:।]*(?:{_NONE_LAST})|"
    rf"[^。！？।\n]*(?:{UNSOLD_SIGNS})[^。！？।\n]*"
)
_NOT_A: Final = (
    r"(?:and |und |et |y |e |a |i |и |а |и |en |og |och )?(?:not an?|nicht|keine?n?|pas (?:une?|des?)|aucune?|"
    r"no (?:es )?una?|non (?:è )?una?|não (?:é )?uma?|geen|nie(?: jest)?|ne(?: jde o)?|nem|nu(?: este)?|не|"
    r"inte|ingen|ikke|ei(?: ole)?|όχι|nije|ni)"
)
"""At the beginning of a further clause (*a massager, not an erotic product*): what stands behind is not the goods."""
_EMPTY: Final = (
    r"(?i)^\W*(?:it (?:is|comes) |wird |es wird |est |è |is |är |er )?(?:(?:sold|delivered|comes|ships|shipped) empty|"
    r"leer (?:geliefert|verkauft|verschickt)|(?:vendue?s?|livrée?s?) vides?|se (?:vende|envía)n? vac[ií][oa]s?|"
    r"(?:vendut[oa]|spedit[oa]) vuot[oa]|(?:vendid[oa]|enviad[oa]) vazi[oa]|sprzedawan\w+ pust\w+|"
    r"прода[её]тся пуст\w+|продається порожн\w+|leeg (?:verkocht|geleverd)|boş (?:satılır|gönderilir)|prodává se "
    r"prázdn\w+|predáva sa prázdn\w+|üresen (?:adjuk|áruljuk|szállítjuk|eladó)|se vinde gol\w*|продава се празн\w+|"
    r"πωλείται άδει\w+|säljs tom\w*|(?:sælges|selges) tom\w*|myydään tyhjänä|prodaje se prazn\w+|prodaja se prazn\w+|"
    r"parduodam\w+ tušči\w*|(?:tiek )?pārdo\w+ tukš\w+|müüakse tühja\w*)\s?[:：,;–—-]"
)
"""At the beginning of a sentence: what is sold is empty, and what else it names is in the picture, or fits in."""
_BARE: Final = rf"(?i),\s?\d[\d.,/x×]*\s?\p{{L}}{{0,4}}\s(?:{_LEFT_OUT})\b"
"""Behind a number the clause is the end of a long name: *NAME, tablets, 50 not included*."""
_ITSELF: Final = quick(
    r"(?:(?:сам|сама) \w+ |the \w+ itself |(?:contents?|inhalt|contenu|contenido|contenuto|conteúdo|inhoud|"
    r"zawartość|zawartości|obsah|содержимое|вміст|içerik) |a[zt] |ez |it is |they are |ist |sind |es |sont |è |jest )?"
)
_RELATIVE: Final = (
    rf"(?i)[,;(–—-]\s*(?:(?:{WHICH}),?(?:\s[^\s;]+){{0,4}}?\s(?:{_LEFT_OUT})\b|"
    r"(?:die|der|das)(?:\s[^\s;]+){0,4}?\snicht (?:enthalten|dabei|inbegriffen) (?:ist|sind))"
)
"""A clause about it leaves it out: *which of course is not included*; in German its verb comes last."""
_OWN_PARTS: Final = (
    r"(?i)shipping|postage|batter|charger|versand|porto|akku|ladeger|livraison|port\b|piles\b|chargeur|envío|pilas|"
    r"cargador|spedizion|\bpile\b|frete|portes|pilhas|verzend|lader|wysyłk|bateri|poštovn|doprav|доставк|батаре|"
    r"szállítás|\belem"
)
"""Parcels and batteries are not included in what is sold."""
_OF_COURSE: Final = (
    r"(?:(?:of course|obviously|naturally|natürlich|selbstverständlich|bien sûr|évidemment|por supuesto|obviamente|"
    r"naturalmente|ovviamente|chiaramente|claro|natuurlijk|uiteraard|oczywiście|samozřejmě|samozrejme|természetesen|"
    r"desigur|bineînțeles|конечно|разумеется|звичайно|разбира се|φυσικά|elbette|tabii|naturligtvis|såklart|"
    r"selvfølgelig|tietysti|naravno|seveda)\s)?"
)
"""What may stand before *not included*."""
_NEAR: Final = rf"(?i)[,;:(–—-]\s*{_OF_COURSE}{_ITSELF}(?:{_LEFT_OUT})\b"
_CLAUSE: Final = rf"(?i)(?:[^,;(]|,\s?\d)*\b(?:{_LEFT_OUT})\b.*"
_BEHIND: Final = (
    rf"(?i)(?:^\s*(?:{_NAMES})|^\s*(?:\S+\s+){{0,3}}(?:{_HOLDS_NONE})|\b(?:{_RECALLS}))\b"
    rf".*?(?:$|:|\b((?:{BUT})\b))"
)
_FOLLOWING: Final = (
    r"(?:the following|such|folgende[sn]?|so etwas|ceci|cela|ce qui suit|les (?:articles|éléments) suivants|"
    r"lo siguiente|esto|quanto segue|isto|o seguinte|het volgende|dit|tego|następujących|tohle|toto|následující|"
    r"ilye[nt]|ilyesmit|așa ceva|următoarele|följande|følgende|seuraavaa|следующего|такого|такое|наступного|следното|"
    r"τα εξής|şunları)"
)
_PACKAGE: Final = (
    r"(?:\s(?:a csomagnak|in (?:the )?(?:box|set|parcel|delivery)|in der lieferung|im (?:set|paket)|dans (?:le (?:lot|"
    r"colis|paquet)|la livraison)|en el (?:paquete|envío|set)|nella (?:confezione|spedizione)|no pacote|in de (?:doos|"
    r"levering)|do zestawu|v balení|в комплект\w*|в набор\w*|în pachet|στη συσκευασία|i (?:paketet|pakken)))?"
)
_NONE_OF: Final = (
    rf"(?i)(?:{_HOLDS_NONE}|^\W*(?:not included|nicht enthalten|non inclus|no incluye))\s*{_FOLLOWING}?\s?[:：].*|"
    rf"(?i)^\W*(?:{_LEFT_OUT}){_PACKAGE}\s?[:：].*"
)
"""A list of what the goods have not in them: *does not contain the following: …*."""
_NONE_IN_IT: Final = rf"(?i)^(?:[^:：.!?]{{0,30}}[:：])?\s*(?:{_NO})\s(?:[^:;,]|,\s?\d)*\b(?:{_IN_IT})\b"
"""A sentence such as *no … included*, or *please note: no … included*."""
_BUT_IN_IT: Final = rf"(?i)\b(?:{_NO})\s.*\b(?:{BUT})\s.*\b(?:{_IN_IT})\b"
"""One that says what is in it instead."""
_FURTHER: Final = rf"(?i)[,;–—(]\s*{_NOT_A}\s(?:[^,;:]*?\b((?:{BUT})\b)|[^,;:]*)"
_FIRST: Final = rf"(?i)(^\s*|[,;:–—]\s*)(?:{_HAS_NONE})\b[^,;:]*"
_UNSOLD: Final = rf"(?i)\b(?:{UNSOLD})"
_SAVED: Final = rf"(?i)\b(?:{_NOT_PART}).*\b(?:{BUT})\b"
_OPENED, _CLOSED = r"[(（][^)）]*$", r"^[^(（]*[)）]"
"""A bracket that is left open, and one that was opened before."""
_PARTED, _ENDED = r"[^.!?。！？]$", r"(?:\w\w|[^\w\s])[.!?]\W*$|[。！？]\W*$"
"""A sentence that is cut off, and the end of one."""
_ANY: Final = stems(
    rf"{SELLS_NOT}|{UNSOLD}|{UNSOLD_SIGNS}|{NOT_SOLD}|{_NOT_PART}|{_BRACKETED}|{_LEFT_OUT}|{_NAMES}|{_HOLDS_NONE}|"
    rf"{_IN_IT}|{_HAS_NONE}|{_RECALLS}|{_NONE_AHEAD}|{_NONE_BEHIND}|{_NONE_LAST}|[,;–—(]\s*{_NOT_A}\s"
)
"""One of these, in small letters: asked so it is compiled twice as fast, and asked several times as fast."""
_MAY: Final = (_ANY, MAY_EXCLUDE, MAY_BE_BANNED, MAY_DENY, MAY_BE_NEAR, *MAY_MENTION)
"""What a text holds that may have such a sentence."""


def offered(texts: pl.Series, absent: Callable[[pl.Series], pl.Series], *, clauses: bool = True) -> pl.Series:
    """The texts (str, null: null) without what is named in them and not offered.

    ``absent``: which sentences (bool) say that what they name is not there. ``clauses``: a clause that says *not
    included* is left out, too; else :func:`unmentioned` weighs it.
    """
    small = texts.str.to_lowercase()
    some = holds(small, *_MAY) | may_lack(small) | may_be_untraded(small)
    return rewritten(texts, some, lambda rows: _left(rows, absent, clauses=clauses))


def _left(rows: pl.DataFrame, absent: Callable[[pl.Series], pl.Series], *, clauses: bool) -> pl.Series:
    """What is left of sentences, as :func:`~hiddenlinks.recognise.said.sentences.apart` gives them."""
    denied = denied_next(rows)
    empty = unless(holds(rows["said"], _EMPTY), rows["said"], rf"{_EMPTY}\s*(?:{BUT})\b")
    rows = rows.with_columns(said=unneighboured(kept(rows["said"])))
    said, small = rows["said"], rows["said"].str.to_lowercase()
    unpriced, mentioned = ~holds(said, PRICE), mentions(rows, small)
    barred = _to_the_end(rows, banned(small), _OPENED, _CLOSED)
    unsent = barred.clone().scatter(barred.arg_true(), holds(small.filter(barred), UNSENT_LIST))
    barred |= _to_the_end(rows, unsent, _PARTED, _ENDED)
    free = unpriced & (holds(small, _ANY) | barred | mentioned | empty)
    refused = (barred | holds(said, rf"(?i)\b(?:{SELLS_NOT})")) & ~holds(said, rf"(?i)\b(?:{BUT})\b")
    refused |= unless(holds(said, _UNSOLD) & ~holds(said, RETURNS), said, rf"{_UNSOLD}.*\b(?:{BUT})\b")
    refused |= unless(holds(said, rf"(?i)\b(?:{_NOT_PART})|{_BRACKETED}"), said, _SAVED)
    refused |= unless(holds(said, rf"{_RELATIVE}|{_BARE}"), said, _OWN_PARTS)
    refused |= mentioned | empty | holds(said, _NEAR)
    refused |= unless(holds(said, _NONE_IN_IT), said, _BUT_IN_IT)
    shorter = said.clone().scatter(free.arg_true(), _shortened(said.filter(free), clauses=clauses))
    return shorter.set((refused & free) | (denied & unpriced) | absent(said), "")


def _to_the_end(rows: pl.DataFrame, told: pl.Series, begins: str, ends: str) -> pl.Series:
    """Which sentences are ``told`` (bool), or go on in their line with one that ``begins`` what another ``ends``.

    Long names have bars in them, at which a line is parted: *banned: powders (such as NAME | 1 kg | Cocoa), weapons*.
    """
    new = contains(rows["said"], ends).shift(1).fill_null(value=True)
    opened = told & contains(rows["said"], begins)
    some = rows.select("line", bracket=new.cast(pl.UInt32).cum_sum(), opened=opened.cast(pl.UInt8))
    return told | some.select(pl.col("opened").cum_max().over("line", "bracket") > 0).to_series()


def _shortened(said: pl.Series, *, clauses: bool) -> pl.Series:
    """Sentences (str) without the parts of them that offer nothing."""
    left = replace(said, _CLAUSE, "") if clauses else said
    left = replace_all(replace_all(left, _FIRST, "${1}"), _FURTHER, "${1}")
    left = replace(replace(left, _NONE_OF, ""), _BEHIND, "${1}")
    return replace_all(left, _UNBORDERED, "")
