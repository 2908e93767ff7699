"""What a text puts in the place of something: *not what is shown, but NAME*, *instead of the lamp you get NAME*.

A negation silences what follows it, and the second half of such a sentence is the offer. What stands before the
turn goes. Each language turns with a word of its own; where that word says something else too, a comma or a capital
letter tells. What is offered or denied as well (*not only*, *but neither*) stays as it is.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import holds, quick, without

__all__ = ["instead"]

_COMMA, _EITHER = r",\s?", r"[,\s]\s?"
"""What stands before a turn: a comma where its word says something else, too."""
_TURNS: Final = (
    (r"(?:\byou (?:will|do) )?\bnot|n['’]t", _EITHER, "but"),
    (r"\bnicht|\bkein\w*", _EITHER, "sondern"),
    (r"(?:\bne\s|\bn.)[^.!?\n]+?\bpas|\bpas|\bnon", _EITHER, "mais"),
    (r"\bno", _EITHER, "sino"),
    (r"\bnon", _EITHER, "ma|bensì"),
    (r"\bnão", _EITHER, "mas sim|mas|e sim"),
    (r"\bniet|\bgeen", _EITHER, "maar"),
    (r"\bnie", _EITHER, "lecz|tylko|ale"),
    (r"\bne\p{L}*|\bnie\p{L}*", _COMMA, "ale|nýbrž|nego|već|ampak|temveč|bet"),
    (r"\bnem", _EITHER, "hanem"),
    (r"\bnu", _COMMA, "ci"),
    (r"\bне|\bняма", _COMMA, "а|але"),
    (r"\bδεν|\bόχι", _EITHER, "αλλά"),
    (r"\binte|\bicke|\bej", _COMMA, "utan"),
    (r"\bikke", _COMMA, "men"),
    (r"\be[int]|\bemme|\bette|\beivät", _EITHER, "vaan"),
    (r"\bei|\bmitte", _EITHER, "vaid"),
    (r"\bne", _COMMA, "o"),
    ("لن|ليس|لا", r"\s?", "بل"),
    ("לא", r"\s?", "אלא"),
)
"""How a language denies, and how it turns to what is so."""
_WORDS: Final = sorted({word for *_, turns in _TURNS for word in turns.split("|")})
_DENIED: Final = tuple((no, rf"(?:{no})\s[^.!?\n]+?{before}(?:{turns})\s") for no, before, turns in _TURNS)
"""What denies, and all of a sentence from there to its turn."""
_BORDERLESS: Final = r"不是[^。！？，\n]+?[，,]?而是|[^。！？、\n]+?ではなく[、,]?"
_BEFORE: Final = r"[^.!?,\n]+?değil,\s|(?:\S+\s){0,2}\S*[이가]\s아니라\s"
_SOLD: Final = (
    "for sale is", "what is sold is", "verkauft wird", "zu verkaufen ist", "te koop is", "à vendre", "se vende",
    "si vende", "vende-se", "na sprzedaż jest", "sprzedaję", "prodávám", "продаётся", "продаю", "satılık olan",
)  # fmt: skip
"""What stands behind a colon where the first half says what is wrong: *the title is not right: for sale is NAME*."""
_WRONG: Final = (
    rf"[^.!?\n]*?\b(?:not|wrong|nicht|falsch|niet|fout|pas|faux|no|falso|non|falsa|não|nie|ne|не|değil|"
    rf"yanlış)\b[^.!?:\n]{{0,40}}[:–—]\s?(?:{'|'.join(_SOLD)})\s"
)
_TURN: Final = "(?i)" + "|".join((_BORDERLESS, _BEFORE, _WRONG, *(denied for _, denied in _DENIED)))
_NAMED: Final = r"(?i)\b(?:inte|icke|ej)\s[^.!?\n]+?\sutan\s((?-i:[\p{Lu}\p{N}]))"
"""The same in Swedish without a comma, where *utan* before a small letter is *without*."""
_MARKS: Final = ["而是", "ではなく", "değil,", "아니라", *(f" {word} " for word in _WORDS), *_SOLD]
"""What a text holds that turns."""
_AS_WELL: Final = quick(
    r"(?i)\b(?:not (?:only|just|merely)|nicht nur|pas (?:seulement|que)|non (?:solo|soltanto)|no (?:s[oó]lo|"
    r"solamente)|não (?:só|apenas|somente)|niet (?:alleen|enkel|slechts)|nie tylko|nejen\w*|nielen|nem ?csak|"
    r"nu (?:doar|numai)|не (?:только|лише|тільки|само)|δεν .{0,30}μόνο|όχι μόνο|(?:inte|ej) (?:bara|endast)|"
    r"ikke (?:kun|bare)|ei (?:vain|pelkästään|ainoastaan|ainult)|mitte ainult|ne (?:tikai|tik|samo|le)|nie len|"
    r"sadece|yalnızca|а (?:также|так же|також|також|също|ещё|еще|ще|не|ни|ні)|"
    rf"(?:{'|'.join(_WORDS)}) (?:if|not|no|see|neither|"
    r"nor|only|nemmeno|neanche|neppure|non|nie|też|także|ani|pas|não|nem|niet|geen|ook|ej|inte|ikke|heller|ei|δεν|не|"
    r"ни|ні|nu|ne\w*)|też nie|także nie|również nie|auch (?:nicht|kein\w*)|tampoco|nemmeno|neanche|neppure|neither|"
    r"heller (?:inte|ikke)|také ne\w*|taky ne\w*)\b|不仅|不只|だけで(?:は)?なく|뿐만|뿐 아니라|ليس فقط|לא רק"
)
"""Where both halves are offered, or both denied."""
_REPLACED: Final = (
    (
        r"instead of|in place of|rather than",
        (
            r"(?:you|buyers?|customers?)(?:.ll| will)? (?:get|receive)|we (?:will )?(?:send|ship|pack)|"
            r"(?:you|buyers?|customers?) (?:can|may) (?:also )?(?:choose|pick|order|take|have|get)"
        ),
    ),
    (
        r"statt|anstatt|anstelle|an stelle",
        (
            r"(?:erhalten|bekommen|kriegen) sie|(?:erhältst|bekommst|kriegst) du|(?:schicken|versenden|liefern) wir|"
            r"(?:können sie|kannst du)(?: auch)?"
        ),
    ),
    (
        r"au lieu d|à la place d",
        (
            r"(?:vous|tu) (?:recev\p{L}+|reçois|aurez|auras)|nous (?:envoyons|expédions|livrons)|"
            r"(?:vous|tu) p(?:ouvez|eux) (?:aussi )?(?:choisir|commander|prendre|avoir)"
        ),
    ),
    (
        r"en (?:lugar|vez) del?",
        (
            r"recib\p{L}+|(?:le|te|les) (?:llega\p{L}*|enviamos|mandamos)|enviamos|mandamos|"
            r"(?:se )?pued\p{L}+ (?:elegir|pedir|escoger)"
        ),
    ),
    (
        r"al posto d|invece d",
        (
            r"ricev\p{L}+|(?:vi|ti|le) (?:arriva\p{L}*|spediamo|inviamo)|spediamo|inviamo|"
            r"(?:potete|può|puoi|si può) (?:scegliere|ordinare|prendere|avere)"
        ),
    ),
    (
        r"(?:em vez|no lugar|ao invés) d[aoe]s?",
        r"receb\p{L}+|enviamos|mandamos|pod\p{L}+ (?:escolher|pedir|encomendar)",
    ),
    (
        r"in plaats van",
        r"(?:krijgt|ontvangt) (?:u|je)|(?:u|je) (?:krijgt|ontvangt)|sturen wij|sturen we|(?:kunt|kun) (?:u|je)",
    ),
    (
        r"zamiast",
        r"otrzym\p{L}+|dostan\p{L}+|dostajesz|wysyłamy|wyślemy|pakujemy|można (?:wybrać|zamówić|wziąć)",
    ),
    (
        r"místo|namísto|miesto|namiesto",
        (
            r"dostan\p{L}+|obdrž\p{L}+|pošleme|posíláme|posielame|"
            r"(?:můžete|lze|môžete|možno) (?:si )?(?:vybra[tť]|zvoli[tť]|objedna[tť])"
        ),
    ),
    (
        r"în loc(?:ul)?(?: de)?",
        r"(?:vei |veți )?primi\p{L}*|(?:vă )?trimitem|(?:puteți|poți|se poate) (?:alege|comanda)",
    ),
    (
        r"вместо",
        (
            r"(?:вы )?получ\p{L}+|(?:вам )?прид[её]т|(?:мы )?(?:отправ|вышл|пришл|изпращ)\p{L}+|"
            r"можно (?:выбрать|заказать|взять)|можете да (?:изберете|поръчате)"
        ),
    ),
    (
        r"замість",
        (
            r"(?:ви )?отрим\p{L}+|(?:вам )?прийде|(?:ми )?(?:надішл|надсил|відправ)\p{L}+|"
            r"можна (?:вибрати|обрати|замовити)"
        ),
    ),
    (
        r"αντί",
        r"(?:θα )?(?:λάβετε|λάβεις|λαμβάνετε|πάρετε|παίρνετε|στείλουμε)|στέλνουμε|μπορείτε να (?:επιλέξετε|πάρετε)",
    ),
    (
        r"umjesto|umesto|namesto",
        (
            r"(?:dobivate|dobijate|dobivaš|dobijaš|dobićete|dobit ćete|dobite|prejmete|šaljemo|pošljemo|"
            r"možete (?:odabrati|izabrati|naručiti)|lahko izberete)"
        ),
    ),
    (
        r"i stället för|istället för",
        r"får (?:du|ni)|(?:du|ni) får|skickar vi|packar vi|kan (?:du|ni) (?:välja|beställa|få)",
    ),
    (
        r"i stedet for|istedenfor",
        (
            r"får (?:du|i|de|dere)|(?:du|i|de|dere) får|(?:modtager|mottar) (?:du|de|dere)|sender vi|"
            r"kan (?:du|i|de|dere) (?:vælge|velge|bestille|få)"
        ),
    ),
    (r"asemel", r"saate|saad|saadame"),
    (r"vietoj(?:e)?", r"gausite|gaunate|siunčiame"),
    (r"بدلا من|بدل", r"(?:ست|س|ت)(?:ستلم|حصل على|تلقى)\p{L}*|ستصلك|يصلك|نرسل|سنرسل"),
    (r"במקום", r"תקבלו|תקבל|תקבלי|נשלח|יישלח"),
    (r"sebagai ganti|alih-alih", r"(?:anda|kamu) (?:akan )?(?:menerima|mendapat\p{L}*)|kami kirim"),
    (r"thay (?:cho|vì)", r"(?:bạn|quý khách) (?:sẽ )?nhận(?: được)?|shop (?:sẽ )?gửi"),
)
"""How a language says what is replaced, and that the buyer gets what stands behind."""
_SHOWN: Final = (
    r"bild|billed|foto|fotk|photo|pictur|image|shown|displayed|advertised|listed|goods|item|article|product|"
    r"produkt|prodott|produto|imagen|immagin|imagem|afbeeld|plaatje|artículo|articolo|artigo|artikel|ware|"
    r"varan|varen|towar|zdjęci|obráz|zbož|tovar|kép|termék|imagin|poză|produsul|картин|фото|снимк|зображ|"
    r"товар|сток|εικόν|φωτογρ|προϊόν|kuva|tuott|pilt|toote|attēl|prec|nuotrauk|prek|slik|artikl|izdelk|"
    r"fotoğraf|resim|ürün|写真|画像|商品|사진|상품|صورة|السلعة|المنتج|תמונה|מוצר|तस्वीर|सामान|รูป|สินค้า|ảnh|"
    r"hàng|gambar|barang"
)
"""What the listing shows, of which a decoy says that it does not come."""
_GETS: Final = tuple(
    rf"(?:{of})[^.!?\n]*?(?:{_SHOWN})[^.!?\n]*?\s(?:{gets})\s|(?:{of})[^.!?,;:\n]{{2,40}}?,?\s(?:{gets})\s"
    for of, gets in _REPLACED
)
"""What is shown, or a thing of few words, goes: *instead of the mug you get NAME*."""
_STEAD: Final = (
    rf"[^.!?\n]*?(?:{_SHOWN})[^.!?\n]*?\s(?:helyett|sijaan|sijasta|vietā|yerine)\s(?:(?:ezt |"
    rf"ön )?(?:kap\p{{L}}*|küldünk|küldjük)|(?:te )?saat\p{{L}}*|saņem\p{{L}}*|size|választhat\p{{L}}*|"
    rf"rendelhet\p{{L}}*|voit (?:valita|tilata))\s?[:,]?\s|"
    rf"[^。！？\n]*?(?:{_SHOWN})[^。！？\n]*?の代わりに[、]?|[^.!?\n]*?(?:{_SHOWN})[^.!?\n]*?\s대신\s|"
    rf"[^।.!?\n]*?(?:{_SHOWN})[^।.!?\n]*?(?:की जगह|के बजाय)\s(?:आपको\s)?|"
    rf"แทน[^\n]*?(?:{_SHOWN})[^\n]*?(?:คุณ)?จะได้(?:รับ)?\s?"
)
"""The same where the replaced comes first, or no blank parts words."""
_INSTEAD: Final = rf"(?i)(^|[.!?。！？।\n]\s?)\W{{0,3}}(?:{'|'.join(_GETS)}|{_STEAD})"
_OF: Final = [
    *("instead of", "in place of", "rather than", "statt ", "anstelle", "an stelle", "au lieu d"),
    *(" la place d", "en lugar de", "en vez de", "al posto d", "invece d", "em vez d", "no lugar d"),
    *("ao invés d", "plaats van", "zamiast", "místo", "miesto", "n loc", "место", "амість", "ντί "),
    *("umjesto", "umesto", "namesto", "stället för", "stedet for", "istedenfor", "asemel", "vietoj"),
    *("بدل", "במקום", "ganti ", "alih-alih", "thay cho", "thay vì", " helyett", " sijaan"),
    *(" sijasta", " vietā", " yerine", "の代わりに", " 대신 ", "की जगह", "के बजाय", "แทน"),
]
"""What a text holds that says what is replaced, without first letters that are not ASCII: they may be capitals."""
_AGAIN: Final = "(?i)" + "|".join(rf"{denied}[^.!?\n]*?(?:{no})(?:\W|$)" for no, denied in _DENIED)
"""Where what is turned to is denied, too."""


def instead(texts: pl.Series) -> pl.Series:
    """The texts (str, null: null) without what they deny, or replace, before they turn to what is so."""
    texts = _turned(texts)
    may = texts.str.contains_any(_OF, ascii_case_insensitive=True).fill_null(value=False).arg_true()
    return texts.clone().scatter(may, without(texts.gather(may), _INSTEAD, "${1}")) if len(may) else texts


def _turned(texts: pl.Series) -> pl.Series:
    may = texts.str.contains_any(_MARKS, ascii_case_insensitive=True).fill_null(value=False).arg_true()
    if not len(may):
        return texts
    some = texts.gather(may)
    left = without(without(some, _TURN, " "), _NAMED, " $1")
    turned = (left != some).arg_true()
    said = some.gather(turned)
    kept = turned.filter(holds(said, _AS_WELL) | holds(said, _AGAIN))
    left = left.scatter(kept, some.gather(kept)) if len(kept) else left
    return texts.clone().scatter(may, left)
