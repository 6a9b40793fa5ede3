"""What a story is about, in IPTC Media Topics: the feed's codes first, then the rules over its text."""
