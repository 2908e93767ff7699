"""Build the name lists of hiddenlinks/recognise/lexicons/names from public data, and nothing else.

    HIDDENLINKS_DATA=... python tools/build_names.py

Sources (folder open/ of the data): DrugBank vocabulary (CC0), ATC names and Swiss medicines (epha, MIT),
French medicines (BDPM, Licence Ouverte), US supplement labels (NIH DSLD, public domain), French register of
supplement plants (Compl'Alim, MIT), banned supplement ingredients (US DoD, MIT), Chinese medical terms (THUOCL, MIT).
Words of the public product taxonomies (Google, Shopify) are everyday words, and left out; so are names of medicines
that supplements of several brands bear.
"""

from __future__ import annotations

import os
import re
import sys
from bisect import bisect_left
from pathlib import Path

import polars as pl

from hiddenlinks.fold import fold

DATA = Path(os.environ.get("HIDDENLINKS_DATA", "../shared/data")) / "open"
OUT = Path(__file__).parent.parent / "hiddenlinks" / "recognise" / "lexicons" / "names"

EVERYDAY = """
water alcohol ethanol glucose sucrose fructose lactose caffeine silver oxygen nitrogen helium
menthol camphor
glycerin glycerol petrolatum paraffin talc titanium aluminium aluminum starch gelatin tannin lanolin
squalane
squalene castor coconut olive almond sesame peanut honey cocoa coffee tobacco nicotine vanilla vanillin
eucalyptus eucalyptol lavender chamomile sorbitol xylitol mannitol erythritol stevia saccharin aspartame
sucralose cyclamate allantoin panthenol dexpanthenol niacinamide nicotinamide retinol ascorbic tocopherol
carotene melatonin collagen keratin elastin chitosan charcoal activated sulfur sulphur phosphorus sodium
potassium calcium magnesium copper gold zinc iron iodine selenium chromium carbon lithium ammonia acetone
toluene benzene phenol formaldehyde hydrogen peroxide bleach urea citric lactic acetic salicylic glycolic
hyaluronic azelaic kojic boric tartaric malic stearic oleic linoleic palmitic lauric arginine lysine glycine
alanine serine proline leucine valine taurine carnitine creatine glutamine tyrosine tryptophan threonine
methionine histidine cysteine cystine inositol choline lecithin ginger garlic onion turmeric
cinnamon ginseng
rosemary thyme peppermint spearmint parsley celery tomato potato carrot banana orange lemon apple cherry
strawberry grape melon wheat barley oat rice corn soybean chicken beef pork lamb salmon shrimp lobster wool
cotton silk feather mosquito horse cattle timothy cedar maple acacia walnut pecan hazelnut cashew
latex balsam
benzoin shellac beeswax arnica calendula propolis royal bromelain papain pectin inulin dextran dextrin
maltodextrin cellulose polyester silicone simethicone dimethicone octane propane butane isobutane squalan
ubidecarenone indigo carmine curcumin quercetin rutin resveratrol genistein lycopene lutein
astaxanthin thymol
carvacrol limonene
perque after sense anderen anderer verschiedenen major ultima prava kuvan gewonnen alanin alanina alanını
alaninda komplex kompleks комплекс regimen indifferent indiferent brown faktor фактор abbott aliran
digitalis quest schiff influenza influenz anwendung vasten cholera choleric culturelle estima origin ganzes
silber crush prosta колумбия columbia kolumbia ramet samaria samaritan mitteln soufre beast thompson ciella
sonstige humanes berkeliling lokaler impuls bayer sunshine primene princi carlson albumin albuminsa
hepatitis apotheke derivat derivate derivaten дериват titanic titania титаник essex magne karuna denise
aktiviert kaninchen collu manitoba manita manit манит fortum prick mesna kalium celsius imigran cavalier
tilia jasmine solian adrenalin adrenalina адреналин bypass камелия camelia camellia kamelia baddass badass
briem genital koffein coffein cofein kofein kofeina kafein lantang refresh antigen nieren airborne minerva
tierarzt tierart mentol mutant lappa align himalaya chrono селени селения emerald mirelle mustiin adrenaline
nikotin vinca stoffwechsel inhibitor ингибитор sulfat sulfate сулфат alpina wirkend wirkende bambusa laktas
gelenk gelenke hemmer catin catinga kohlenhydrat kohlenhydrate kohlenhydraten masern hübner kohlendioxid
pastilles sinus fluor elixir colon lipur kompaktin kompaktine immunine activelle sparkle fettsäuren schwefel
dopamine dopamin cobalt cobalto kobalt peritoneal thorne ironman salvia bronson rockstar anexate enraged
veletri cortisol saccharos sacharos elektrolit платина платин платины etain bulletproof fluorid fluoride
lyman cromo lorado chlorure methyl equate estron estrondo pondera windmill cassis quietude banded phosphor
aspro indene trittico tisane negaban холера walgreens abgeschwächt гипертония hypertonie metadonnees metadon
radiance calcarea antigone kroger tollwut bismuth muqueuse jouvence varicella hydroxid hydroxide hidroxido
hidroxid treehouse alfalfa esters cadmium nonan noonan labrada articulaire sparend fluorure trabar queenie
plexus arsenicum harnstoff lebewohl glycérine bromid bromide citrat citrate oralen surfactant cefalonia
humaner cystein iodure glycerinum glycérol vanadium sylviane prolin autolog autologous urethan urethane
biochem actinia actini vitamine nirva aralia hydrocon hydrocone lindan lindane pflanzlich pflanzliche rhino
galium gallium borax samarium berkelium columbium lanthan lantan силикон анилин advancedformula
oneaday ascent
bariumsulfat calciumcarbonat calciumphosphat calciumfosfat kalciumphosphat kaliumchlorid kaliumcitrat
kaliumphosphat kaliumfosfat kaliumhydrogencarbonat kaliumhydrogenkarbonat kaliumhidrogencarbonat
laurylsulfat laurilsulfat magnesiumcarbonat magnesiumkarbonat magnesiumchlorid magnesiumcitrat
magnesiumsulfat magnesiumoxid magnesiumoksid magnesiumhydroxid magnesiumhidroxid magnesiumsalz
natriumbicarbonat natriumchlorid natriumhydrogencarbonat natriumhydrogenkarbonat natriumhidrogencarbonat
natriumhidrogenkarbonat natriumhypochlorit natriumhipochlorit natriumphosphat natriumfosfat natriumfluorid
wasserstoffperoxid zinksulfat zinkgluconat stickoxid stikkoxid calciolight mateinfusion dantrong epettini
desonido paratendas capazincir piportill magnesiumhidroksid kaliumhidrogenkarbonat zinkglukonat
calciumlactogluconat fucus aurum sarsaparilla dextro solevita
载玻片 中厚皮片 中毒颗粒 石蜡切片 连续切片 软胶囊 咀嚼片 泡腾片
口含片 naturesbest traderjoes ecoteas natrum stikoxid
abouttime balancedplanets beyondhuman buriedtreasure cleanmachine eatthebear essentialsource
exchangeselect exchangeselectx extremeedge finestnatural foodsplus forcefactor gethealthyagain
giantsports greenfoods heb harrydavid healthconcerns healthplus healthplusinc healthybody
healthydirections healthyitems lifetimefitness marketamerica newchapter newearthedge oregonhealth
princeofpeace pureadvantage qualityoflife rainbowlight simplyright standardprocess truehealth
trueathlete westernfamily 4today 5chineseelements perfect7 membersmark smartsense familywellness beyondraw
naturesedge naturesgifts natureslife naturesmeasure naturesorigin naturessecret naturessources goodnnatural
allnaturalassets amazinggrass healthfromthesun healthynaturalsystems naturalguardian naturallyinspired
naturalhealthyconcepts newhealthcorp seekinghealth thenaturalcitizen wholebodyresearch halls actos faktu
organicfoodbar crystalstar theprofessionalseries warriorforce appliedsciences
hyaluronsäure milchsäure azelainsäure salicylsäure rizinusöl isopropanol wasserfreies wasserfreie wasserfrei
pektin icaridin lavendelöl aminosäuren mineralstoffe mineralsalze milchsäurebildner hefepilze salzkombinationen
pygeumrindenextrakt palmitoylethanolamide palmitoylethanolamid palmidrol levocarnitine levocarnitin lévocarnitine
levocarnitinum levocarnitina carnitine carnitin adenosylcobalamin adenosylcobalamine cobamamide cobamamid cyanocobalamin
cyanocobalamine cianocobalamina hydroxocobalamin hydroxocobalamine hidroxocobalamina mecobalamin methylcobalamin
calciumpantothenat natriumselenit magnesiumpidolat colecalciferol cholecalciferol colécalciférol ergocalciferol
ergocalciférol mariendistel baldrian johanniskraut weissdorn flohsamen suspensionsmittel franzbranntwein adenosine
""".split()  # noqa: SIM905 - a list of words reads better so

