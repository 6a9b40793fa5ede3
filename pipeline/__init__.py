"""Copytaster: reads wire copy as it comes in, throws out what was seen, marks what it is about, passes it on."""
