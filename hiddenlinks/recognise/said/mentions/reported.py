"""Sentences of news and of memories: *the market for NAME grew by 14 per cent*, *I still remember the sign for NAME*.

Own selection of words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.manners import BUT, GIVES
from hiddenlinks.recognise.said.offering import SELLING
from hiddenlinks.recognise.said.patterns import holds, loosely, quick, stems, unless

if TYPE_CHECKING:
    import polars as pl

__all__ = ["MAY_REPORT", "reported"]

_MARKETS: Final = (
    r"market|sales|turnover|markt|absatz|umsatz|marché|ventes|mercado|ventas|mercato|vendite|vendas|omzet|rynek|"
    r"sprzedaż|trh|prodej|piac|forgalom|piața|vânzările|рынок|продажи|ринок|продажі|пазарът|αγορά|pazarı|piyasası|"
    r"marknaden|försäljningen|markedet|salget|markkinat|myynti"
)
_GREW: Final = (
    r"grew|rose|fell|shrank|increased|dropped|wuchs|gewachsen|stieg|sank|schrumpfte|(?:a|ont) (?:crû|augmenté|"
    r"progressé|reculé)|creci\w+|aument\w+|cayó|cayeron|(?:è|sono) cresciut\w|cresceu|caiu|groeide|steeg|daalde|"
    r"ur[óo]sł\w*|wzr[óo]sł\w*|spadł\w*|vzrostl\w*|narostl\w*|vzrástol|nőtt|csökkent|a crescut|a scăzut|вырос\w*|"
    r"упал\w*|зр(?:іс|осли)|нарасна|αυξήθηκε|büyüdü|arttı|växte|ökade|voksede|steg|økte|kasvoi"
)
_PER_CENT: Final = (
    r"(?:%|per ?cent|prozent|pour ?cent|por ciento|per cento|por cento|procent|procen[tc]\w*|százalék\w*|la sută|"
    r"процент\w*|відсотк\w*|yüzde|prosent\w*)"
)
_GROWN: Final = quick(
    rf"(?i)\b(?:{_MARKETS})\b.*\b(?:{_GREW})\b.*{_PER_CENT}|\b(?:{_MARKETS})\b.*{_PER_CENT}.*\b(?:{_GREW})\b"
)
"""News of a trade: *the market for NAME grew by 14 per cent*."""
_PARLIAMENTS: Final = (
    r"parliament|congress|senate|lawmakers|mps|bundestag|abgeordnete|parlament\w*|assemblée|députés|sénat|congreso|"
    r"diputados|senado|parlamento|camera|senato|assembleia|congresso|tweede kamer|kamer|sejm|posłowie|poslanci|"
    r"sněmovna|országgyűlés|parlamentul|дума|депутаты|верховна рада|парламент\w*|βουλή|meclis|riksdagen|folketinget|"
    r"stortinget|eduskunta"
)
_DEBATES: Final = (
    r"debat\w*|discuss\w*|consider\w*|berät|beraten|diskutiert|discut\w*|examin\w*|estudi\w*|discute|esamina|"
    r"bespreekt|praat|overlegt|debatuje|obraduje|jedná|projednává|rokuje|vitat\w*|tárgyal\w*|dezbat\w*|обсужда\w*|"
    r"рассматрива\w*|обговорю\w*|обсъжда|συζητ\w*|görüş\w*|tartış\w*|debatterar|drøfter|keskustelee"
)
_DEBATED: Final = quick(rf"(?i)^\W*(?:\S+\s){{0,2}}?(?:{_PARLIAMENTS})\s(?:{_DEBATES})\b")
_REMEMBERS: Final = (
    r"i (?:still )?remember|we remember|ich (?:erinnere mich|weiß noch)|je me (?:souviens|rappelle)|(?:todavía |"
    r"aún )?recuerdo|me acuerdo|(?:mi )?ricordo|(?:ainda )?(?:me )?lembro|ik (?:weet nog|herinner me)|pamiętam|"
    r"pamatuji|pamätám|emlékszem|îmi amintesc|(?:я )?помню|пам.ятаю|спомням си|θυμάμαι|hatırlıyorum|jag minns|"
    r"jeg husker|muistan|mäletan|atceros|prisimenu|sjećam se|spomnim se|我(?:还)?记得"
)
_SHOWN: Final = (
    r"sign\b|poster|advert|billboard|shop window|schild|plakat|werbung|schaufenster|enseigne|plaque|affiche|publicité|"
    r"vitrine|letrero|cartel|anuncio|escaparate|insegna|manifesto|pubblicità|vetrina|placa|cartaz|anúncio|montra|"
    r"bord\b|uithangbord|emaillebord|reclame|etalage|szyld|plakat|reklam|witryn|cedul|plakát|výloh|tábla|kirakat|"
    r"reclam|vitrin|вывеск|плакат|реклам|витрин|вивіск|вітрин|ταμπέλα|αφίσα|βιτρίνα|tabela|afiş|vitrin|skylt|affisch|"
    r"skyltfönster|skilt|kyltti|juliste|mainos|招牌|广告|海报"
)
_NOSTALGIC: Final = quick(rf"(?i)^\W*(?:{_REMEMBERS}).*(?:{_SHOWN})")
"""*I still remember the enamel sign for NAME.*"""
_FINED: Final = (
    r"(?:was|were|been|got) (?:fined|convicted|sentenced|jailed|arrested)|(?:geldstrafe|strafe|verurteilt|verhaftet)|"
    r"(?:condamné|arrêté)e?s?|(?:multad|condenad|detenid|detid)[oa]s?|(?:multat|condannat|arrestat)[oiae]|(?:boete|"
    r"veroordeeld|aangehouden)|(?:ukaran|skazan|zatrzyman)\w+|(?:pokut|odsouzen|odsúden|zadržen|zadržan)\w*|(?:bírság|"
    r"elítél|letartóztat)\w*|(?:amendat|condamnat|arestat)\w*|(?:оштрафова|осужд[её]н|осудили|задержа|арестова|"
    r"засуджен|затрима|глобен|осъден|задържан)\w*|(?:καταδικάσ|πρόστιμο|συνελήφθη)\w*|(?:böter|dömd|dömdes|gripen)|"
    r"(?:bøde|dømt|anholdt|pågrepet)|(?:sakko|tuomi)\w*|(?:trahvi|süüdi)\w*|(?:ceza aldı|mahkûm|tutuklan\w+)|"
    r"(?:kažnjen|osuđen|uhićen|obsojen)\w*"
)
_FOR_SELLING: Final = (
    r"(?:for|because \w+) (?:\w+ )?(?:sell|deal|trad|smuggl)\w+|(?:verkauf|handel|schmuggel)\w*|(?:vendu|vente|"
    r"vendre)|(?:vender|vendió|venta|vendido|venda)|(?:venduto|vendita|vendere)|(?:verkoop|verkopen|handel)|"
    r"(?:sprzeda|handel)\w*|(?:prod[ea]j|prodáv|predaj)\w*|(?:árus|elad|kereskedel)\w*|(?:vânzare|vândut)\w*|"
    r"(?:продаж|торгов|сбыт|продаж|продажб)\w*|(?:πώληση|πουλ)\w*|(?:sålt|försäljning|salg|solgt|handel)|(?:myy|"
    r"kaup)\w*|(?:müü)\w*|sat(?:mak|tığı|ışı)\w*|(?:prodaj)\w*"
)
_SENTENCED: Final = quick(rf"(?i)\b(?:{_FINED})\b.*\b(?:{_FOR_SELLING})\b")
"""*He was fined for selling NAME.*"""
_LAW: Final = (
    r"new (?:\w+ )?(?:law|regulation|rule)s?|(?:by|under the) law|neue\w* (?:gesetz\w*|verordnung)|laut gesetz|"
    r"nouvelles? (?:lois?|règles?)|nouveau règlement|selon la loi|nuev[oa]s? (?:ley(?:es)?|reglamento|norma)|(?:por|"
    r"según la) ley|nuov[oa] (?:legge|regolamento|norma)|per legge|nov[oa] (?:lei|regulamento)|por lei|nieuwe (?:wet|"
    r"regels)|volgens de wet|now\w+ (?:praw\w*|przepis\w*|ustaw\w*)|zgodnie z prawem|nov\w+ (?:zákon\w*|předpis\w*|"
    r"predpis\w*|zakon\w*)|(?:podle|podľa) zákona|új törvény\w*|(?:noua|noii) (?:lege|legi)|conform legii|"
    r"нов\w+ (?:закон\w*|правил\w*)|по закону|за законом|νέο\w* νόμο\w*|(?:nya|ny) (?:lag\w*|lov\w*)|enligt lag|"
    r"ifølge lov\w*|uude\w+ (?:lain|seaduse)\w*|yeni (?:yasa|kanun)\w*"
)
_NO_LONGER: Final = (
    r"(?:no longer|not) (?:\w+ )?be|(?:forbids|bans|prohibits)|nicht (?:mehr|länger)|verbietet|interdit|ne (?:peut|"
    r"doit) plus|ya no|prohíbe|non (?:si )?(?:può|possono) più|vieta|já não|proíbe|niet (?:meer|langer)|verbiedt|"
    r"nie wolno|zabrania|(?:už|již) n[ei]\w*|zakazuje|nem (?:\w+ )?(?:szabad|lehet)|tilt\w*|nu (?:mai|se mai)|"
    r"interzice|(?:больше )?(?:нельзя|не\b)|запреща\w+|заборон\w+|більше не|вече не|забранява|δεν|απαγορεύει|"
    r"inte (?:längre)?|förbjuder|ikke (?:længere|lenger)?|forby[dr]\w*|ei (?:enää|saa)|kieltää|enam ei|artık|"
    r"yasakl\w+|ne smije|prepoveduje"
)
_SENT: Final = (
    r"sent|ship\w*|send\w*|post(?:ed)?|mail\w*|(?:ver)?schick\w*|versand\w*|verschickt|versend\w*|envoyer|expédi\w+|"
    r"envi\w+|spedi\w+|mand\w+|invi\w+|verst\w+|verzend\w*|wysył\w+|posíl\w+|posiel\w+|zasíl\w+|küld\w*|postáz\w*|"
    r"trimi\w+|expedi\w+|отправ\w+|пересыл\w+|присыл\w+|надсил\w+|пересил\w+|изпра\w+|στέλν\w+|αποστέλλ\w+|skicka\w*|"
    r"sende\w*|lähettä\w*|saata\w*|gönder\w+|slati|pošiljati"
)
_BY_LAW: Final = quick(rf"(?i)\b(?:{_LAW})\b.*\b(?:{_NO_LONGER})\b.*\b(?:{_SENT})\b")
"""*Under a new law NAME can no longer be sent by post.*"""
_TRIED: Final = quick(
    r"(?i)\b(?:or|versus|vs\.?|and|with|oder|gegen|und|ou|contre|et|o|frente a|y|e|of|en|versus|lub|czy|i|nebo|alebo|"
    r"vagy|sau|или|либо|або|чи|ή|eller|och|tai|ja|või|veya|ve) (?:a |ein |einem |un |una |um |het |το )?(?:placebo|"
    r"scheinmedikament|plasebo|плацебо|πλασέμπο|lumelääke)\b|安慰剂|プラセボ|偽薬|위약"
)
"""*84 patients got NAME or placebo*: nobody sells a placebo."""
_INFORMED: Final = quick(
    r"(?i)\b(?:informs?|informiert|klärt|informe|informa|informeert|informuje|tájékoztat|informează|информирует|"
    r"информира|інформує|ενημερώνει|informerar|informerer|informoi|informeerib|informuoja|informē|informira|"
    r"bilgilendir\w+)\s(?:\S+\s){0,3}?(?:about|on|of|über|sur|sobre|acerca|su|sui|sulla|over|o|despre|про|о|об|за|για|"
    r"om|apie|par|hakkında)\s"
)
"""*The health office informs adults about NAME.*"""
_SECRETLY: Final = (
    r"\bdis[ck]r[eé]|\bdiszkr|\bdyskret|дискрет|διακριτ|neutral|neutr[ae]|\bplain\b|anonym|анонимн|анонімн|gizli|匿名|"
    r"保密"
)
"""How who sends it for all that says that he does."""
MAY_REPORT: Final = stems(
    rf"(?:^|[^\p{{L}}])(?:{loosely(_GREW)}|{loosely(_DEBATES)}|{_REMEMBERS}|{loosely(_FINED)}|{loosely(_LAW)})|"
    r"placebo|inform|информ|інформ|ενημερώνει|bilgilendir|klärt|scheinmedikament|plasebo|плацебо|πλασέμπο|lumelääke|"
    r"安慰剂|プラセボ|偽薬|위약"
)
"""What a text in small letters holds that may have such a sentence."""


def reported(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) tell news of a trade, a parliament or a court, or remember an advertisement (bool)."""
    return unless(
        holds(sentences, _GROWN, _DEBATED, _NOSTALGIC, _TRIED, _INFORMED), sentences, SELLING
    ) | unless(holds(sentences, _SENTENCED, _BY_LAW), sentences, rf"(?i){GIVES}|\b(?:{BUT})\b|{_SECRETLY}")