FOLDED = frozenset(fold(pl.Series(EVERYDAY)))

COLOURS = "зеленый зеленая зелень красный синий белый черный желтый серый розовый голубой".split()  # noqa: SIM905


def words_of_taxonomies() -> set[str]:
    """Every folded word of the benign category names, in all languages."""
    rows = pl.read_parquet(DATA / "taxonomy_labels.parquet").filter(pl.col("label") == "benign")
    return set(fold(rows["leaf"].unique()).str.extract_all(r"\w+").explode().unique().drop_nulls())


def words_of_food() -> set[str]:
    """Folded words that occur at least three times in the names of food, and colours."""
    foods = pl.read_parquet(DATA / "openfoodfacts_names_dev.parquet")["title"].drop_nulls()
    often = fold(foods).str.extract_all(r"\w+").explode().value_counts().filter(pl.col("count") >= 3)  # noqa: PLR2004
    return set(often.to_series(0).drop_nulls()) | set(fold(pl.Series(COLOURS)))


def words_of_supplements() -> set[str]:
    """Folded words, and pairs of words run together, in labels of at least three brands; and genera of plants.

    A substance that supplements hold, too, and a plant that a homeopathic medicine is named after, name no medicine.
    """
    labels = pl.read_parquet(DATA / "nih_dsld_labels.parquet").select("brand", "product").drop_nulls()
    words = pl.col("product").str.extract_all(r"\w+")
    pairs = pl.col("word").list.eval(pl.element() + pl.element().shift(-1))
    labels = labels.with_columns(product=fold(labels["product"])).select("brand", word=words)
    run = pl.concat([labels, labels.select("brand", word=pairs)]).explode("word")
    often = run.drop_nulls().group_by("word").agg(pl.col("brand").n_unique()).filter(pl.col("brand") >= 3)  # noqa: PLR2004
    genera = fold(pl.Series(plants())).str.extract(r"^(\w+)").drop_nulls()
    return set(often["word"]) | set(genera)


