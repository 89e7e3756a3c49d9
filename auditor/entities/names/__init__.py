"""Names of two texts: which stands for which, and what became of the others."""
