# The two commands of the README: `make demo` and `make test`. Both set up what they need in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint remake-demo examples clean

demo: .venv/installed
	$(BIN)/auditor audit corpus/demo/*.txt --reference corpus/demo/clean.txt

test: .venv/installed-dev lint
	$(BIN)/python -m pytest

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Make the demo story's machine-made versions again (needs the development set-up, and Apertium for one of them).
remake-demo: .venv/installed-dev
	$(BIN)/python -m corpus.remake

# Make the two example reports in reports/ again.
examples: .venv/installed
	$(BIN)/python -m reports.remake

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "The auditor needs Python 3.11 or newer: run make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@ .venv/installed

clean:
	rm -rf .venv build dist
