"""Text to paragraphs, and each paragraph to what it is: body, note, trash, byline, sign-off, …

Nothing is lost and nothing rewritten: what is not understood stays in the body as it was written.
"""

from pipeline.clean.layout import lines
from pipeline.clean.sort import separate

__all__ = ["lines", "separate"]
