"""Marian models as engines: the pieces of a text, decoding, and which answers can be trusted."""