def substances(common: set[str]) -> list[str]:
    """Names that the WHO gave: their Latin form stands among the synonyms; and ATC level 5."""
    bank = pl.read_csv(DATA / "drugbank_vocabulary.csv", infer_schema_length=0)
    found: set[str] = set()
    for name, synonyms in bank.select("name", "synonyms").iter_rows():
        spellings = {part.strip().lower() for part in (synonyms or "").split("|")} | {name.lower()}
        simple = {s for s in spellings if re.fullmatch(r"[a-zà-ÿ]{6,24}", s)}
        stems = {s.removesuffix("um") for s in simple if s.endswith("um")}
        if any(s.startswith(stem) for stem in stems for s in simple if not s.endswith("um")):
            found |= simple
    atc = pl.read_csv(DATA / "medicines" / "de_atc_names.csv", infer_schema_length=0)
    for code, name in atc.iter_rows():
        if len(code) == 7:  # noqa: PLR2004 - level 5 of the ATC: a substance
            found |= {w for w in re.findall(r"[a-zà-ÿ]{6,24}", name.lower()) if name[0].isupper()}
    keep = {word for word in found if word not in common and word not in EVERYDAY}
    everyday = sorted({word for word in common if word not in keep} | FOLDED)
    spelled = sorted({variant for word in keep for variant in spellings_of(word)} - common)
    folded = fold(pl.Series([stem.strip("*") for stem in spelled])).to_list()
    return [stem for stem, plain in zip(spelled, folded, strict=True) if not begins_everyday(plain, everyday)]


def begins_everyday(stem: str, everyday: list[str]) -> bool:
    """Whether an everyday word begins with this stem: ``zelen*`` would be green as well as selenium."""
    at = bisect_left(everyday, stem)
    return at < len(everyday) and everyday[at].startswith(stem)


def spellings_of(word: str) -> set[str]:
    """The stem of a name as the Romance, Germanic and Slavic languages write it, and in Cyrillic."""
    stem = re.sub(r"(um|us|e|o|a)$", "", word)
    if len(stem) < 6:  # noqa: PLR2004 - shorter stems hit everyday words
        return set()
    plain = stem
    for old, new in (("ph", "f"), ("th", "t"), ("rh", "r"), ("ae", "e"), ("oe", "e"), ("y", "i")):
        plain = plain.replace(old, new)
    slavic = re.sub(r"c(?=[aouklmnrts]|$)", "k", plain).replace("x", "ks").replace("qu", "kw")
    german = re.sub(r"c(?=[aouklmnrt]|$)", "k", stem)
    return {f"{stem}*", f"{plain}*", f"{slavic}*", f"{german}*", f"{cyrillic(plain)}*"}


def cyrillic(word: str) -> str:
    """A substance's name as Russian writes it, by rule."""
    pairs = (
        ("qu", "кв"), ("sch", "ш"), ("ch", "х"), ("sh", "ш"), ("x", "кс"), ("ce", "це"), ("ci", "ци"), ("ck", "к"),
        ("ei", "еи"), ("eu", "еу"), ("ia", "ия"), ("io", "ио"), ("ja", "я"), ("ju", "ю"), ("h", "г"),
    )  # fmt: skip
    word = re.sub(r"^e", "э", word)
    for old, new in pairs:
        word = word.replace(old, new)
    return word.translate(str.maketrans("abcdefgijklmnopqrstuvwz", "абкдефгийклмнопкрстуввз"))


