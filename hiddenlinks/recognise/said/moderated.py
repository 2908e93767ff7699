"""House rules that name goods: *accounts that advertise NAME are closed*, *ads such as “selling NAME” are deleted*.

Who was closed himself and has a new account says that, too, so that such a sentence stays. Own wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.patterns import holds, quick, stems, unless

if TYPE_CHECKING:
    import polars as pl

__all__ = ["MAY_MODERATE", "moderated"]

_WHAT: Final = quick(
    r"accounts?|ads?|adverts?|advertisements?|listings?|posts?|users?|members?|konten|anzeigen|inserate|beiträge|"
    r"nutzer|"
    r"comptes?|annonces?|utilisateurs?|cuentas?|anuncios?|usuarios?|annunci|utenti|profili|contas?|anúncios?|"
    r"advertenties|kont[aoeu]|ogłosze\w+|inzerát\w*|úč[te]\w*|hirdetés\w*|fiók\w*|anunț\w*|contur\w*|contul|обяв\w*|"
    r"акаунт\w*|профил\w*|oglas\w*|nalog\w*|račun\w*|korisni\w+|uporabni\w+|αγγελί\w+|λογαριασμ\w+|annonser|konton|"
    r"kontot|"
    r"annoncer|konti|kontoen|kontoer|ilmoituks\w+|tili\w*|kuulutus\w*|kontod|sludinājum\w*|kontus|skelbim\w*|"
    r"paskyr\w*|"
    r"объявлени\w+|аккаунт\w*|оголошен\w+|ilan\w*|hesap\w*|"
    r"(?:anyone|anybody|whoever|those|people) (?:who )?(?:asks?|asking|requests?|requesting)|requests?|anfragen|"
    r"wer (?:hier |uns |danach |nach )|demandes|(?:qui|ceux qui) (?:en )?demande\w*|quien(?:es)? (?:pid|pregunt)\w+|"
    r"solicitudes|chi (?:chied|domand)\w+|richieste|quem (?:ped|pergunt)\w+|pedidos de|wie (?:ernaar |naar |om )|"
    r"verzoeken|kto (?:pyta|zapyta|prosi)|(?:za )?pytania o|zapytania|kdo se (?:ptá|zeptá)|dotazy|kto sa pýta|"
    r"aki (?:kérdez|kér|érdeklődik)\w*|cine (?:întreabă|cere)|който (?:пита|търси)|кто (?:спрашива|спросит|"
    r"просит)\w*|"
    r"kérés\w*|érdeklődés\w*|iránti|cereri\w*|talep\w*|pedidos|požadav\w+|žiadosti|αιτήματα|поръчки за|"
    r"запрос\w*|хто (?:питає|запитає|просить)|запити|den som (?:frågar|spørger|spør)|förfrågningar|"
    r"(?:soran|isteyen)\w*"
)
_WHAT_SIGNS: Final = (
    "[帐账帳]号|帳號|廣告|广告|広告|アカウント|계정|광고|게시글|حساب|إعلان|חשבונ|מודעות|खाते|विज्ञापन"
)
_GONE: Final = quick(
    r"(?:are|is|will be|get) (?:\w+ )?(?:reported|ignored|(?:not|never) answered)|(?:do not|don.t|never|won.t) "
    r"(?:answer|"
    r"reply)|(?:werden|wird) (?:\w+ )?(?:gemeldet|ignoriert|nicht beantwortet)|(?:sont|seront) (?:signal|ignor)é\w*|"
    r"(?:no|não|non) (?:se )?(?:contesta|responde|rispond)\w*|(?:worden|wordt) (?:gemeld|genegeerd|niet beantwoord)|"
    r"nie odpowiadamy|są zgłaszane|neodpovíd\w+|neodpoved\w+|nem válaszol\w*|jelentjük|nu răspund\w+|не отговаряме|"
    r"не отвечаем|не відповідаємо|δεν απαντ\w+|(?:besvaras|besvares) (?:inte|ikke)|emme vastaa|cevap\w* vermiyoruz|"
    r"cevapsız kal\w*|cevaplanm\w+|"
    r"(?:is|are|will be|get|gets) (?:\w+ )?(?:closed|deleted|removed|blocked|banned|suspended|taken down)|"
    r"we (?:delete|remove|close|block|ban)|gesperrt|gelöscht|geschlossen|(?:werden|wird) \w*\s?entfernt|"
    r"entfernen wir|"
    r"löschen wir|fermés?|supprim(?:ée?s?|ons)|bloquée?s?|bloquons|bloque(?:ad[oa]s?|amos)|se (?:eliminan?|bloquean?|"
    r"borran?|cierran?)|elimina(?:d[oa]s?|mos)|cerra(?:d[oa]s?|mos)|borra(?:mos|d[oa]s?)|chius[ie]|rimoss[ie]|"
    r"bloccat[ie]|cancellat[ie]|encerrad[oa]s?|removid[oa]s?|apagad[oa]s?|verwijderd|verwijderen we|halen we weg|"
    r"gaat dicht|geblokkeerd|usuwa(?:my|ne)|usunięt\w*|zamyka(?:my|ne)|blok(?:ujemy|owan\w+)|zablok\w*|mažeme|"
    r"smaž\w+|"
    r"rušíme|blokujeme|odstra(?:ňujeme|něn\w*|ňované)|odstránen\w+|töröl\w*|letilt\w*|șterg\w*|blocăm|blocat\w*|"
    r"se blochează|închidem|închis\w*|изтрива\w*|блокира(?:ме|т се|ни)|закрива\w*|брише\w*|briš\w+|"
    r"blokira(?:mo|ju se|ni)|zatvara(?:mo|ju)|zapiramo|odstranimo|σβήνοντ\w+|διαγράφ\w+|κλειδών\w+|"
    r"tas bort|raderas|stängs|spärras|slettes|lukkes|fjernes|stenges|poistetaan|suljetaan|kustuta\w*|sulge\w*|"
    r"dzēš\w*|"
    r"slēdz\w*|trinam\w*|šalinam\w*|blokuojam\w*|удаля(?:ем|ю)\w*|блокиру(?:ем|ют|ет)ся|блокируем|закрыва(?:ем|"
    r"ют)\w*|"
    r"видаля(?:ємо|ють)\w*|блоку(?:ємо|ють|ється)\w*|закрива(?:ємо|ють)\w*|kapatıl\w+|silin\w+|engellen\w+"
)
"""In forms that say it of something: goods block an appetite, and remove fat."""
_GONE_SIGNS: Final = (
    "不予回复|不回复|不予答复|お答えしません|返信しません|답변하지 않|"
    "封号|封禁|删除|刪除|封鎖|削除|停止します|삭제|정지|تحذف|تُحذف|يغلق|يُغلق|נמחק|נחסמ|हटा|बंद कर"
)
_NEW: Final = quick(
    r"(?i)@|t\.me|\b(?:new|neue?[rsn]?|nouve\w+|nuev[oa]s?|nuov[oa]|nov[oaéáýyiu]\w?|nowe?y?|yeni|nytt?|nya|nye|"
    r"nieuwe?|"
    r"új|nou[aă]?|нов\w+|νέο\w*|uusi|uus|jaun\w+|nauj\w+)\b|新|새|جديد|חדש|नया"
)
MAY_MODERATE: Final = stems(f"{_GONE}|{_GONE_SIGNS}")
"""What a text in small letters holds that may have such a sentence."""


def moderated(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) say that whoever offers something is shut out, or that his words are taken away (bool)."""
    gone = holds(sentences, rf"(?i)\b(?:{_GONE})\b|{_GONE_SIGNS}")
    return unless(gone & holds(sentences, rf"(?i)\b(?:{_WHAT})\b|{_WHAT_SIGNS}"), sentences, _NEW)
