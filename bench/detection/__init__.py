"""What the detector is worth on engines, languages and test sets that nothing was fitted on; the shipped card is fitted here."""
