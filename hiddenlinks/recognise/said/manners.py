"""How shops and sellers speak, in many languages: patterns in Rust's dialect. Own wording."""

from __future__ import annotations

from typing import Final

from hiddenlinks.recognise.said.patterns import quick

__all__ = [
    "AGE_CHECK",
    "BUT",
    "FLAVOUR",
    "FRAME",
    "GIVES",
    "HOLDS",
    "IN_PARCEL",
    "MEASURED",
    "STUFFED",
    "THROUGH",
]

BUT: Final = (
    r"but|only|just|instead|sondern|nur|mais|seulement|pero|sino|sólo|solo|mas|apenas|maar|alleen|lecz|tylko|hanem|"
    r"но|только|зато|але|αλλά|nego|ampak|vaid|vaan|utan|sadece|jen|jenom|pouze|(?-i:ale|bet|ci|men)"
)
"""Where a sentence turns to what it does offer. The last words are others in names: *Men's Ultra*."""
FRAME: Final = (
    r"(?i)cookie|куки|kakor|sütiket|çerez|kuki|newsletter|рассылк|розсилк|bolet[ií]n|hírlev|nyhetsbrev|bülten|"
    r"nieuwsbrief|メルマガ|クッキー|뉴스레터|쿠키|订阅|النشرة|ניוזלטר|न्यूज़लेटर|paypal|mastercard|klarna|apple pay|"
    r"bizum|\bblik\b|boleto|bancontact|^accept|^manage pref|settings$|aceitar|configurar|akzeptieren|accepter|"
    r"akceptuj|rights reserved|права защищ|derechos reservados|^terms|termos|^imprint|fale conosco|^contact|^kontakt|"
    r"поиск по|search our|payment|^pay by|zahlung|paiement|pago con|pagamento|płatność|оплат|перевод на карту|"
    r"наложенн|plain packag|упаковка без|(?:discreet|neutral|unmarked) (?:packag|box|parcel)|(?:neutral|diskret|"
    r"anonym)\w* verpack|(?:neutrale|diskrete|anonyme|unauffällige) verpackung|emballages? (?:neutre|discret|"
    r"anonyme)|(?:embalaje|paquete|envoltorio) (?:neutr|discret|anónim)|embalagem (?:neutra|discreta|anónima)|"
    r"(?:imballaggio|confezione|pacco) (?:neutr|discret|anonim)|(?:neutrale|discrete|anonieme) verpakking|"
    r"(?:neutraln|dyskretn)\w* (?:opakowa|przesył|paczk|wysył)|(?:diskrétn|neutráln)\w* (?:balen|zásilk|zásielk)|"
    r"(?:diskret|neutral) (?:emballage|emballasje|förpackning|indpakning)|(?:нейтральн|анонимн|неприметн|"
    r"непрозрачн)\w* (?:упаков|пакет)|(?:нейтральн|анонімн)\w* (?:пакуван|упаков)|(?:дискретн|неутралн)\w* опаковк|"
    r"(?:διακριτικ|ουδέτερ)\w* συσκευασ|ambalaj(?:e|ul)? (?:discret|neutr|anonim)|diszkrét csomagol|(?:gizli|"
    r"kapalı) (?:paket|kargo)|diskreetti pakkaus|diskreetne pakend|(?:隐私|私密|保密)(?:包装|发货)|無地の(?:箱|梱包)|"
    r"中身の?(?:わから|見え)ない|(?:비밀|무지) ?포장|تغليف (?:سري|محايد)|tracking number|worldwide ship|支付宝|"
    r"privacy|datenschutz|impressum|mentions légales|regulamin|оферт|politica|política|personvern|adatkezelés|"
    r"利用規約|이용약관|my account|mein konto|mon compte|mi cuenta|minha conta|moje konto|můj účet|mina sidor|"
    r"mijn account|il mio account|личный кабинет|мій кабінет|hesabım|fiókom|マイページ|마이페이지|我的账户|حسابي|"
    r"החשבון שלי|मेरा खाता|บัญชีของฉัน|ο λογαριασμός|log ?in\b|sign in|anmelden|about us|über uns|qui sommes|"
    r"sobre n[oó]s|chi siamo|over ons|o nas\b|о нас|hakkımızda|^(?:menu|menü|menú|catalogue|home|accueil|startseite|"
    r"inicio|início|strona główna|главная|головна|首页|홈|ホーム|होम|หน้าแรก|الرئيسية|דף הבית|αρχική|főoldal|hem|"
    r"domů|anasayfa|beranda|trang chủ|acasă)(?:\s|$)|★|☆|\d\s?(?:days?|tage|jours|días|dias|giorni|dagen|dni|dnů|"
    r"дней|днів|gün|nap|zile|dagar|日以内|天无理由)"
)
"""What the frame around a shop's goods says, on every page of it: menus, baskets, cookies, terms."""
FLAVOUR: Final = (
    r"(?i)cookies?\s?(?:&|\+|-|and|n['’]?|['’]n['’]?|und|et|e|y|con|och|i|и)\s?(?:cream|creme|crème|crema|krem|nata|"
    r"panna)|"
    r"cookie\s(?:dough|crumble|butter|crunch|crisp|crumb|swirl)|(?:choc\w*|chips?|protein|oat\w*|butter|vegan|almond|"
    r"peanut|caramel|vanilla|ginger|fortune|double|white|dark)\s(?:chips?\s)?cookies?"
)
"""Cookies that are eaten, or that a powder tastes of: no notice of a page's frame."""
_OF_AGE: Final = (
    r"adults? only|(?:over |under |at least )?18\s?\+?(?: years)?(?: and over| or older| only)?$|"
    r"(?:please )?(?:confirm|verify)[^.\n]{0,20} (?:age|years)|age (?:check|verification|gate)|(?:are you|i am|i.m|"
    r"you must be|you have to be)[^.\n]{0,16} (?:18|21|of (?:legal )?age)|nur (?:für|ab) (?:erwachsene|18)|"
    r"(?:bist du|sind sie|ich bin)[^.\n]{0,16} (?:18|volljährig)|(?:bitte )?(?:bestätigen|alter bestätigen)|"
    r"altersprüfung|alterskontrolle|réservé aux (?:adultes|majeurs)|(?:avez-vous|j.ai|vous devez)[^.\n]{0,20} 18 ans|"
    r"confirmez[^.\n]{0,12} âge|je suis majeur|solo (?:para )?adultos|(?:soy|eres|es) mayor|mayores de (?:18|edad)|"
    r"confirm[ae][^.\n]{0,12} (?:edad|idade)|solo (?:per )?adulti|(?:hai|ho|devi avere)[^.\n]{0,16} 18 anni|"
    r"maggiorenn[ei]|conferma[^.\n]{0,12} età|só (?:para )?adultos|maiores de (?:18|idade)|alleen voor volwassenen|"
    r"(?:ben je|ik ben)[^.\n]{0,16} 18|bevestig[^.\n]{0,12} leeftijd|tylko dla (?:dorosłych|pełnoletnich)|(?:mam|"
    r"masz|czy masz)[^.\n]{0,16} 18 lat|potwierdź[^.\n]{0,12} (?:wiek|pełnoletn)|pouze pro (?:dospělé|plnoleté)|"
    r"(?:je mi|je vám|bylo vám)[^.\n]{0,12} 18|potvrďte[^.\n]{0,12} věk|len pre dospelých|csak felnőtteknek|"
    r"elmúlt[^.\n]{0,12} 18|(?:numai|doar) pentru adulți|(?:am|ai) peste 18|само за (?:възрастни|пълнолетни)|"
    r"навърших[^.\n]{0,12} 18|μόνο για ενήλικες|(?:είμαι|είστε) άνω των 18|samo za (?:odrasle|punoljetne)|"
    r"tik suaugusiems|tikai pieaugušajiem|ainult täiskasvanutele|vain aikuisille|oletko[^.\n]{0,12} 18|endast vuxna|"
    r"(?:är du|jag är) över 18|kun for voksne|(?:er du|jeg er) over 18|только для (?:взрослых|лиц старше 18)|(?:мне|"
    r"вам)[^.\n]{0,12} 18|подтвердите[^.\n]{0,20} возраст|тільки для дорослих|підтвердьте[^.\n]{0,12} вік|"
    r"sadece yetişkinler|18 yaşından büyüğüm|18歳以上|成人向け|年齢確認|年满18|未满18|仅限成人|19세 이상|성인 ?인증"
)
AGE_CHECK: Final = rf"(?im)(^|[.!?]\s+)(?:(?:{_OF_AGE})[^.!?:;,–—|\n]{{0,40}}|18\s?\+\s*(?:[.!?]|$))"
"""A sentence that asks how old somebody is: it stands before content, and is none."""
THROUGH: Final = quick(
    r"(?:pay|order|buy|purchase|check out)\w* (?:\w+ ){0,3}?(?:through|via|with|using|from|on|by) (?:this|"
    r"the) (?:listing|ad|advert|item|offer|article)|what (?:arrives|comes|you get) is|(?:zahl|bezahl|bestell|"
    r"kauf)\w* (?:\w+ ){0,3}?(?:über|mit|per|von) (?:diese|das|den|dem)\w* (?:angebot|inserat|anzeige|artikel)|"
    r"(?:payez|commandez|achetez|paie|commande) (?:\w+ ){0,3}?(?:via|par|avec|sur) (?:cette|cet|l.)\s?(?:annonce|"
    r"article|offre)|(?:pag|pid|compr|encarg)\w+ (?:\w+ ){0,3}?(?:por|con|en|mediante|através de) (?:este|"
    r"el) (?:anuncio|artículo)|lo que llega es|(?:pag|encomend|compr|ped)\w+ (?:\w+ ){0,3}?(?:por|com|"
    r"através d) ?(?:este|o) (?:anúncio|artigo)|o que chega é|(?:paga|ordina|compra|"
    r"acquista)\w* (?:\w+ ){0,3}?(?:con|tramite|da) (?:questo |questa |quest.)(?:annuncio|inserzione|articolo)|"
    r"(?:betaal|bestel|koop)\w* (?:\w+ ){0,3}?(?:via|met) (?:deze|dit) (?:advertentie|artikel|aanbieding)|(?:płac|"
    r"zamaw|zamów|kup)\w+ (?:\w+ ){0,3}?(?:przez|z) (?:t[oęę]|tej|ten) (?:ogłoszeni|ofert|aukcj)\w+|(?:plat|zaplat|"
    r"objedn|kup)\w+ (?:\w+ ){0,3}?(?:přes|z|cez) (?:tent?o|tuto|tento|túto) (?:inzerát|nabídk\w+|ponuk\w+)|"
    r"(?:plătiți|comandați|cumpărați) (?:\w+ ){0,3}?(?:prin|de la) (?:acest\w*|anunțul)|(?:плаща\w*|поръча\w+|"
    r"купете)(?: \w+){0,3}? (?:през|чрез) тази (?:обява|оферта)|(?:оплат|оплачива|заказ|"
    r"покупа)\w+ (?:\w+ ){0,3}?через (?:это|этот|данное) (?:объявлени|лот|товар)\w*|(?:оплата|оплат|замов|"
    r"купу)\w* (?:\w+ ){0,3}?через (?:це|цей) (?:оголошенн|лот|товар)\w*|(?:πληρώ|παραγγ|"
    r"αγορά)\w+ (?:\w+ ){0,3}?(?:μέσω|από) (?:αυτή\w*|την) (?:αγγελία|καταχώρηση)|bu ilan(?:dan|la|ı|\s?üzerinden)|"
    r"(?:الدفع|الطلب|اطلب\w*|اشتر\w*) (?:عبر|من) هذا الإعلان|通过(?:这个|此)(?:链接|商品|宝贝)|この(?:商品|"
    r"出品)(?:で|から)(?:お?支払|ご?注文|ご?購入)|届くのは|이 (?:상품|광고)(?:으로|로|에서) (?:결제|주문)"
)
"""How a post sends its readers to the decoy: *pay through this listing*, *what arrives is*."""
GIVES: Final = quick(
    rf"{THROUGH}|"
    r"(?:only |just )?one thing\s?:|nur (?:eines|eins|das eine)\s?:|une seule chose\s?:|(?:una sola|solo una) "
    r"cosa\s?:|uma só coisa\s?:|"
    r"maar één ding\s?:|(?:jen jedno|jediné|iba jedno|tylko jedno)\s?:|csak egy(?:et| dolog| dolgot)?\s?:|(?:doar|un "
    r"singur) (?:un )?lucru\s?:|"
    r"только одно\s?:|лише одне\s?:|само едно\s?:|ένα πράγμα\s?:|(?:bara|kun|bare) (?:en|én|ett) (?:sak|ting)\s?:|"
    r"vain yhtä\s?:|tek bir şey\s?:|"
    r"(?:is|are|gets?) (?:now )?ordered (?:via|through|over|under)|bestellt wird (?:über|unter)|(?:se commande|se "
    r"pide|si ordina|encomenda-se|"
    r"se comandă|objednává se|objednáva sa|zamawia się) (?:via|par|sous|por|con|tramite|con il|prin|sub|přes|pod|cez|"
    r"przez)|rendelhető a|"
    r"заказыва(?:ется|ют) через|замовля(?:ється|ють) через|παραγγέλνεται (?:μέσω|με)|beställs (?:via|under)|"
    r"bestilles (?:via|under)|"
    r"tilataan .{0,60}kautta|(?:everything|it all|all) (?:is|are|goes) (?:under|behind) (?:the )?(?:name|title|"
    r"listing)|(?:alles|steht alles) (?:ist |steht |"
    r"läuft )?(?:unter|hinter) (?:dem|der) (?:namen|titel|anzeige)|tout est (?:sous|derrière) (?:le nom|l.annonce)|"
    r"todo está (?:bajo|detrás de)l? "
    r"(?:el )?(?:nombre|anuncio)|tutto (?:è )?(?:sotto|dietro) (?:il|al) (?:nome|annuncio)|všechno je pod názvem|"
    r"wszystko jest pod nazwą|minden a .{0,60}mögött van|"
    r"totul e(?:ste)? sub numele|вс[её] под названием|όλα είναι (?:κάτω από|πίσω από) το|allt (?:ligger|finns) "
    r"(?:under|bakom) namnet|kaikki on nimen .{0,60}takana|"
    r"στην πραγματικότητα παίρνετε|"
    r"για να πάρετε|θα σας έρθει|σας έρχεται|para (?:conseguir|recibir|obtener|receber|obter) .*\b(?:pid[ea]|"
    r"encomend|compr)\w*|"
    r"\b(?:te|os|le|les) llegará|(?:jak|abyste?) (?:získa[lt]|dosta[lt]|dostať)\w* .*\bobjedn(?:ej|aj)\w*|přijde vám|"
    r"vai chegar-lhe|"
    r"will be delivered|we deliver|(?:wird|werden) (?:\w+ )?geliefert|geliefert wird|(?:sera|seront|est) livrée?s?|"
    r"(?:va|van) a recibir|se entrega|lo que se env[ií]a|entregamos|(?:viene|vengono) consegnat\w|consegniamo|"
    r"(?:vai|vais|vão|"
    r"irá) (?:\w+ )?receber|(?:é|são) entregues?|(?:u|je) (?:\w+ )?krijgt|krijgt (?:u|je)|geleverd|dostarcz\w+|"
    r"obdržíte|doručíme|dodáváme|szállítjuk|livrăm|se livrează|получавате|доставяме|παραδίδ\w+|toimit(?:amme|etaan)|"
    r"todellisuudessa saat|levere(?:ras|rar|s|r)|får (?:du|ni)|det du (?:\w+ )?får|tarnime|elinize .* geçecek|"
    r"teslim ed\w+|достав(?:им|ляем|ляется)|прид[её]т|доставляється|ستستلم\w*|تستلم\w*|يصلكم|תקבלו|实际收到|"
    r"お届けする|받으시는|배송됩니다|you (?:(?:will|really|actually) )*(?:get|receive)|we (?:(?:will|really|actually|"
    r"then) )*send|(?:bekommen|erhalten|kriegen|bekommt|erhältst|bekommst) (?:sie|ihr|du)|sie (?:erhalten|bekommen)|"
    r"wir (?:senden|schicken|"
    r"liefern)|(?:senden|schicken|liefern) wir|(?:vous|tu) (?:aurez|recevrez|recevez|recevras)|"
    r"nous (?:vous )?envoyons|on vous envoie|recibir[áé]s?|\brecib(?:es|en|e)\b|enviamos|mandamos|riceverai?|"
    r"riceverete|\bricev(?:i|ete|e)\b|inviamo|spediamo|receber[áé]|\brecebe(?:s|m)?\b|ontvang|sturen|otrzyma|"
    r"dostanie|wysyłamy|dostanete|posíláme|pošleme|posielame|kapja|kapod|küldjük|küldünk|veți primi|primiți|trimitem|"
    r"ще получите|изпращаме|θα λάβετε|στέλνουμε|dobit ćete|dobivate|šaljemo|dobite|prejmete|pošljemo|gausite|"
    r"siunčiame|saņems|sūtām|saate|saadame|saat |lähetämme|du får|skickar|sender vi|vi sender|получите|получаете|"
    r"вышлем|высылаем|отправляем|отправим|отримаєте|надсилаємо|alacaksınız|gönderiyoruz|gönderilir|pakette|kutuda|"
    r"(?:in|inside) the (?:box|package|parcel|bag) (?:is|are|you|there)|(?:im|in der) (?:paket|karton|schachtel|dose|"
    r"box) (?:ist|sind|liegt|liegen|steckt)|dans (?:le colis|la boîte|le paquet) (?:il y a|se trouve)|en (?:la caja|"
    r"el paquete) (?:hay|viene|va)|nella (?:scatola|confezione) c.è|na caixa (?:há|vem|vai|tem)|w (?:paczce|"
    r"pudełku) (?:jest|są|znajd\w+)|v (?:balíčku|krabici) (?:je|jsou|najdete)|in (?:het pakket|de doos) zit|"
    r"в (?:коробке|посылке|упаковке|пакете) (?:лежит|лежат|будет|едет|находится)|发的是|发出的是|实际发|收到的是|"
    r"内含|里面是|お届けするのは|中身は|보내드립니다|내용물은|ستحصل على|نرسل"
)
"""What a seller says who sends goods: *you get*, *we send*."""
IN_PARCEL: Final = (
    r"dans (?:le colis|la boîte|le paquet)|im (?:paket|karton)|en (?:la caja|el paquete)|nel(?:la)? (?:pacco|scatola)|"
    r"n[ao] (?:pacote|caixa)|w (?:paczce|pudełku)|v (?:balíku|balíčku|krabici)|in (?:het pakket|de doos)|"
    r"в (?:посылке|пакете)|i (?:paketet|pakken|lådan)|paketissa|a csomagban|în (?:pachet|colet|cutie)|"
    r"в (?:пакета|кутията)|στο (?:πακέτο|κουτί)|u (?:paketu|kutiji)|包裹里|盒内|箱の中|상자 안"
)
"""What a text says that tells what a parcel has in it."""
HOLDS: Final = (
    r"(?i)contain|\bwith\b|added|inside|ingredient|in the box|in the (?:parcel|package|jar)|enthalten|enthält|"
    r"\bmit\b|zutaten|contien|\bavec\b|ingrédient|\bcon\b|contém|\bcom\b|ingredient|zawiera|składnik|"
    r"obsahuje|složení|содерж|состав|внутри|в коробке|містить|içerir|içinde|içerik|bevat|\bmet\b|innehåller|"
    r"\bmed\b|indeholder|sisält|tartalmaz|összetevő|conține|περιέχει|含|成分|内含|함유|يحتوي|مكونات|מכיל|रचना|"
    r"शामिल|mengandung|chứa|"
    rf"{IN_PARCEL}|instead of|(?:this|the) listing (?:covers|is for)|" + GIVES
)
"""What a text says that holds goods: what is in it, in the box, added to it."""
MEASURED: Final = (
    r"(?i)\d\s?(?:(?:vegetarian|veggie|vegan|vegetable|chewable|coated|film-?coated|soft|hard|easy to swallow|"
    r"gel)\s){0,2}(?:mg|mcg|µg|ml|g\b|kg|iu\b|ui\b|мг|мкг|мл|гр?\b|pcs|tab|cap|kaps|кап|таб|шт|स|मि|มก|มล|毫克|粒|片|"
    r"錠|カプセル|정|캡슐|ملغ|حبة|מ.ג|comprim|compresse|cpr\b|gélul|cápsul|pastil|píldor|dragé|tobol|tbl\b|kapsz|"
    r"strips?\b|blister|блистер|блістер|ampu|ампул|vials?\b|флакон|sachet|saszet|sobres|bustin|пакетик|саше|dos(?:es|"
    r"is|i)\b|doser\b|dáv(?:ek|ky|ok)|доз[аы]?\b|porci|porcj|porties|portion|porsiyon|порци|порці|servings?\b|annos|"
    r"adag\b|μερίδ|δόσε|δισκί|كبسول|قرص|جرع)|x\s?\d{2}"
)
"""A measure or a number of doses: who advertises says how much, who mentions does not."""
STUFFED: Final = quick(
    r"free shipping|hot sale|best gift|high quality|new arrival|20\d\d new|drop ?shipping|wholesale|eu stock|"
    r"ships from \w+|multi color|best seller|kostenloser versand|heißer verkauf|hohe qualität|20\d\d neu|großhandel|"
    r"livraison gratuite|vente chaude|haute qualité|nouveau 20\d\d|envío gratis|venta caliente|alta calidad|"
    r"nuevo 20\d\d|envío desde \w+|spedizione gratuita|vendita calda|alta qualità|nuovo 20\d\d|frete grátis|"
    r"venda quente|alta qualidade|novo 20\d\d|darmowa (?:wysyłka|dostawa)|gorąca sprzedaż|wysoka jakość|"
    r"nowość 20\d\d|gratis verzending|doprava zdarma|бесплатная доставка|горячая распродажа|высокое качество|"
    r"новинка 20\d\d|безкоштовна доставка|ücretsiz kargo|yüksek kalite|شحن مجاني|משלוח חינם|包邮|热卖|新款|跨境|爆款|"
    r"高品质|現貨|送料無料|新作|高品質|무료배송|인기상품"
)
"""Words for searches that sellers add to any title: what they surround is a thing of its own."""
