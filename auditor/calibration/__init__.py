"""Calibration: what a detector is worth on labelled documents, and a card fitted on documents of the user's own."""
