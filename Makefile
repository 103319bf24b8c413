# make app · make test · make check · make bench: each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

DEMO ?= demo

.PHONY: app demo pictures test check lint types tour bench clean
.DEFAULT_GOAL := help

help:
	@echo "make app    start the web app on http://127.0.0.1:8501"
	@echo "make demo   a filled library for a course in ./demo (DEMO=folder), see docs/handbok.md"
	@echo "make test   run the whole test suite"
	@echo "make check  lint, types and tests"
	@echo "make bench  measure quality and speed against named peers"

$(VENV)/run.stamp: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Remiss needs Python 3.11 or later" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

app: $(VENV)/run.stamp
	$(BIN)/remiss app

demo: $(VENV)/run.stamp
	$(BIN)/remiss init "$(DEMO)" --course
	@echo '$(BIN)/remiss --library "$(DEMO)" app'

pictures: $(VENV)/dev.stamp
	$(BIN)/python docs/pictures/make.py

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

check: lint types test

tour: $(VENV)/dev.stamp
	$(BIN)/python -m pytest tests/browser

bench: $(VENV)/dev.stamp
	for bench in tests/bench/bench_*.py; do echo "== $$bench"; $(BIN)/python $$bench || exit 1; done

clean:
	rm -rf $(VENV) build dist *.egg-info
