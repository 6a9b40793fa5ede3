"""The dateline of a story: agency, places and date, found in the text and read by one grammar for all agencies."""

from pipeline.dateline.read import read
from pipeline.dateline.source import agency

__all__ = ["agency", "read"]
