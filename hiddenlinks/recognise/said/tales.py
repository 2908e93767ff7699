"""Words of sentences that tell a story: of relatives, of what somebody lost or found, of films and museums."""

from __future__ import annotations

from typing import Final

__all__ = ["TALES", "TALES_SIGNS"]

TALES: Final = (
    r"jok(?:es|ing) about|puns? on|wit(?:zelt|ze) über|plaisante sur|bromea (?:sobre|con)|scherza su|brinca com|"
    r"grapt over|"
    r"żartuje (?:z|sobie z)|žertuje o|vtipkuje o|viccelődik|glumește (?:despre|pe seama)|αστειεύεται|жартує про|"
    r"шутит (?:про|над)|"
    r"(?:chapter|kapitel|chapitre|capítulo|capitolo|hoofdstuk|rozdziale|kapitole|fejezetben|capitolul|главе|розділі|"
    r"bölümde)|"
    r"şaka yap\w+|skämtar om|spøger med|vitser om|vitsailee|"
    r"(?:my|our|his|her|their) (?:aunt|uncle|mum|mom|mother|dad|father|gran|grandma|grandmother|wife|husband|"
    r"sister|brother|neighbou?r|colleague|cousin|boss|friend|flatmate)|(?:i|we|he|she|they) (?:was|were|had|"
    r"saw|won|lost|found|ate|told|heard|read|feared|needed|thought|stopped|gave|went|left|forgot|dropped)|"
    r"(?:the|a) (?:film|movie|novel|museum|court|vet|raffle|lottery)|(?:mein|unser|sein|ihr)e?r? (?:tante|"
    r"onkel|mutter|mama|vater|papa|oma|opa|frau|mann|schwester|bruder|nachbarin?|kollegin?|chef|freundin?)|"
    r"(?:ich|er|wir) (?:war|hatte|hatten|sahen?|fand|las|verlor|gewann|dachte|vergaß|hörte)|(?:habe|hatte|"
    r"war|fand|las|verlor|vergaß|dachte|hörte) ich|(?:im|ein|der) (?:film|roman|museum)|tierarzt|(?:ma|mon|"
    r"notre|sa|son) (?:tante|oncle|mère|père|grand-mère|femme|mari|sœur|frère|voisine?|collègue|chef|amie?)|"
    r"j.ai (?:lu|perdu|trouvé|arrêté|gagné|vu|oublié|eu)|j.avais|j.étais|avait|avaient|(?:le|un) (?:film|"
    r"roman|musée)|vétérinaire|(?:mi|nuestra|su) (?:tía|tío|madre|padre|abuela|mujer|marido|hermana|hermano|"
    r"vecina|vecino|jefe|amiga|amigo)|perdí|encontré|necesitó|necesité|ganó|vimos|leí|olvidé|dejé|dejó|había|"
    r"(?:la|una) (?:película|novela)|el museo|veterinario|(?:mia|mio|nostra) (?:zia|zio|madre|padre|nonna|"
    r"moglie|marito|sorella|fratello|vicina|collega|capo|amica|amico)|ho (?:letto|perso|trovato|smesso|vinto|"
    r"visto|dimenticato|avuto)|avevo|aveva|avevano|(?:nel|il|un) (?:film|romanzo|museo)|(?:minha|meu|"
    r"nossa) (?:tia|tio|mãe|pai|avó|mulher|marido|irmã|irmão|vizinha|chefe|amiga|amigo)|perdi|achei|precisou|"
    r"precisei|ganhou|esqueci|parei|tinha|tinham|(?:no|um|o) (?:filme|romance|museu)|veterinário|ciocia|"
    r"wujek|babcia|siostra|brat|sąsiadka|sąsiad|mąż|żona|teściowa|koleżanka|zgubił(?:am|em)|znalazł(?:am|em|"
    r"a)?|wygrała|potrzebowała|przestał(?:am|em)|odstawił(?:am|em)|bał(?:am|em) się|myślał[a]?|zjadł[a]?|"
    r"(?:filmie|powieści|powieść|muzeum)|weterynarza|teta|strýc|babička|sestra|bratr|sousedka|soused|manžel|"
    r"manželka|ztratila?|našla|našel|vyhrála|potřebovala|přestala?|vysadila?|bála?|snědl|(?:filmu|románu|"
    r"muzeu)|veterináře|т[её]тя|дядя|бабушка|сестра|брат|соседка|сосед|свекровь|потерял[аи]?|нашла|нашёл|"
    r"выиграл[аи]?|понадобил(?:ся|ась|ось|ись)|бросил[аи]?|боял(?:ся|ась)|думал[аи]?|съел[аи]?|(?:фильме|"
    r"романе?|музее)|ветеринара|тітка|дядько|бабуся|сусідка|загубила?|знайшла|знайшов|виграла|боялася|"
    r"(?:фільмі|романі|музеї)|teyzem|amcam|annem|babam|anneannem|kardeşim|ablam|abim|kocam|karım|komşum|"
    r"kaybettim|buldum|kazandı|korkuttu|korkutuyordu|filmde|romanda|müzesinde|veterinerde|yemiş|(?:mijn|"
    r"onze) (?:tante|oom|moeder|vader|oma|opa|vrouw|man|zus|broer|buurvrouw|buurman|baas|vriendin|vriend)|"
    r"ik (?:was|had|verloor|vond|las|vergat)|(?:de|een) (?:film|roman)|het museum|dierenarts|(?:min|mitt|vår|"
    r"mit|mi) (?:faster|moster|mamma|pappa|mormor|farmor|fru|man|syster|bror|granne|chef|tante|mor|far|kone|"
    r"kæreste|søster|nabo)|jag (?:var|hade|tappade|hittade|läste|slutade|glömde)|jeg (?:var|havde|hadde|"
    r"mistede|fandt|læste|mistet|fant|leste|glemte)|(?:filmen|romanen|museet)|veterinären|tätini|äitini|"
    r"mieheni|vaimoni|siskoni|naapurini|hukkasin|elokuvassa|romaanissa|nagynéném|férjem|feleségem|szomszédom|"
    r"elvesztettem|filmben|regényben|mătușa|soțul meu|soția mea|vecina|am pierdut|în film|în roman|леля ми|"
    r"мъжът ми|жена ми|загубих|във филма|в романа|η θεία μου|ο άντρας μου|έχασα|στην ταινία|στο μουσείο"
)
"""Whole words, in lower or upper case, of languages that set blanks between them."""
TALES_SIGNS: Final = (
    r"姨妈|姑姑|妈妈说|奶奶|丈夫|老公|老婆|妻子|哥哥|弟弟|姐姐说|邻居|邻桌|电影里|小说|博物馆|兽医|法院|"
    r"抽奖抽到|叔母|おばが|祖母|夫は|夫が|妻は|妻が|兄が|兄は|姉が|隣の席|映画では|小説|博物館|獣医|くじ引き|"
    r"이모|남편이|아내가|영화에서|소설|박물관|수의사"
)
"""The same where no blanks stand."""
