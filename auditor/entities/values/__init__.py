"""Figures, sums and dates of two texts: which can be one, and what became of the others."""
