"""IPTC's ninjs 3.1 schema as package data (the same files as in `schemas/ninjs/`)."""
