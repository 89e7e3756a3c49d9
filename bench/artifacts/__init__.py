"""Measurement of the artifact findings: against human marks, injected damage, garbled and spun text, and on clean news."""
