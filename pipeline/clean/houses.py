"""Agencies as they sign the end of their copy: names alone, in brackets, between slashes, in their own script."""

from __future__ import annotations

# As written; what is a word or a frequent acronym of other things too (`AP`, `MAP`, `PA`) signs in brackets only.
_ALONE = """
AAP ACN AFP APP ARMENPRESS Askanews AGERPRES AJP ANA-MPA ANI ANP ANSA ANTARA APA ATS BELGA BERNAMA BNS BTA Belga CTK DHA EFE EFECOM ELTA EPA FENA GNA HINA Hina IANS IRNA
ISNA KCNA KNA KUNA Kathpress Keystone-ATS Keystone-SDA Kyodo LETA Lusa MTI NAN NTB PAP PTI QNA SANA SDA SID SITA STA STT STT-Lehtikuva TANJUG TASR
TASS TT TTXVN Tanjug UNB UNI UPI VNA WAM Xinhua Yonhap ats epd kna sda sid ČTK
ΑΠΕ-ΜΠΕ БЕЛТА БТА ИНТЕРФАКС Интерфакс ТАСС УНИАН Укринформ Укрінформ سانا وام قنا كونا بترا رويترز الأناضول भाषा 연합뉴스 뉴시스
"""
_BRACKETED = """
AA AGI AP APS Adnkronos BSS CNS CP DPA FIDES IHA İHA Interfax KAP KAP-KIPA KIPA LaPresse MAP MENA MIA PA Petra REUTERS RIA
Reuters Ritzau SPA TAP TTXVN/Vietnam+ Vietnam+ askanews Télam afp ap apa dpa reu reuters ritzau rts واس واج وات بنا الرأي
"""
# With what stands between words: `أ ف ب` is AFP, `د ب أ` dpa.
_SPACED = (
    "أ ف ب",
    "أ.ف.ب",
    "ا ف ب",
    "ا.ف.ب",
    "أ ب",
    "د ب أ",
    "أ ش أ",
    "EUROPA PRESS",
    "РИА Новости",
    "Dow Jones Newswires",
)

ALONE = "|".join(sorted((*_ALONE.split(), *_SPACED), key=len, reverse=True)).replace(".", r"\.").replace(" ", r"\ ").replace("+", r"\+")  # fmt: skip
ANY = f"{ALONE}|{'|'.join(sorted(_BRACKETED.split(), key=len, reverse=True)).replace('+', r'[+]')}"
