"""Questions that the same sentence answers with a no: *Q: do you also sell NAME A: no, only mugs*.

Where a mark stands between the two they are two sentences, and ``answered`` reads them. Own selection of words.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.patterns import holds, quick, stems, unless

__all__ = ["MAY_ASK", "asked"]

_QUESTION: Final = (
    r"(?:q|question|f|frage|p|pregunta|d|domanda|pergunta|v|vraag|pytanie|otázka|k|kérdés|î|întrebare|ε|ερώτηση|в|"
    r"въпрос|п|питання|вопрос|s|soru|fråga|spørgsmål|spørsmål|kysymys|küsimus|klausimas|jautājums|pitanje|vprašanje)"
)
_ANSWER: Final = (
    r"(?:a|ans|answer|antwort|r|re|réponse|respuesta|risposta|resposta|antwoord|o|odp|odpowiedź|odpověď|odpoveď|v|"
    r"válasz|răspuns|α|απάντηση|о|отговор|в|відповідь|ответ|c|cevap|svar|vastaus|vastus|atsakymas|atbilde|odgovor)"
)
_NO: Final = (
    r"(?:no|nope|not|never|nein|leider (?:nein|nicht)|nicht|kein\w*|non|jamais|nunca|não|nee|niet|helaas niet|nie|"
    r"nestety nie|ne|bohužel ne|nem|nincs|sajnos nem|nu|din păcate nu|όχι|δυστυχώς όχι|не|нет|к сожалению,? нет|"
    r"нема[єе]?|няма|ні|на жаль,? ні|hayır|yok|maalesef|nej|tyvärr inte|desværre ikke|nei|dessverre ikke|ei|"
    r"valitettavasti ei|deja|nē|žal ne|nažalost ne)"
)
_SORRY: Final = (
    r"(?:sorry|sry|tut (?:mir|uns) leid|désolée?s?|lo siento|perdón|(?:mi |ci )?spiace|mi dispiace|desculpe|lamento|"
    r"het spijt (?:me|ons)|przepraszam\w*|niestety|bohužel|bohužiaľ|sajnos|ne pare rău|îmi pare rău|λυπ\w+|"
    r"съжаляв\w+|извин\w+|вибач\w+|к сожалению|üzgün\w*|maalesef|tyvärr|desværre|dessverre|beklager|valitettavasti|"
    r"kahjuks|deja|atsiprašom\w*|diemžēl|nažalost|žal)"
)
_ASKED: Final = quick(
    rf"(?i)^\W*{_QUESTION}\s?[:：.)].*(?:\s|[?？])\(?{_ANSWER}\s?[:：.)]\s*(?:{_NO}\b|"
    rf"{_SORRY}\b[^.!?]{{0,40}}?\b{_NO}\b)"
)
_NO_TROUBLE: Final = quick(
    r"(?i)\b(?:no|kein|pas de|sin|nessun|sem|geen|nie ma|žádný|nincs|нет|без) (?:problem\w*|prob|worr\w+|trouble|"
    r"limit|doubt|sorgen?|soucis?|probl[eè]m\w*|dudas?|duda)|\b(?:sold out|out of stock|ausverkauft|épuisé|agotad[oa]|"
    r"esaurit[oa]|esgotad[oa]|uitverkocht|wyprzedan\w+|vyprodán\w*|elfogyott|нет в наличии|закончил\w+)|\b(?:prescri|"
    r"rezept|verschreib|ordonnance|receta|ricetta|receita|recept|předpis|predpis|vény|rețet|рецепт|συνταγ|resept|"
    r"reçete|doctor|arzt|médecin|médico|medico|dokter|lekarz|lékař|lekár|orvos|medic\b|врач|лікар|лекар|γιατρ|läkar|"
    r"læge|lege\b|lääkär|doktor|customs|zoll|douane|aduana|dogana|alfândega|cło|clo\b|vám|мит|таможн|risk|risiko|"
    r"risque|riesgo)|\b(?:not|nicht|no|non|não|niet|nie|nem|nu|не|όχι|inte|ikke|ei) (?:only|nur|sol[oa]|sólo|só|"
    r"alleen|tylko|csak|doar|само|только|лише|тільки|μόνο|bara|kun|bare|vain)\b|\bnejen\b"
)
"""Answers that begin with a no and mean yes, or not now; and questions whether a prescription is needed."""
MAY_ASK: Final = stems(rf"{_QUESTION}\s?[:：.)].*(?:\s|[?？])\(?{_ANSWER}\s?[:：.)]\s*(?:{_NO}|{_SORRY})")
"""What a text in small letters holds that may have such a sentence."""


def asked(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) ask for what they name and answer with a no (bool)."""
    return unless(holds(sentences, _ASKED), sentences, _NO_TROUBLE)
