"""Quotations of two texts."""
