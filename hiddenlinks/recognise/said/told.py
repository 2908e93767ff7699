"""Sentences that tell: of somebody who was somewhere, thought, took or found something, in words of prose.

A name of goods may stand in any of them, and takes most of the sentence, so that other patterns look past it. What is
told of is mentioned, unless its sentence offers as well.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Final

import polars as pl

from hiddenlinks.regex import extract_all

__all__ = ["told"]

_ENOUGH: Final = 3
"""Different words of prose of one language from which a sentence tells. Of 136 sentences of descriptions that offer
goods without a word of selling, on five marketplaces by others, none has three; of 261 of stories 150 have."""
_SIGNS: Final = {
    "zh": (
        r"我|[他她](?:们)?|妈妈|爸爸|奶奶|爷爷|医生|哥哥|姐姐|同事|邻居|时候|那时|后来|半夜|昨天|从前|突然|因为|"
        r"虽然|但是|可是|已经|曾经|起来|一样|有点|全都|什么|没有|也不|一天就|里面有|放在|觉得|以为|说"
    ),
    "ja": (
        r"私|僕|母|父|妻|夫|兄|姉|妹|弟|祖母|祖父|友人|医師|医者|先生|隣|のに|けれど|ましたが|ませんでした|"
        r"ていました|ていた|だと思|と言|ような|ように|少し|全部|何も|誰も|いつも|毎朝|夜中|昨日|昔|あの頃|"
        r"[一二三四五六七八九十]月に|すべて|しまい|しまっ|気がし|比べ"
    ),
    "ko": (
        r"나는|내가|저는|제가|어머니|엄마|아버지|아빠|남편|아내|언니|오빠|누나|형이|동생|할머니|할아버지|의사|이웃|"
        r"동료|친구|그때|그래서|그러나|하지만|그리고|때문에|갑자기|아침마다|밤에|어제|옛날|조금|모두|아무것도|"
        r"아무도|"
        r"항상|[했였었았]는데|있었|했다|했어요|했습니다|처럼|같은 냄새"
    ),
    "th": (
        r"ผม|ฉัน|เขา|เธอ|แม่|พ่อ|ยาย|หมอ|พี่|น้อง|เพื่อน|เพราะ|แต่|เมื่อ|ตอน|แล้ว|เคย|ทุกคน|เมื่อวาน|"
        r"ไม่มีอะไร|นิดหน่อย|เหมือน|ก็"
    ),
}
"""The same where no blanks stand between words."""


@lru_cache(maxsize=1)
def _words() -> pl.DataFrame:
    """The words of prose (``word``), once for every language (``lang``) that has them, and whether they say ``who``."""
    table = tomllib.loads(files(__package__).joinpath("told.toml").read_text("utf-8"))
    rows = [
        (lang, kind == "who", words.split()) for lang, kinds in table.items() for kind, words in kinds.items()
    ]
    return pl.DataFrame(rows, ["lang", "who", "word"], orient="row").explode("word")


def told(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) tell (bool): they have three words of prose of one language, one of which says who."""
    said = pl.DataFrame({"word": extract_all(sentences.str.to_lowercase(), r"[\p{L}\p{M}]+")})
    said = said.with_row_index("row").explode("word").unique().join(_words(), on="word")
    counted = said.group_by("row", "lang").agg(pl.len(), pl.col("who").any())
    rows = counted.filter(pl.col("who") & (pl.col("len") >= _ENOUGH))["row"]
    tells = pl.int_range(len(sentences), eager=True).is_in(rows.unique().implode())
    for signs in _SIGNS.values():
        tells |= (extract_all(sentences, signs).list.n_unique() >= _ENOUGH).fill_null(value=False)
    return tells
