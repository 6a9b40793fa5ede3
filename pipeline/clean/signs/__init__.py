"""What gives a paragraph away, one file a kind, found by dropping it in.

Each file offers `SIGNS`: patterns that claim a paragraph for a kind by its beginning or its whole, with examples of
what they claim and what they leave alone; one test walks them all. A sign is looked up by the paragraph's first
three characters and its length, so that prose costs no more than one look.
"""

from pipeline.clean.signs.sign import Sign, kind_of, kinds_of

__all__ = ["Sign", "kind_of", "kinds_of"]
