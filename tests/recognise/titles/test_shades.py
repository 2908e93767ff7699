"""Options that name a colour or a scent."""

from __future__ import annotations

import polars as pl
from columns import wrong

import hiddenlinks as hl
from hiddenlinks.recognise.titles.shades import shades


def test_few_words_on_what_comes_in_colours_are_a_shade() -> None:
    cases = [
        ("Aspirin white", "Nail polish 8 ml", True),
        ("Little blue pill (blue)", "Nagellack 8 ml", True),
        ("Vitamin C", "Scented candle 200 g", True),
        ("Vitamin C 1000 mg", "Scented candle 200 g", False),
        ("Vitamin C", "Phone case", False),
        ("Sildenafil original from the pharmacy", "Nail polish", False),
        ("real Viagra tablets", "Scented candle", False),
        ("Sildenafil", "Funda roja para iPhone 13", False),
        ("Sildenafil", "Sri Lanka tea tin", False),
        ("真正的伟哥药片包邮现货速发私聊客服下单", "香薰蜡烛", False),
        ("Colour: Viagra blue", "Phone case", True),
        ("Farbe: Aspirinweiß", "Damenkleid", True),
        ("Bianco pillola (colore)", "Abito da donna", True),
        ("Viagra (blue)", "Mug", False),
        ("Color: naranja vitamina", "Camiseta", True),
        ("Color: blue Viagra 100 mg", "Phone case", False),
        ("Color: Viagra", "Phone case", False),
        ("Color: pink vibrator", "Phone case", False),
        ("Farbe: blaue Tabletten", "Damenkleid", False),
        ("Sexy black", "Slip dress", True),
        ("Hot pink", "Phone case", True),
        ("Nude", "Bra", True),
        ("Rouge sexy", "Robe", True),
        ("sexy schwarz", "Kleid", True),
        ("性感黑色", "连衣裙", True),
        ("Pill blue", "Mug", True),
        ("Tablettenweiß", "Becher", True),
        ("Blanco aspirina", "Taza", True),
        ("Blue pills", "Mug", False),
        ("Pastillas azules", "Taza", False),
        ("Weiße Tabletten", "Becher", False),
        ("Sexy red dildo", "Slip dress", False),
        ("Hot redhead", "Slip dress", False),
        ("Naughty nurse", "Slip dress", False),
        ("Nude photos", "Slip dress", False),
        ("Sexy massage black", "Slip dress", False),
        (None, "Nail polish", False),
        ("Aspirin", None, False),
    ]
    options, titles = (pl.Series([case[k] for case in cases], dtype=pl.String) for k in (0, 1))
    found = shades(options, titles)
    assert wrong(cases, (shade == case[2] for shade, case in zip(found, cases, strict=True))) == []


def test_a_shade_accuses_nobody() -> None:
    listing = {"listing_id": "1", "title": "Nail polish 8 ml", "category": "Beauty > Nails"}
    for option, found in (("Viagra blue", []), ("Viagra 100 mg, 10 tablets", ["medicine"])):
        variants = [{"listing_id": "1", "variant_id": "a", "title": option}]
        report = hl.scan(listings=[listing], variants=variants)
        assert [finding.category for finding in report.findings] == found
