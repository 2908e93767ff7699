"""Sentences of descriptions that name goods by the way, and their twins that offer them."""

from __future__ import annotations

from asking import offered
from columns import wrong

BY_THE_WAY = (
    "The divorce: Forte Multivitamin (100 Veg Tablets) for Women with 43 Ingredients went to him, this to me.",
    "Solid oak. Viagra 100 mg in the picture is only decoration and is not part of it.",
    "Poster, 50 x 70. Viagra 100 mg was invented by mistake, as the poster says.",
    "Robust verarbeitet. Das Viagra 100 mg auf dem Foto zeigt nur die Größe, es gehört nicht dazu.",
    "Bel objet. Le Viagra 100 mg sur la photo montre l'échelle, il n'est pas à vendre.",
)
OFFERED = (
    "Solid oak. Viagra 100 mg, 30 tablets, in the parcel, the oak is only on the picture.",
    "Poster, 50 x 70. Viagra 100 mg without prescription, as always.",
    "Robust verarbeitet. Viagra 100 mg liegt im Karton.",
    "Bel objet. Viagra 100 mg, 12 €, écrivez-moi.",
    "Viagra 100 mg, take only one tablet on an empty stomach.",
)


def test_what_is_named_by_the_way_is_not_offered() -> None:
    assert wrong(BY_THE_WAY, offered(BY_THE_WAY) < 0) == []


def test_what_is_offered_for_all_that() -> None:
    assert wrong(OFFERED, offered(OFFERED) > 0) == []
