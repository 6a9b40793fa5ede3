"""Who made the story: people, their roles, titles and organisations, from fields, bylines, sign-offs and credits.

`words` and `agencies` are the tables, `names` knows a person's name and its case, `people` reads a list of
names, `signoff` and `credit` what stands around such lists, `eastern` the scripts without capitals, `reading` puts it all together.
"""

from pipeline.byline.reading import read

__all__ = ["read"]
