"""The charset of bytes that nobody declares, or declares wrongly: charset-normalizer among what agencies send.

It takes Western copy for Central European too readily, so that has to prove itself.
"""

from __future__ import annotations

import re

# No code page of an old terminal, so that none wins by accident.
LIKELY = "cp1252 cp1250 cp1251 koi8_r cp1253 cp1254 cp1255 cp1256 cp1257 shift_jis euc_jp gb18030 big5 euc_kr".split()
# Central European letters as windows-1252 shows them: signs inside words (ł ą ľ ż ş) …
INSIDE = re.compile("[A-Za-z][³¹¾¿º][a-z]")
# … or letters together that no Western language has (Czech ř with č, ě, ž; Hungarian ő with ű; Romanian ţ with ă).
# A č or ć before a vowel or a k, where no Western language has è or æ, in a text with š or ž (Serbian, Croatian).
SLAVIC = re.compile("[a-zšž](?:è[aiouk]|æ[eiu])")
NOT_WESTERN = ("øè", "øž", "øì", "øù", "øš", "ìš", "ùš", "ìž", "õû", "þã")


def name(head: bytes) -> str:
    """The likeliest charset of the beginning of a text, `cp1252` where nothing is likelier."""
    from charset_normalizer import from_bytes

    best = from_bytes(head, cp_isolation=LIKELY).best()
    found = best.encoding if best else "cp1252"
    if found == "cp1252" and len(INSIDE.findall(head.decode("cp1252", "replace"))) > 1:
        return "cp1250"
    return "cp1252" if found == "cp1250" and not _is_central(head) else found


def _is_central(head: bytes) -> bool:
    western = head.decode("cp1252", "replace")
    slavic = ("š" in western or "ž" in western) and SLAVIC.search(western)
    central = slavic or INSIDE.search(western)
    return bool(central) or any(all(c in western for c in pair) for pair in NOT_WESTERN)
