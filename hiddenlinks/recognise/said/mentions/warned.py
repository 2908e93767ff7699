"""Sentences that warn of what others sell or send: fraud, fakes, and those who sell them. Own selection of words."""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import holds, loosely, nowhere, quick, unless

__all__ = ["MAY_WARN", "warned"]

_FRAUD: Final = (
    r"fraud|scam|betrug|betrüger|abzocke|arnaque|escroc|estafa|timador|truffa|golpe|burla|burlão|oplicht|oszust|podvod|"
    r"csalás|csaló|înșelă|escrocher|țeap|мошенн|обман|аферист|шахра|измам|απάτη|απατεών|dolandır|bedräger|bedrageri|"
    r"svindel|svindler|huijaus|huijari|pettus|prevar|krāpnie|krāpš|sukči|apgaul|lose(?:s)? (?:their|his|her|your|"
    r"the) money|verliert (?:sein|das) geld|geld (?:los|weg|verloren)|perd(?:e|ent)? (?:son|leur) argent|"
    r"pierden? (?:su|el) dinero|perd(?:e|ono) i soldi|perdem? o dinheiro|geld kwijt|traci (?:swoje )?pieniądze|"
    r"přijde o peníze|príde o peniaze|elveszíti a pénzét|își pierde banii|теря\w+ (?:свои )?деньги|останется без денег|"
    r"втрача\w+ гроші|губи парите|χάνει τα λεφτά|parasını kaybed\w+|förlorar (?:sina )?pengar|mister (?:sine )?penge|"
    r"menettää rahansa|骗|诈|詐欺|사기|احتيال|نصاب|הונאה|נוכל|धोखा|หลอกลวง|มิจฉาชีพ|lừa đảo|penipu"
)
_IF: Final = (
    r"if|when|whoever|anyone who|wer|wenn|falls|si|celui qui|quien|quem|se|chi|als|wie|jeśli|jeżeli|kto|když|pokud|kdo|"
    r"ak|keď|ha|aki|dacă|cine|если|кто|якщо|хто|ако|който|αν|όποιος|eğer|om|den som|hvis|den der|jos|kui|ako|če|kdor|"
    r"ja|jei"
)
_CAUGHT: Final = rf"(?i)^\W{{0,3}}(?:(?:[^\s.,:;]+\s){{0,3}}[^\s.,:;]+[:：]\s)?(?:{_IF})\s.*(?:{_FRAUD})"
"""*If somebody offers you NAME, it is fraud.*"""
_CAUGHT_SIGNS: Final = (
    r"警方[^。]{0,8}[：:，].*骗|(?i:polis \w+\s?[:：].*dolandır)|如有.*骗|如果.*骗子|(?:と|なら).*詐欺|(?:다면|"
    r"하면).*사기"
)
_OFTEN: Final = (
    r"often|usually|frequently|mostly|oft|häufig|meist|souvent|fréquemment|a menudo|suele[n]?|muchas veces|spesso|"
    r"muitas vezes|vaak|meestal|często|zwykle|často|většinou|zvyčajne|gyakran|adesea|deseori|часто|обычно|зазвичай|"
    r"συχνά|sıkça|genellikle|çoğu zaman|ofta|ofte|usein|sageli|često|pogosto|bieži|dažnai"
)
_FAKE: Final = (
    r"fake|counterfeit|gefälscht|fälschung|contrefa|faux|falsific|falso|fals[oi]|contraffatt|nep|namaak|podrob|podróbk|"
    r"padělk|padělan|falšovan|hamis|fals|подде[лв]|підроб|фалшив|πλαστ|sahte|förfalsk|forfalsk|falske?|väären|võlts|"
    r"viltot|padirb|krivotvor|ponare"
)
_FAKED: Final = quick(rf"(?i)\b(?:{_OFTEN})\s(?:[^\s.,;]+\s){{0,2}}?(?:{_FAKE})")
"""*NAME bought online is often counterfeit.*"""
_BEWARE: Final = (
    r"beware of|watch out for|be careful with|(?:vorsicht|achtung|warnung) (?:vor|bei)|(?:hütet|hüten sie) (?:euch|"
    r"sich) vor|attention aux?|méfiez-vous|gare aux?|cuidado con|ojo con|desconf[ií]en? de|attenzione (?:a|ai|agli|"
    r"a chi)|diffidate|occhio a|cuidado com|desconfiem? de|pas op voor|kijk uit voor|uwaga na|uważaj(?:cie)? na|"
    r"strzeżcie się|pozor na|dávejte (?:si )?pozor|vigyázz\w*|óvakodj\w*|atenție la|feriți-vă|осторожно|остерегайтесь|"
    r"берегитесь|обережно|стережіться|пазете се|внимавайте|προσοχή σε|προσέχετε|varning för|akta er|pas på|varokaa|"
    r"ettevaatust|čuvajte se|pazite na|pazite se|saugokitės|uzmanieties"
)
_SELLERS: Final = (
    r"seller|shop|those who|anyone|people who|account|händler|verkäufer|shops|anbieter|vendeur|boutique|ceux qui|"
    r"compte|vendedor|tienda|quien|cuenta|venditor|negozi|chi |account|loja|quem|conta|verkoper|winkel|wie |sprzedaw|"
    r"sklep|tych|prodejc|prodavač|obchod|predajc|eladó|boltok|vânzător|magazin|cei care|продав|магазин|тех|аккаунт|"
    r"продавц|тих|търгов|πωλητ|καταστήμ|säljare|butik|sælger|selger|myyj|müüja|prodavač|trgov|pardavėj|pārdevēj"
)
_WATCHED: Final = quick(rf"(?i)^\W{{0,3}}(?:{_BEWARE})\s(?:[^\s.;]+\s){{0,4}}?(?:{_SELLERS})")
"""*Beware of sellers who send NAME under this name.*"""
_SOME_OFFER: Final = (
    r"(?:some|einige|manche|certains|algunos|alcuni|alguns|há quem|hay quien|c.è chi|sommigen|niektórzy|někteří|"
    r"некоторые|деякі|bazıları|vissa|nogle|noen)\s(?:here )?(?:offer|sell|bieten|verkaufen|proposent|vendent|ofr?e\w+|"
    r"vende\w*|offr\w+|bieden|verkopen|oferuj\w+|sprzedaj\w+|nabíz\w+|предлага\w+|прода\w+|пропону\w+|sunuyor|satıyor|"
    r"erbjuder|säljer|tilbyder|tilbyr)"
)
_SOME: Final = quick(
    r"(?i)^\W{0,3}(?:careful|beware|attention|watch out|vorsicht|achtung|cuidado|ojo|attenti|attenzione|atenção|"
    r"pas op|let op|uwaga|ostrożnie|pozor|осторожно|внимание|обережно|dikkat|varning|obs)\b[^.;!?]{0,40}"
    rf"\b{_SOME_OFFER}"
)
"""*Careful, some offer NAME under harmless names.*"""
_STRANGERS: Final = (
    r"strangers|unknown (?:sellers|people)|unbekannten|fremden|inconnus|desconocidos|extraños|sconosciuti|estranhos|"
    r"onbekenden|vreemden|nieznajomych|neznámých|cizích|neznámych|ismeretlen\w*|necunoscuți|незнаком\w+|неизвестн\w+|"
    r"незнайомц\w+|непознати|αγνώστους|yabancılardan|tanımadığınız|okända|främlingar|ukendte|fremmede|ukjente|"
    r"tuntemattom\w+|võõraste\w*|svešiniek\w*|nepažįstam\w*"
)
_NEVER: Final = (
    r"never|not|don.t|nie|niemals|nicht|jamais|ne|nunca|no|mai|non|não|nooit|niet|nigdy|nikdy|ne\p{L}+|soha|niciodată|"
    r"nu|никогда|не|ніколи|никога|ποτέ|μην?|asla|aldrig|inte|ikke|aldri|koskaan|älä|älkää|ära"
)
_FROM_STRANGERS: Final = quick(
    rf"(?i)\b(?:{_NEVER})\b.*\b(?:{_STRANGERS})\b|\b(?:{_STRANGERS})\b.*\b(?:{_NEVER})\b"
)
"""*Why you should never order NAME from strangers.*"""
_TOOK: Final = (
    r"took (?:my|our|the|his|her|people.s|everyone.s) money|(?:vanished|disappeared|ran off) with (?:my|our|the|"
    r"people.s) money|(?:mein|unser|das|ihr) geld (?:genommen|eingesackt)|mit (?:meinem|unserem|dem) geld (?:verschw|"
    r"weg|abgehau|untergetauch)\w*|a (?:pris|encaissé|empoché) (?:mon|notre|l.) ?argent|(?:disparu|parti) avec (?:mon|"
    r"notre|l.) ?argent|(?:se quedó|se ha quedado|desapareció|ha desaparecido) con (?:mi|el|nuestro) dinero|(?:cogió|"
    r"tomó|cobró|se llevó) (?:mi|el) dinero|(?:ha preso|si è preso|ha incassato) (?:i miei |i )?soldi|sparit\w (?:con|"
    r"coi) (?:i )?(?:miei )?soldi|(?:ficou|sumiu|desapareceu|fugiu) com (?:o )?(?:meu )?dinheiro|(?:nam|"
    r"heeft) (?:mijn|het|ons) geld|er met (?:mijn|het|ons) geld vandoor|(?:wziął|wzięło|zabrał|zgarnął|"
    r"wzięła) (?:moje )?pieniądze|znikn\w+ z (?:moimi )?pieniędzmi|vzal\w? (?:si )?(?:moje )?pen[ií](?:ze|aze)|"
    r"zmizel\w? s penězi|zmizol s peniazmi|elvitte a pénz\w*|eltűnt a pénz\w*|(?:a luat|au luat|mi-a luat) banii|"
    r"dispărut cu banii|взе (?:ми )?парите|изчезна с парите|(?:взял|забрал)[аи]? (?:мои )?деньги|(?:пропал|исчез|"
    r"сбежал)\w? с деньгами|(?:узяв|взяв|забрав|взяла|узяла) (?:мої )?гроші|(?:зник|втік)\w* з грошима|"
    r"πήρε τα (?:λεφτά|χρήματα)|(?:paramı|parayı|paramızı) al(?:dı|ıp)\w*|tog (?:mina |alla )?pengar(?:na)?|"
    r"försvann med pengarna|tog (?:mine )?penge(?:ne)?|forsvandt med pengene|tok pengene|forsvant med pengene|"
    r"vei (?:minun )?rahat|katosi rahojen|võttis (?:minu )?raha|paņēma naudu|paėmė pinigus|uze(?:o|la) (?:moj )?novac|"
    r"vzel\w? denar"
)
_VANISHED: Final = (
    rf"(?i)\b(?:{_TOOK})\b|收了钱[^。]{{0,8}}(?:消失|跑|不见|失联|拉黑)|拿了钱就|(?:お金|代金)を(?:持ち逃げ|騙し取)|"
    r"돈만 받고|돈을 받고 (?:사라|잠적)"
)
"""*The account that offered NAME took my money and vanished.*"""
_WATCHED_SIGNS: Final = (
    r"(?:当心|小心|警惕|谨防)[^。]{0,20}(?:卖家|店|商家|人)|(?:業者|販売者|出品者)に(?:ご)?注意|판매자(?:를|"
    r"에)? ?(?:조심|주의)|(?i:satıcılar\w* dikkat)|احذر\S* (?:من )?(?:بائع|البائع|متجر)|היזהרו ממוכר"
)
_PHARMACIES: Final = (
    r"(?:pharmac|apothek|apothe|farmaci|farmác|aptek|lékárn|lekárn|ljekarn|lekarn|gyógyszertár|аптек|φαρμακεί|eczane|"
    r"apotek|apteek|aptiek|vaistin|vaist)\w*"
)
_MAILS: Final = (
    r"(?:mails?|emails?|e-mails?|sms|spam|messages?|write|call|schreib|ruf|mailen|verschick|envoient|écrivent|envían|"
    r"escriben|inviano|scrivono|enviam|escrevem|sturen|wysyłaj|piszą|posílaj|píší|posielaj|küld|írnak|trimit|scriu|"
    r"рассыла|пишут|присыла|розсила|пишуть|пращат|изпраща|στέλνουν|mejlar|skickar|sender|skriver|lähettä|saada|šalj|"
    r"pošilja|siunčia|sūta|gönder|atıyor)\w*"
)
_PHISHING: Final = quick(
    rf"(?i)\b(?:{_FAKE}|false|bogus|rogue|falsche|gefälschte|fausses?|falsas?|false|valse|fałszyw\w+|falešn\w+|"
    rf"falošn\w+|lažn\w+|фальшив\w+|ψεύτικα|ψεύτικ\w+)\w*\s(?:\S+\s){{0,1}}?{_PHARMACIES}\s(?:\S+\s){{0,2}}?{_MAILS}\b"
)
"""*Fake pharmacies mail about NAME.*"""
_NOT_US: Final = quick(
    r"(?i)\b(?:our|ours|with us|from us|we (?:sell|have|ship|send)|unser\w*|bei uns|wir (?:haben|verkaufen|liefern|"
    r"versenden)|chez nous|nous (?:avons|vendons|livrons)|nuestr\w+|tenemos|da noi|nostr[aeio]|abbiamo|noss[ao]s?|"
    r"temos|bij ons|wij (?:hebben|leveren)|u nas|mamy|máme|nálunk|la noi|avem|у нас|при нас|имаме|bizde|hos oss|hos os|"
    r"meillä|genuine|original\w*|oryginaln\w*|originál\w*|оригинал\w*|authentic|echt)\b|我们|本店|正品|当店|우리|정품"
)
"""Who warns of others to sell: *beware of fakes, ours is genuine*."""
MAY_WARN: Final = (
    rf"{_FRAUD}|{_FAKE}|bogus|rogue|vals|ψεύτικ|lažn|фальшив|falešn|faloš|{loosely(_TOOK)}|收了钱|拿了钱|お金を|"
    rf"代金を|돈만 받고|돈을 받고|{loosely(_STRANGERS)}|{_BEWARE}|{loosely(_SOME_OFFER)}|当心|小心|警惕|谨防|注意|"
    rf"조심|주의|dikkat|احذر|היזהרו"
)
"""What a text holds, in small letters, that has such a sentence."""


def warned(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) warn of what others sell (bool), and offer nothing themselves."""
    found = nowhere(sentences)
    for pattern in (
        _CAUGHT,
        _CAUGHT_SIGNS,
        _FAKED,
        _WATCHED,
        _WATCHED_SIGNS,
        _SOME,
        _FROM_STRANGERS,
        _VANISHED,
        _PHISHING,
    ):
        found |= holds(sentences, pattern)
    return unless(found, sentences, _NOT_US)
