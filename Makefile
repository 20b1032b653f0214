# Two commands on a fresh machine with python3 (3.11+), pip and make:
#   make demo [DEMO=dashboard]    run a demo in this terminal (DEMO: a file in demos/)
#   make test                     all checks and all tests

PYTHON ?= python3
DEMO ?= dashboard
NAME ?= click
VENV := .venv
BIN := $(VENV)/bin
PIP := $(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check
SOURCES := tui_callbacks tests demos benchmarks

.PHONY: help demo test check lint format contract conformance snapshots bench clean
.DEFAULT_GOAL := help

help: ## Show what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

demo: $(VENV)/base.stamp ## Run a demo in this terminal: make demo DEMO=dashboard
	@$(BIN)/tui-callbacks run demos/$(DEMO).py

test: lint ## Run all checks and all tests
	$(BIN)/python -m pytest -n 2

check: lint contract ## Run the static checks and the contract tests

lint: $(VENV)/dev.stamp ## Run ruff, mypy and import-linter
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy tui_callbacks tests
	$(BIN)/lint-imports --cache-dir .cache/import_linter

contract: $(VENV)/dev.stamp ## Run the tests that police the project
	$(BIN)/python -m pytest tests/contract

conformance: $(VENV)/dev.stamp ## Compare with recordings of Dash: make conformance [ORACLE=folder]
	@$(BIN)/python -m tests.conformance.run $(ORACLE)

format: $(VENV)/dev.stamp ## Format the code and sort the imports
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)

snapshots: $(VENV)/dev.stamp ## Take the stored pictures anew; look at them before you keep them
	$(BIN)/python -m pytest -k snapshot --snapshot-update

bench: $(VENV)/dev.stamp ## Run a benchmark: make bench NAME=click [ARGS=--help]
	$(BIN)/python -m benchmarks.$(NAME) $(ARGS)

clean: ## Remove the environment and all caches
	rm -rf $(VENV) .cache build dist

# The environment is made without its own pip, so that Debian's python3 does it without python3-venv.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed, this is " + sys.version + "; say make PYTHON=python3.12")'
	@$(PYTHON) -m pip --version >/dev/null || { echo "pip is needed (Debian: apt-get install python3-pip)" >&2; exit 1; }
	$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/base.stamp: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --quiet -c constraints.txt -e .
	@touch $@

$(VENV)/dev.stamp: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --quiet -c constraints.txt -e '.[dev]'
	@touch $@ $(VENV)/base.stamp
