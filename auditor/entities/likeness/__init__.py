"""Are two names one name? Told out of any context, by letters, sounds and words."""
