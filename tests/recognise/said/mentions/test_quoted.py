"""Sentences in which goods are only mentioned, and those that say so and sell."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.mentions.quoted import quoted

MENTIONED = (
    "From the free encyclopedia: NAME, history, chemistry",
    "Вільна енциклопедія: NAME, історія, хімія",
    "Dictionary: NAME (noun)",
    "sözlük: NAME, örnek cümleler",
    "Crossword: pain killer with 7 letters = NAME",
    "Second hand textbook, 812 pages, about NAME and others",
    "Libro usato, 812 pagine, tratta NAME",
    "Lehrbuch, 640 Seiten, behandelt NAME",
    "Учебник, 812 стр, разбираются NAME",
    "Książka, 500 stron, omawia NAME",
    "Health after illness: NAME is mentioned as an example.",
    "NAME wird in dem Buch erwähnt.",
    "NAME est mentionné en thérapie.",
    "NAME se cita como ejemplo.",
    "NAME viene citato nell'articolo.",
    "NAME é mencionado no texto.",
    "NAME wspomniano w terapii.",
    "NAME упоминается в статье.",
    "NAME wordt genoemd in het boek.",
    "NAME被提及。",
    "Example: “NAME”.",
    "Table: NAME versus NAME, year of introduction, maker.",
    "Encyclopaedia article: NAME.",
    "Article d'encyclopédie sur NAME : histoire, fabricant.",
    "Prospectul pe înțeles: NAME.",
    "Przykład: „NAME”.",
    "Пример: «NAME».",
    "NAME – noun, plural.",
    "NAME – rzeczownik, l. mn.",
    "NAME – сущ., мн. ч.",
    "Overview for readers: NAME and NAME.",
    "Overzicht voor lezers: NAME en NAME.",
    "Обзор для читателей: NAME.",
    "Comparison of official data: NAME and NAME, year and maker.",
    "Confronto di dati ufficiali: NAME e NAME.",
    "What to know before you order NAME on the internet",
    "Was Sie wissen sollten, bevor Sie NAME kaufen",
    "Ce qu'il faut savoir avant d'acheter NAME sans ordonnance",
    "Qué conviene saber antes de comprar NAME",
    "Cosa bisogna sapere prima di acquistare NAME",
    "Co trzeba wiedzieć, zanim kupi się NAME",
    "Что нужно знать, прежде чем покупать NAME",
    "Vad bör man veta innan man köper NAME?",
)
OFFERED = (
    "NAME, by the book, 60 capsules",
    "Book NAME now",
    "NAME is mentioned everywhere, we have it in stock",
    "NAME, as mentioned: write to me",
    "NAME, 60 capsules",
    "Tell us which one you want: NAME",
    "Overview: NAME, order today",
    "For example NAME, in stock",
    "Table with NAME",
    "What you want before the others: NAME",
    "Was Sie noch nicht wissen: NAME ist wieder da",
    "",
)


@pytest.mark.parametrize("sentence", MENTIONED)
def test_it_is_only_mentioned(sentence: str) -> None:
    assert quoted(pl.Series([sentence])).to_list() == [True]


@pytest.mark.parametrize("sentence", OFFERED)
def test_it_is_not(sentence: str) -> None:
    assert quoted(pl.Series([sentence])).to_list() == [False]
