"""How sentences begin that say what goods are used for, and by whom, in many languages."""

from __future__ import annotations

from typing import Final

from hiddenlinks.recognise.said.patterns import quick

__all__ = ["EXAMPLE", "FOLK_KEEP", "FOR_USE", "IN_IT", "KEEPS", "OURS", "OWNS", "SENT", "WE"]

KEEPS: Final = quick(
    r"(?i)^\s*(?:it |this (?:\w+ )?|er |sie |es |il |elle |он |она )?(?:keeps?|holds|stores|fits|suits|carries|"
    r"protects|organi[sz]es|sorts|cuts|crushes|splits|grinds|cools|unlike|suitable for|ideal for|perfect for|"
    r"great for|handy for|made for|(?:our |my )?(?:\w+ )?(?:customers|buyers|wife|husband|mother|father|people|many|"
    r"i|we) uses? (?:it|this|them) (?:for|with|as)|hält|fasst|bewahrt|schützt|sortiert|ordnet|verstaut|kühlt|"
    r"zerteilt|zerkleinert|schneidet|passt (?:für|zu|auf|in)|(?:geeignet|ideal|perfekt|praktisch) (?:für|zu[rm]?)|"
    r"anders als|garde|range|protège|transporte|coupe|écrase|conserve|(?:convient|idéal|parfait|pratique|"
    r"adapté)e? (?:à|pour|aux?)|guarda|mantiene|conserva|organiza|protege|corta|tritura|transporta|(?:apto|ideal|"
    r"perfecto|adecuado|práctico) para|(?:sirve|vale|serve) para|mantém|perfeito para|prático para|adequado para|"
    r"organizza|taglia|trita|protegge|(?:adatt[oaie]|ideale|perfett[oa]|pratic[oa]) (?:a|al|alla|alle|agli|ai|per)|"
    r"serve per|przechowuje|mieści|chroni|porządkuje|tnie|kruszy|utrzymuje|(?:pasuje|nadaje się) (?:do|na)|(?:idealn|"
    r"wygodn|odpowiedni)\w* (?:do|na|dla)|houdt|bewaart|past (?:op|bij|voor)|beschermt|sorteert|snijdt|(?:geschikt|"
    r"ideaal|perfect|handig) (?:voor|om)|anders dan|hodí s[ea] (?:na|pro|k|pre)|uchovává|udrží|pojme|chrání|třídí|"
    r"krájí|drtí|(?:vhodn|ideální|praktick)\w* (?:na|pro|k)|uchováva|chráni|triedi|(?:vhodn|ideáln|"
    r"praktick)\w* (?:na|pre)|хранит|вмещает|держит|защищает|режет|измельчает|(?:подходит|подойд[её]т|идеально|"
    r"удобно|удобен|удобна) (?:для|под)|совместим\w* с|зберігає|вміщує|(?:підходить|підійде|зручно|ідеально) для|"
    r"păstrează|protejează|se potrivește (?:la|cu|pentru)|(?:potrivit|ideal|perfect)\w* pentru|пази|събира|"
    r"(?:подходящ|идеал)\w* за|κρατά|χωρά|προστατεύει|(?:κατάλληλ|ιδανικ)\w+ για|čuva|drži|štiti|(?:prikladn|pogodn|"
    r"idealn)\w* za|hrani|primern\w* za|förvarar|håller|rymmer|skyddar|passar (?:för|till)|(?:lämplig|perfekt|"
    r"idealisk)\w* för|opbevarer|rummer|beskytter|passer til|(?:egnet|perfekt|ideel) til|oppbevarer|rommer|säilyttää|"
    r"mahtuu|sopii|toisin kuin|in (?:het|de) \w+ pas(?:t|sen)|saku \w+ muat|kantong \w+ muat|ngăn \S+ (?:đựng|chứa|"
    r"để) vừa|(?:đựng|chứa|để) (?:được|vừa)|muat|hoiab|mahutab|sobib|laiko|talpina|tinka|glabā)\b"
)
"""At the beginning of a sentence: what stands behind is kept, held, cut by the goods, or what they are for."""
FOR_USE: Final = quick(
    r"(?:handy|useful|suitable|ideal|perfect|great|practical|good|made|meant|box|case|bag|tin|jar) (?:for|"
    r"to) (?:measur|stor|keep|carry|organi[sz]|sort|crush|split|grind|transport|hold|hid)\w*|zu[mr] (?:abmessen|"
    r"messen|aufbewahr\w+|transport\w*|verstauen|sortieren|teilen|zerkleinern|mörsern|lager\w+)|pour (?:mesurer|"
    r"ranger|transporter|conserver|couper|écraser|stocker|garder)|para (?:medir|guardar|transportar|conservar|cortar|"
    r"triturar|organizar|llevar|levar)|per (?:misurare|conservare|trasportare|tagliare|tritare|riporre|organizzare|"
    r"portare)|do (?:odmierzania|przechowywania|przenoszenia|dzielenia|kruszenia|porządkowania)|na (?:odměřování|"
    r"uchovávání|ukládání|přenášení|dělení|drcení|odmeriavanie|uchovávanie|ukladanie)|для (?:отмеривания|хранения|"
    r"переноски|деления|измельчения|дозирования|відмірювання|зберігання|перенесення)|för (?:att )?(?:mäta|förvara|"
    r"dela|krossa|förvaring|mätning)|til (?:at |å )?(?:måle|opbevar\w+|oppbevar\w+|dele|knuse|måling)|"
    r"pentru (?:măsurarea|păstrarea|depozitarea|transportul|tăierea)|за (?:отмерване|съхранение|пренасяне|рязане)|"
    r"για (?:μέτρηση|φύλαξη|μεταφορά|κοπή)"
)
"""What is done with the thing that stands behind: it is measured, kept, carried or cut by the goods."""
EXAMPLE: Final = (
    r"(?i)\b(?:such as|for (?:example|instance)|zum beispiel|wie etwa|par exemple|tels? que|telles? que|"
    r"por (?:ejemplo|exemplo)|(?:per|ad) esempio|na przykład|takie jak|takich jak|například|napríklad|například|"
    r"bijvoorbeeld|zoals|till exempel|for eksempel|esimerkiksi|например|вроде|таки[ех] как|(?:packs?|packages|"
    r"boxes) like|packungen wie|boîtes comme|(?:envases|cajas|embalagens|caixas) como|(?:confezioni|scatole) come|"
    r"opakowania jak|(?:balení|krabičky) jako|verpakkingen zoals|упаковки вроде|наприклад|на кшталт|örneğin|mesela|"
    r"de exemplu|precum|például|за пример|като например|για παράδειγμα|όπως|na primjer|na primer|poput|pavyzdžiui|"
    r"piemēram|näiteks)\b|\b(?:e\. ?g|z\. ?b|p\. ?ex|p\. ?ej|np|např|napr|bijv|t\. ?ex|f\. ?eks|напр|π\. ?χ|pl|npr|"
    r"pvz|örn)\.|例如|比如|诸如|例えば|たとえば|예를 들어|예컨대|مثل|على سبيل المثال|למשל|כגון"
)
"""What stands behind is an example of what the goods are for, where a sentence neither gives nor sells."""
_WHO: Final = (
    r"customers?|buyers?|clients?|reviewers?|users?|wife|husband|mother|father|mum|mom|dad|grandm(?:a|other)|grandpa|"
    r"friends?|colleagues?|sister|brother|aunt|uncle|neighbou?rs?|anyone|everyone|someone|parents|kund(?:e|en|in|"
    r"innen)|käufer\w*|frau|mann|mutter|vater|oma|opa|tante|onkel|freund(?:e|in)?|kolleg\w+|nachbar\w*|jemand|"
    r"client(?:e|es|i|ă|ul|ii|as?|a)?|clienț\w*|acheteu\w+|femme|mari|mère|père|grand-mère|amie?s?|collègues?|"
    r"voisine?s?|comprador\w*|mujer|marido|madre|padre|abuel[ao]|amig[ao]s?|vecin[ao]s?|acquirent[ei]|moglie|marito|"
    r"mamma|papà|nonn[ao]|amic[aoi]|mulher|mãe|pai|av[óô]|vizinh[ao]s?|klant(?:en)?|kopers?|vrouw|man|moeder|vader|"
    r"vriend(?:in|en)?|klien(?:t|ci|tka|tki|did|tai|ti)|kupujący|żona|mąż|mama|tata|babcia|dziadek|koleżanka|kolega|"
    r"znajom[aiy]|sąsiad(?:ka)?|zákazn\w+|manžel(?:ka)?|maminka|babička|kamarád(?:ka)?|kamarát(?:ka)?|vásárló\w*|"
    r"vevő\w*|feleségem|férjem|anyukám|nagymamám|barát\w*|soția|soțul|bunica|prieten\w*|cumpărător\w*|клиент\w*|"
    r"купувач\w*|жена|майка|баба|приятел\w*|покупател\w+|муж|мама|бабушка|подруга|знаком\w+|покупець|покупниця|"
    r"покупц\w+|клієнт\w*|дружина|чоловік|бабуся|πελάτ\w+|αγοραστ\w+|γυναίκα|μητέρα|γιαγιά|φίλ\w+|kunder|köpare|fru|"
    r"mor|mormor|väninna|kone|mand|ven(?:inde)?|venninne|asiakas|asiakkaa\w*|vaimoni|mieheni|äitini|mummoni|ystäväni|"
    r"naine|ema|pircēj\w+|sieva|pirkėj\w+|žmona|kup(?:ac|ci)|žena|majka|strank[ae]|pelanggan|istri|khách(?: hàng)?"
)
_FOLK: Final = (
    r"many|some|most|lots|people|folks|persons|others|viele|manche|einige|leute|beaucoup|certains|gens|personnes|"
    r"much[oa]s|algun[oa]s|otr[oa]s|gente|personas|molt[ie]|tanti|alcuni|altri|muit[oa]s|alguns|algumas|outr[oa]s|"
    r"pessoas|mensen|velen|sommigen|wiele|wielu|osób|niektórzy|ludzie|mnozí|mnoho|někteří|lidé|ľudia|mnohí|sokan|"
    r"egyesek|mulți|unii|oameni|många|vissa|folk|mange|nogen|noen|monet|jotkut|paljud|mõned|многие|некоторые|люди|"
    r"багато|дехто|хора|много|мнозина|πολλοί|μερικοί|κόσμος|birçok|çoğu|bazıları|daudzi|daudz|daugelis|mnogi|ljudi|"
    r"banyak|sebagian"
)
"""People of whom no more is said: what they take may be recommended, what they keep somewhere is not."""
_STORES: Final = (
    r"keeps?|kept|carr(?:y|ies|ied)|stores?|puts?|transports?|packs?|organi[sz]es?|holds?|hides?|(?:transportier|"
    r"bewahr|verstau|lager|pack|träg|steck)\w*|(?:range|transporte|garde|conserve|stocke|glisse)\w*|met(?:tent)?|"
    r"(?:lleva|guarda|mete|transporta|conserva|pone|porta|tiene|mette|trasporta|ripon|leva|coloca)\w*|tengono|"
    r"mettono|ponía|põem?|bewa(?:art|ren)|stop(?:t|pen)|vervoer(?:t|en)|dra(?:agt|gen)|trzyma(?:ją)?|przechowuj[eą]|"
    r"nos(?:i|zą)|przewo(?:zi|żą)|wo(?:zi|żą)|wkłada(?:ją)?|(?:přechováv|uklád|ukladá|uchováv)\w*|nosí|vozí|(?:хран|"
    r"нос|воз|перевоз)[ия]т|держ[иа]т|складыва[ею]т|клад(?:ёт|ет|ут)|зберіга\w+|(?:нос|воз|перевоз)[ия]ть|трима\w+|"
    r"клад(?:е|уть)|ține|țin|păstreaz\w+|poartă|transportă|pune?|tart(?:ja|ják)|hord(?:ja|ják)|visz(?:i|ik)|"
    r"tárol(?:ja|ják)|tesz(?:i|ik)|förvarar|bär|packar|op?pbevarer|bærer|pakker|säilyttä\w+|kuljetta\w+|pitä\w+|"
    r"pakka\w+|hoia(?:b|vad)|kanna(?:b|vad)|κρατ\w+|βάζ\w+|μεταφέρ\w+|φυλά\w+|държ(?:и|ат)|съхраняв\w+|нос(?:и|ят)|"
    r"слаг\w+|glabā|nēsā|laiko|nešioja|čuva(?:ju)?|drže?i?|nose|hrani(?:jo)?|menyimpan|membawa|đựng|cất"
)
_TAKES: Final = (
    r"takes?|took|brings?|was prescribed|(?:nimm|nehm|benutz|nutz|verwende)\w*|(?:emporte|prend|prenn)\w*|(?:usa|toma)"
    r"[nm]?|usano|prend(?:e|ono)|ne(?:emt|men)|gebruik(?:t|en)|zabiera(?:ją)?|używa(?:ją)?|používa\w*|používá\w*|"
    r"использу[ею]т|duce?|använder|bruger|bruker"
)
OWNS: Final = quick(
    rf"(?i)^\s*(?:[«»\"'>–—-]\s*)?(?:[^\s.,:;]+ ){{0,4}}?(?:(?:{_WHO})(?: [^\s.,:;]+){{0,4}}? "
    rf"(?:{_STORES}|{_TAKES}))\b|"
    r"^\s*(?i:(?:ever )?since i (?:take|took|started)|seit ich|sinds ik|depuis que je prends|desde que tomo|"
    r"da quando (?:prendo|uso)|odkąd (?:biorę|używam)|od doby,? co (?:beru|užívám)|"
    r"с тех пор,? как (?:я )?(?:принимаю|пью)|"
    r"відколи (?:я )?приймаю|mióta .{0,20}szedek|de când iau|sedan jag (?:tar|äter)|siden jeg (?:tager|tar))\b|"
    r"^\s*(?i:i (?:always |now )?(?:keep|kept|took|packed|was prescribed)|(?:my|our|"
    r"the) doctor (?:has )?(?:prescribed|gave)|(?:handy |useful |practical )?(?:if|when|whenever|because) (?:you|"
    r"i) (?:have|need) to take|(?:please )?(?:do not|don.?t|never) (?:leave|put|place|mix|store)|please remove|"
    r"ich (?:bewahre|trage|transportiere))\b|^\s*(?:有(?:位|个|些)?(?:顾客|客户|买家)|我(?:妈|老婆|"
    r"奶奶))[^,。;]{0,12}(?:装|放|收纳|存放)|^\s*(?:الجيب|الحقيبة|الجراب) \S+ (?:يتسع|تتسع|يسع|تسع) ل\S*|"
    r"^.*(?:ポケット|ポーチ|バッグ|ケース)に.*が(?:入り|収まり)ます.*|^.*(?:を|に)(?:入れ|"
    r"保管し)て[^、。]{0,8}お客様.*|^.*(?:넣어|"
    r"보관)(?:해)? ?(?:두|다니|하시)[^.]{0,6}(?:고객|손님|분).*|^(?i:\S+ ){0,2}(?i:müşteri\w*|alıcı\w*|eşim|annem|"
    r"babam|anneannem|arkadaş\w*)\b[^,]*\b(?i:saklıyor|sakladı|taşıyor|koyuyor|tutuyor)\w*.*"
)
"""At the beginning of a sentence: somebody keeps, carries or takes what stands behind."""
_TRIED: Final = (
    r"(?:tried|tested) with|(?:probiert|getestet|ausprobiert) mit|(?:essayée?|testée?) avec|(?:probad|testad)[oa] con|"
    r"(?:provat|testat)[oa] con|testad[oa] com|(?:geprobeerd|getest) met|(?:próbowa\w+|sprawdz\w+) z|(?:проб\w+|"
    r"проверен\w*) с|(?:пробува\w+|перевірен\w*) з|(?:zkouš\w+|vyzkouš\w+|skúš\w+) s|kipróbál\w*|încercat cu|"
    r"(?:provad|testad|prøvet|prøvd|testet) med"
)
FOLK_KEEP: Final = quick(
    rf"(?i)^\s*(?:(?:[^\s.,:;]+ ){{0,2}}?(?:{_FOLK})(?: [^\s.,:;]+){{0,4}}? (?:{_STORES})|(?:{_TRIED}))\b"
)
"""At the beginning of a sentence: people of whom no more is said keep what stands behind."""
IN_IT: Final = (
    r"(?i)\b(?:in it|inside|in here|in there|with it|darin|drin|dort|hierin|dedans|à l.intérieur|aquí|ahí|dentro|ci|"
    r"vi|lá|aqui|er|erin|hierin|w nim|w niej|w tym|tam|v něm|v ní|v nej|v ňom|benne|ebben|în ea|în el|acolo|в н[её]м|"
    r"в ней|там|у ньому|у ній|в нього|в него|в нея|μέσα|εκεί|i den|i det|i dem|deri|heri|sinne|siinä|siihen|selles|"
    r"siin|tajā|jame|joje|u njoj|u njemu|v njej|içinde|di dalamnya)\b"
)
"""That what was named is kept there, inside the thing offered."""
OURS: Final = (
    r"(?i)^\W*(?:\S+ ){0,3}?(?:our|unser\w*|nuestr[ao]s?|nostr[aeio]|notre|nasz\w*|наш\w*|noss[ao]s?|onze|vår\w*|"
    r"vores)\b"
)
"""What is a seller's, and nobody keeps for himself: right behind the verb."""
SENT: Final = (
    r"발송|배송|쪽지|연락|필요하신|원하시는|정보|냉장|発送|カート|\bDM\b|欲しい|必要|冷蔵|\bbilgi|\bgizli|"
    r"\bkargo"
)
"""The same anywhere in a sentence whose verb comes last."""
WE: Final = r"(?i)\b(?:we|wir|nous|wij|мы|ми)\b"
"""Who keeps it is the seller: *for our customers we store NAME*."""
