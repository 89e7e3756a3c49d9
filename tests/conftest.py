"""Being here puts `tests/` on the import path, so that every room's tests can import `factory`."""
