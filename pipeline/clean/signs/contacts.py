"""Contact lines: whom to call. Blocks of them are read by pipeline/clean/tail.py.

Sources: Bloomberg (`To contact the reporter …`), Business Wire, PR Newswire, GlobeNewswire releases.
"""

from pipeline.clean.signs.sign import Sign

HEADING = r"""(?:(?:(?:for\ )?(?:the\ )?(?:media|press|investors?|company|public|corporate|analysts?|ir|pr|presse|pressekontakt|news)\s?(?:[&/]|and|und)?\s?){0,3}(?:relations?\s)?
    (?:contacts?|kontakte?|contacto|contatti|contato|contatto|inquir(?:y|ies)|enquir(?:y|ies)|ansprechpartner(?:in)?|pressekontakt|rückfragen)(?:\s(?:information|details|presse|medien|prensa|us|for\ media))?
    |(?:media|investor|public)\ relations)"""

SIGNS = (
    Sign(
        kind="contact",
        starts="to contact",
        longest=500,
        pattern=r"to\ contact\ the\ (?:reporters?|editors?|authors?|staff|analysts?)\b",
        good=("To contact the reporter on this story: Jane Doe in Lima at jdoe@example.com",),
        bad=("To contact the rebels was hard",),
    ),
    Sign(
        kind="contact",
        zone="tail",
        first="f",
        longest=400,
        pattern=r"(?:for\ (?:more|further|additional)\ information\b.{0,60}\b(?:contact|visit|call|e-?mail)\b|für\ (?:weitere\ informationen|rückfragen)\b)",
        good=("For more information, please contact:", "For further information visit www.example.com"),
        bad=("For more than a year",),
    ),
    Sign(
        kind="contact",
        zone="tail",
        starts="write to|our editorial|for comments",
        brackets="(",
        longest=200,
        pattern=r"write\ to\ .{3,120}\ at\ [^\s@]{1,64}@|\(?our\ editorial\ staff\ can\ be\ reached\b|for\ comments\ and\ feedback\b.{0,40}\bcontact\b",
        good=("Write to Jane Doe at jane.doe@example.com", "(Our editorial staff can be reached at editors@example.ru)", "For comments and feedback contact: editorial@example.com"),
        bad=("Write to your minister at once", "Our editorial staff is small"),
    ),
    Sign(
        kind="contact",
        zone="tail",
        first="tfpemwc",
        longest=160,
        pattern=r"(?:tel|phone|telephone|telefon|téléphone|teléfono|telefono|fax|e-?mail|mobile|mobil|cell|web(?:site|\ site)?|www)\s?(?:[.:]|\.\s?:)\s?\S",
        good=("Tel: +1 555 010 0100", "E-mail: press@example.com", "Website: www.example.com", "www.example.com"),
        bad=("Telephones rang", "Web of lies"),
    ),
    Sign(
        kind="contact",
        zone="tail",
        first="+(0123456789",
        longest=60,
        exact=True,
        pattern=r"(?=(?:\D{0,4}\d){7})[+(]?\d[\d\s()./–-]{5,30}(?:\s?(?:ext|x)\.?\s?\d{1,6})?$",
        good=("+1 555 010 0100", "(555) 010-0100", "555.010.0100"),
        bad=("2,000 people", "2014"),
    ),
    Sign(
        kind="contact",
        zone="tail",
        first="abcdefghijklmnopqrstuvwxyz<[0123456789",
        longest=160,
        needs=("@", "://"),
        pattern=r"<?(?:https?://)?[^\s@]{1,64}@[^\s@]{1,80}\.\w{2,12}>?$|https?://\S{3,150}$",
        good=("jane.doe@example.com", "https://www.example.com/press"),
        bad=("jane at example.com",),
    ),
    Sign(
        kind="contact",
        first="/",
        starts="contact",
        longest=500,
        exact=True,
        pattern=r"/?CONTACTS?:\s\S",
        good=("CONTACT: Jane Doe, Example Inc., +1-555-010-0100",),
        bad=("CONTACT WAS LOST, PILOT SAYS",),
    ),
)  # fmt: skip