def brands_of_supplements(common: set[str]) -> list[str]:
    """Brands with at least six US labels, but not those that are one everyday word."""
    labels = pl.read_parquet(DATA / "nih_dsld_labels.parquet")
    counted = labels.group_by("brand").len().filter(pl.col("len") >= 6)  # noqa: PLR2004
    names = {
        name.strip() for name in counted["brand"].to_list() if re.fullmatch(r"[\w' &.+-]{5,40}", name.strip())
    }
    folded = dict(zip(sorted(names), fold(pl.Series(sorted(names))).to_list(), strict=True))
    return sorted({name.lower() for name, plain in folded.items() if not is_common(plain, common)})


def is_common(name: str, common: set[str]) -> bool:
    """Whether a name consists of everyday words alone, at most two of them."""
    words = re.findall(r"\w+", name)
    if "".join(words) in FOLDED:
        return True
    return len(words) <= 2 and all(word in common or len(word) < 4 for word in words)  # noqa: PLR2004


def brands_of_medicines(common: set[str]) -> list[str]:
    """First words of French and Swiss medicine names that are no everyday words."""
    french = pl.read_csv(DATA / "medicines" / "fr_bdpm_devhalf.csv", infer_schema_length=0)["name"]
    swiss = pl.read_csv(DATA / "medicines" / "de_swiss_epha_devhalf.csv", infer_schema_length=0)["name"]
    first = pl.concat([french, swiss]).str.extract(r"^([\p{L}]{5,})", 1).drop_nulls().unique()
    rows = (
        pl.DataFrame({"name": first.str.to_lowercase(), "plain": fold(first)})
        .sort("name")
        .unique("plain", keep="first", maintain_order=True)
    )
    return sorted(name for name, plain in rows.iter_rows() if plain not in common and plain not in FOLDED)


def plants() -> list[str]:
    """Latin names of plants in the French register of supplements."""
    names = pl.read_csv(
        DATA / "fr_complalim" / "0184_REF_ICA_PLANTE_SYNONYME_utf8.csv", infer_schema_length=0
    )
    latin = names["SYNPLA_LIBELLE"].str.extract(r"^([A-Z][a-z]{3,} [a-z]{4,})\b", 1).drop_nulls()
    return sorted({name.lower() for name in latin})


def banned(named: list[str]) -> list[str]:
    """Substances that the US forbids in supplements: what tainted ones hold, but for medicines ``named``."""
    rows = pl.read_csv(DATA / "dod_prohibited_supplement_ingredients.csv", infer_schema_length=0)
    names = rows["name"].str.to_lowercase().str.strip_chars().unique().to_list()
    stems = tuple(stem.strip("*") for stem in named)
    kept = [n for n in names if re.fullmatch(r"[a-z0-9][a-z0-9 .'-]{5,40}", n) and n not in EVERYDAY]
    return sorted(n for n in kept if not n.startswith(stems))


def chinese() -> list[str]:
    """Chinese terms that end like medicines: dosage forms, and the syllables of substances."""
    terms = pl.read_csv(DATA / "medicines" / "zh_thuocl_medical_terms.csv")["term"]
    ends = (
        "片|胶囊|颗粒|丸|注射液|口服液|滴眼液|糖浆|软膏|霉素|西林|沙星|洛尔|地平|沙坦|他汀|拉唑|替丁|噻嗪|司琼"
        "|昔布|洛芬|韦林|唑仑|西泮|氯铵|普利|列汀|格列.|替尼|单抗"
    )
    found = terms.filter(terms.str.contains(f"^.{{1,}}({ends})$") & (terms.str.len_chars() >= 3))  # noqa: PLR2004
    return sorted(set(found) - set(EVERYDAY))


def main() -> None:
    """Write the lists, each with a line on its origin."""
    common, taken = words_of_taxonomies(), words_of_supplements()
    every = substances(common | words_of_food())
    alone = substances(common | words_of_food() | taken)
    lists = {
        "substances": alone,
        "shared-substances": sorted(set(every) - set(alone)),
        "supplement-brands": brands_of_supplements(common),
        "medicine-brands": brands_of_medicines(common | taken),
        "plants": plants(),
        "banned": banned(alone),
        "chinese-medicines": chinese(),
    }
    OUT.mkdir(exist_ok=True)
    for name, terms in lists.items():
        (OUT / f"{name}.txt").write_text("\n".join(terms) + "\n", "utf-8")
        sys.stderr.write(f"{name}: {len(terms)}\n")


if __name__ == "__main__":
    main()
