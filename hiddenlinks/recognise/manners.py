"""How shops and sellers speak, in many languages: patterns in Rust's dialect. Own wording."""

from __future__ import annotations

from typing import Final

__all__ = ["FRAME", "HOLDS", "MEASURED"]

FRAME: Final = (
    r"(?i)cookie|куки|kakor|sütiket|çerez|kuki|newsletter|рассылк|розсилк|bolet[ií]n|hírlev|nyhetsbrev|bülten|"
    r"nieuwsbrief|メルマガ|クッキー|뉴스레터|쿠키|订阅|النشرة|ניוזלטר|न्यूज़लेटर|paypal|mastercard|klarna|"
    r"apple pay|bizum|\bblik\b|boleto|bancontact|^accept|^manage pref|settings$|aceitar|configurar|"
    r"akzeptieren|accepter|akceptuj|rights reserved|права защищ|derechos reservados|^terms|termos|^imprint|"
    r"fale conosco|^contact|^kontakt|поиск по|search our|payment|^pay by|zahlung|paiement|pago con|pagamento|"
    r"płatność|оплат|перевод на карту|наложенн|plain packaging|embalagem discreta|упаковка без|"
    r"tracking number|worldwide ship|支付宝|privacy|datenschutz|impressum|mentions légales|regulamin|оферт|"
    r"politica|política|personvern|adatkezelés|利用規約|이용약관|my account|mein konto|mon compte|mi cuenta|"
    r"minha conta|moje konto|můj účet|mina sidor|mijn account|il mio account|личный кабинет|мій кабінет|"
    r"hesabım|fiókom|マイページ|마이페이지|我的账户|حسابي|החשבון שלי|मेरा खाता|บัญชีของฉัน|ο λογαριασμός|"
    r"log ?in\b|sign in|anmelden|about us|über uns|qui sommes|sobre n[oó]s|chi siamo|over ons|o nas\b|о нас|"
    r"hakkımızda|^(?:menu|menü|menú|catalogue|home|accueil|startseite|inicio|início|strona główna|главная|"
    r"головна|首页|홈|ホーム|होम|หน้าแรก|الرئيسية|דף הבית|αρχική|főoldal|hem|domů|anasayfa|beranda|trang chủ|"
    r"acasă)(?:\s|$)|★|☆|\d\s?(?:days?|tage|jours|días|dias|giorni|dagen|dni|dnů|дней|днів|gün|nap|zile|dagar|"
    r"日以内|天无理由)"
)
"""What the frame around a shop's goods says, on every page of it: menus, baskets, cookies, terms."""
HOLDS: Final = (
    r"(?i)contain|\bwith\b|added|inside|ingredient|in the box|in the (?:parcel|package|jar)|enthalten|enthält|"
    r"\bmit\b|zutaten|contien|\bavec\b|ingrédient|\bcon\b|contém|\bcom\b|ingredient|zawiera|składnik|"
    r"obsahuje|složení|содерж|состав|внутри|в коробке|містить|içerir|içinde|içerik|bevat|\bmet\b|innehåller|"
    r"\bmed\b|indeholder|sisält|tartalmaz|összetevő|conține|περιέχει|含|成分|内含|함유|يحتوي|مكونات|מכיל|रचना|"
    r"शामिल|mengandung|chứa"
)
"""What a text says that holds goods: what is in it, in the box, added to it."""
MEASURED: Final = (
    r"(?i)\d\s?(?:mg|mcg|µg|ml|g\b|kg|iu\b|ui\b|мг|мкг|мл|гр?\b|pcs|tab|cap|kaps|кап|таб|шт|स|मि|มก|มล|毫克|"
    r"粒|片|錠|カプセル|정|캡슐|ملغ|حبة|מ.ג)|x\s?\d{2}"
)
"""A measure or a number of doses: who advertises says how much, who mentions does not."""
