"""The version, written once; the package takes it from here."""

VERSION = "0.1.0"
