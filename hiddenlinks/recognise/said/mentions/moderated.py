"""House rules that name goods: *accounts that advertise NAME are closed*, *ads such as “selling NAME” are deleted*.

Who was closed himself and has a new account says that, too, so that such a sentence stays. Own wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.patterns import holds, loosely, quick, stems, unless

if TYPE_CHECKING:
    import polars as pl

__all__ = ["MAY_MODERATE", "moderated"]

_WHAT: Final = quick(
    r"accounts?|ads?|adverts?|advertisements?|listings?|posts?|users?|members?|konten|anzeigen|inserate|beiträge|"
    r"nutzer|comptes?|annonces?|utilisateurs?|cuentas?|anuncios?|usuarios?|annunci|utenti|profili|contas?|anúncios?|"
    r"advertenties|kont[aoeu]|ogłosze\w+|inzerát\w*|úč[te]\w*|hirdetés\w*|fiók\w*|anunț\w*|contur\w*|contul|обяв\w*|"
    r"акаунт\w*|профил\w*|oglas\w*|nalog\w*|račun\w*|korisni\w+|uporabni\w+|αγγελί\w+|λογαριασμ\w+|annonser|konton|"
    r"kontot|annoncer|konti|kontoen|kontoer|ilmoituks\w+|tili\w*|kuulutus\w*|kontod|sludinājum\w*|kontus|skelbim\w*|"
    r"paskyr\w*|объявлени\w+|аккаунт\w*|оголошен\w+|ilan\w*|hesap\w*|(?:anyone|anybody|whoever|those|"
    r"people) (?:who )?(?:asks?|asking|requests?|requesting)|requests?|anfragen|wer (?:hier |uns |danach |nach )|"
    r"demandes|(?:qui|ceux qui) (?:en )?demande\w*|quien(?:es)? (?:pid|pregunt)\w+|solicitudes|chi (?:chied|"
    r"domand)\w+|richieste|quem (?:ped|pergunt)\w+|pedidos de|wie (?:ernaar |naar |om )|verzoeken|kto (?:pyta|zapyta|"
    r"prosi)|(?:za )?pytania o|zapytania|kdo se (?:ptá|zeptá)|dotazy|kto sa pýta|aki (?:kérdez|kér|érdeklődik)\w*|"
    r"cine (?:întreabă|cere)|който (?:пита|търси)|кто (?:спрашива|спросит|просит)\w*|kérés\w*|érdeklődés\w*|iránti|"
    r"cereri\w*|talep\w*|pedidos|požadav\w+|žiadosti|αιτήματα|поръчки за|запрос\w*|хто (?:питає|запитає|просить)|"
    r"запити|den som (?:frågar|spørger|spør)|förfrågningar|(?:soran|isteyen)\w*|thread|hilo|fil de discussion|"
    r"discussione|tópico|wątek|vlákno|téma\w*|subiectul|тема|ветка|гілка|θέμα|konu|tråden|ketju\w*|(?:anyone|anybody|"
    r"whoever|those|people|users) (?:who )?(?:offer|sell|advertis|post|list)\w*|wer (?:hier |"
    r"uns )?\S*(?:.* )?(?:anbietet|verkauft|bewirbt|einstellt)|(?:qui|ceux qui|celui qui) (?:propose|vend|publie)\w*|"
    r"quien(?:es)? (?:ofrez|vend|anunci|public|ofrec)\w+|chi (?:offre|vende|pubblica|propone)|quem (?:anunci|vend|"
    r"oferec|public)\w+|wie (?:hier )?(?:\S+ )*?(?:aanbiedt|verkoopt|plaatst)|wie hier|kto (?:tu |tutaj )?(?:oferuje|"
    r"sprzedaje|wystawi\w*|reklamuje)|kdo (?:tu |zde )?(?:nabíz\w+|prodává|inzeruje)|kto (?:tu )?(?:ponúka|predáva)|"
    r"aki (?:itt )?(?:\S+ )*?(?:árul|kínál|hirdet)\w*|cine (?:oferă|vinde|publică|postează)|кто (?:здесь |"
    r"тут )?(?:предлага|прода[её]|рекламиру|размеща)\w*|хто (?:тут )?(?:пропону|прода|розміщу)\w*|"
    r"който (?:тук )?(?:предлага|продава)|όποιος (?:πουλά|προσφέρει|διαφημίζει)\w*|den som (?:säljer|erbjuder|"
    r"annonserar|sælger|tilbyder|selger|tilbyr)|joka (?:myy|tarjoaa)|(?:satan|sunan|paylaşan)\w*|enquir\w+|inquir\w+|"
    r"questions about|fragen nach|pytania|dotazy na|вопросы (?:о|про|по)|запросы"
)
_WHAT_SIGNS: Final = (
    "在(?:此|这里|本\\w{1,3})(?:发布|出售|推销|售卖)|(?:发布|出售|推销)[^。]{1,90}(?:者|的人|的)一律|[帐账帳]号|"
    "帳號|廣告|广告|広告|アカウント|계정|광고|게시글|حساب|إعلان|חשבונ|מודעות|खाते|विज्ञापन"
)
_GONE: Final = quick(
    r"(?:are|is|will be|get) (?:\w+ )?(?:reported|ignored|(?:not|never) answered)|(?:do not|don.t|never|"
    r"won.t) (?:answer|reply)|(?:werden|wird) (?:\w+ )?(?:gemeldet|ignoriert|nicht beantwortet)|(?:sont|"
    r"seront) (?:signal|ignor)é\w*|(?:no|não|non) (?:se )?(?:contesta|responde|rispond)\w*|(?:worden|wordt) (?:gemeld|"
    r"genegeerd|niet beantwoord)|nie odpowiadamy|są zgłaszane|neodpovíd\w+|neodpoved\w+|nem válaszol\w*|jelentjük|"
    r"nu răspund\w+|не отговаряме|не отвечаем|не відповідаємо|δεν απαντ\w+|(?:besvaras|besvares) (?:inte|ikke)|"
    r"emme vastaa|cevap\w* vermiyoruz|cevapsız kal\w*|cevaplanm\w+|(?:is|are|will be|get|gets) (?:\w+ )?(?:closed|"
    r"deleted|removed|blocked|banned|suspended|taken down)|we (?:delete|remove|close|block|ban)|gesperrt|gelöscht|"
    r"geschlossen|(?:werden|wird) \w*\s?(?:entfernt|blockiert)|entfernen wir|löschen wir|fermés?|supprim(?:ée?s?|ons)|"
    r"bloquée?s?|bloquons|bloque(?:ad[oa]s?|amos)|se (?:eliminan?|bloquean?|borran?|cierran?)|elimina(?:d[oa]s?|mos)|"
    r"cerra(?:d[oa]s?|mos)|borra(?:mos|d[oa]s?)|chius[ie]|rimoss[ie]|bloccat[ie]|cancellat[ie]|encerrad[oa]s?|"
    r"removid[oa]s?|apagad[oa]s?|verwijderd|verwijderen we|halen we weg|gaat dicht|geblokkeerd|usuwa(?:my|ne)|"
    r"usunięt\w*|zamyka(?:my|ne)|blok(?:ujemy|owan\w+)|zablok\w*|mažeme|smaž\w+|rušíme|blokujeme|odstra(?:ňujeme|"
    r"něn\w*|ňované)|odstránen\w+|töröl\w*|letilt\w*|șterg\w*|blocăm|blocat\w*|se blochează|închidem|închis\w*|"
    r"изтрива\w*|блокира(?:ме|т се|ни)|закрива\w*|брише\w*|briš\w+|blokira(?:mo|ju se|ni)|zatvara(?:mo|ju)|zapiramo|"
    r"odstranimo|σβήνοντ\w+|διαγράφ\w+|κλειδών\w+|tas bort|raderas|stängs|spärras|slettes|lukkes|fjernes|stenges|"
    r"poistetaan|poistettu|suljetaan|kustuta\w*|sulge\w*|dzēš\w*|slēdz\w*|trinam\w*|šalinam\w*|blokuojam\w*|удаля(?:ем|"
    r"ю)\w*|блокиру(?:ем|ют|ет)ся|блокируем|закрыва(?:ем|ют)\w*|(?:gets?|receives?|will be|is|are) (?:\w+ )?(?:banned|"
    r"expelled|thrown out|kicked(?: out)?|rejected|declined|forwarded)|we (?:reject|decline|report|refuse)|fliegt|"
    r"(?:bekommt|erhält) (?:eine )?sperre|lehnen wir ab|(?:wird|werden) (?:\w+ )?(?:abgelehnt|ausgeschlossen|verbannt|"
    r"weitergeleitet)|(?:est|sera|seront|sont) (?:\w+ )?(?:banni|exclu|expuls|refus)\w*|(?:es|será|serán|"
    r"son) (?:\w+ )?(?:expulsad|vetad|banead|rechazad)\w+|rechazamos|(?:viene|verrà|vengono|sarà) (?:\w+ )?(?:espuls|"
    r"bannat|esclus|respint)\w+|rifiutiamo|(?:é|será|são) (?:\w+ )?(?:expuls|banid|recusad|rejeitad)\w*|recusamos|"
    r"(?:wordt|worden) (?:\w+ )?(?:verbannen|geweerd|uitgesloten|afgewezen|verwijderd)|krijgt een ban|wijzen we af|"
    r"dostaje bana|(?:zostaje|zostanie|będzie) (?:wyrzucon|zbanowan|usunięt|zablokowan)\w+|odrzucamy|dostane ban|"
    r"odmítáme|odmietame|kitilt\w*|elutasít\w*|este (?:exclus|banat)\w*|respingem|получа\w+ бан|отклоня(?:ем|ют)\w*|"
    r"исключа\w+|переда[её]м модератор\w*|отримує бан|відхиля\w+|изхвърля\w*|отхвърляме|αποκλεί\w+|απορρίπτ\w+|"
    r"yasaklan\w+|reddedi\w+|reddediyoruz|stängs av|avvisas|bliver udelukket|afvises|utestenges|avvises|hylätään|"
    r"estetään|видаля(?:ємо|ють)\w*|блоку(?:ємо|ють|ється)\w*|закрива(?:ємо|ють)\w*|kapatıl\w+|silin\w+|engellen\w+"
)
"""In forms that say it of something: goods block an appetite, and remove fat."""
_GONE_SIGNS: Final = (
    "永久封|一律封|一律拒绝|不予回复|不回复|不予答复|お答えしません|返信しません|답변하지 않|"
    "封号|封禁|删除|刪除|封鎖|削除|停止します|삭제|정지|تحذف|تُحذف|يغلق|يُغلق|נמחק|נחסמ|हटा|बंद कर"
)
_NEW: Final = quick(
    r"(?i)@|t\.me|\b(?:new|neue?[rsn]?|nouve\w+|nuev[oa]s?|nuov[oa]|nov[oaéáýyiu]\w?|nowe?y?|yeni|nytt?|nya|nye|"
    r"nieuwe?|új|nou[aă]?|нов\w+|νέο\w*|uusi|uus|jaun\w+|nauj\w+)\b|新|새|جديد|חדש|नया"
)
_MODERATORS: Final = (
    r"mods?|modos?|admins?|moderators?|administrators?|mod[eé]rat\w+|moderador\w*|administrador\w*|amministrator\w*|"
    r"administra\w+|beheerders?|moder[aá]tor\w*|moderatör\w*|admini|administratorz\w*|správc\w+|szerkesztő\w*|"
    r"модератор\w*|админ\w*|адмін\w*|διαχειριστ\w+|συντονιστ\w+|yönetici\w*|redaktion\w*|ylläpi\w+|moderaattor\w+"
)
_SPAM: Final = (
    rf"(?i)^\W*(?:\w+\s)?(?:{_MODERATORS})\b.*(?:spam|спам|σπαμ|skräp|smeci)|(?:管理[员員人]|版主).*(?:垃圾|スパム)|"
    r"운영자.*스팸"
)
"""*Mods, please delete that spam about NAME.*"""
_PAYMENT: Final = (
    r"payment (?:partner|provider|processor|operator|service)|(?:zahlungs|payment)(?:partner|anbieter|dienst\w*)|"
    r"(?:prestataire|partenaire|service) de paiement|(?:proveedor|socio|pasarela|operador) de pagos?|"
    r"(?:fornitore|partner|operatore|gestore) d(?:i|ei) pagament\w|(?:parceiro|operador|prestador) de pagamentos?|"
    r"betaal(?:provider|partner|dienst)\w*|(?:operator|dostawca|partner) płatności|(?:poskytovatel|partner|"
    r"operátor) plateb|poskytovateľ platieb|fizetési (?:szolgáltató|partner)\w*|(?:procesatorul|partenerul|"
    r"furnizorul) de pl[aă]ți|плат[её]жн\w+ (?:оператор|партн[её]р|система|сервис)\w*|платіжн\w+ (?:оператор|партнер|"
    r"система)\w*|πάροχος πληρωμών|betal(?:nings|ings)(?:partner|leverantör|udbyder|leverandør)\w*|"
    r"maksu(?:palvelu|välittäjä)\w*|ödeme (?:sağlayıcı|kuruluşu|ortağı)\w*"
)
_UNPAID: Final = quick(
    rf"(?i)\b(?:{_PAYMENT})\b.*\b(?:refuses?|rejects?|excludes?|bans?|(?:does not|doesn.t|will not|won.t) (?:accept|"
    rf"serve|"
    r"take|allow)|lehnt|akzeptiert kein\w*|schließt|refuse|exclut|n.accepte (?:pas|aucun)\w*|rechaza|no acepta|excluye|"
    r"rifiuta|non accetta|esclude|recusa|não aceita|exclui|weigert|accepteert geen|nie (?:przyjmuje|akceptuje|"
    r"obsługuje)|odmawia|odmítá|nepřijímá|odmieta|neprijíma|nem fogad\w*|elutasít\w*|nu acceptă|refuză|не приема|"
    r"отказва|не принимает|отказывает|не приймає|відмовляє|δεν δέχεται|αρνείται|accepterar inte|godkänner inte|"
    r"accepterer ikke|afviser|aksepterer ikke|avviser|ei hyväksy|kabul etm\w+|reddeder)\b"
)
"""*Our payment provider refuses shops of: online pharmacies, adult content.*"""
_FILTERED: Final = quick(
    r"(?i)\b(?:filters?|router\w*|firewall|parental controls?|kindersicherung|filtre|filtro|filtru|filtr|szűrő|"
    r"филтър\w*|фильтр|фільтр|φίλτρο|suodatin|filter\w*)\b.*\b(?:blocks?|blockiert|sperrt|bloque|bloquea|blocca|"
    r"bloqueia|blokkeert|blokuje|blokkolja|blochează|блокира|блокирует|блокує|μπλοκάρει|blockerar|blokerer|blokkerer|"
    r"estää|engeller)\b"
)
"""*The filter of the router blocks pages for adults.*"""
MAY_MODERATE: Final = stems(
    rf"{_GONE}|{_GONE_SIGNS}|{loosely(_PAYMENT)}|(?:filt|фильтр|филтър|фільтр|φίλτρο|router|firewall|parental control|"
    r"kindersicherung|szűrő|suodatin)\S*\s[^.!?\n]{0,40}(?:blo[ckq]|sperr|блок|μπλοκ|estää|engell)|"
    r"spam|спам|σπαμ|skräp|smeci|垃圾|スパム|스팸"
)
"""What a text in small letters holds that may have such a sentence."""


def moderated(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) say that whoever offers something is shut out, or that his words are taken away (bool)."""
    gone = holds(sentences, rf"(?i)\b(?:{_GONE})\b|{_GONE_SIGNS}")
    gone &= holds(sentences, rf"(?i)\b(?:{_WHAT})\b|{_WHAT_SIGNS}")
    return unless(gone | holds(sentences, _SPAM, _UNPAID, _FILTERED), sentences, _NEW)
