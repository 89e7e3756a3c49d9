"""The recipes of the tables that ship: words, lexicons learnt from parallel text, and what small models know of both."""
