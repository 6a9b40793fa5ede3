"""Version: what labels, signals, statuses and notes say of a story's place among its versions.

    headline, slugline, ed note, signals, text  →  Version(label, kind, number, correction, reasons, names)

No memory is needed: which story it is a version of is the business of `dedupe`.
"""

from pipeline.version.read import read

__all__ = ["read"]
