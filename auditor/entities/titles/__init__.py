"""Titles of two texts: found where no marks show them, and told where a translation carried them over."""
