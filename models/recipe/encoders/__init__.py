"""The recipe of the reader and of the proofreader: small encoders that judge English."""
