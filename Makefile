# Copytaster: `make run` shows it at work, `make test` proves it; both do the set-up they need.

SUPPORTED := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c '$(SUPPORTED)' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready
BENCH := .venv-bench/.ready
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types fmt bench score lock clean
# Several goals in one call (`make lint test`) must not set up twice at once.
.NOTPARALLEL:

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: $(READY) ## Create .venv with everything locked

run: $(READY) ## Start Kafka and a worker, feed the sample stories, watch the events arrive
	@exec $(BIN)/copytaster run

test: $(READY) ## Run all tests, those on a real Apache Kafka too
	$(BIN)/pytest $(ARGS)

lint: $(READY) ## Find faults of style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## Check all types
	$(BIN)/mypy

fmt: $(READY) ## Put the code in the house's form
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format .

bench: $(READY) $(BENCH) ## Compare the core, the worker and other stream processors in one run
	$(BIN)/python -m tests.bench $(ARGS)

score: $(READY) ## Measure against real copy in ../shared/corpora, where it is there
	$(BIN)/python -m tests.score $(ARGS)

lock: $(READY) ## Renew the requirements files after a change of pyproject.toml
	$(COMPILE) pyproject.toml -o requirements.txt
	$(COMPILE) pyproject.toml --extra broker --group dev -o requirements-dev.txt
	$(COMPILE) tests/bench/requirements.in -o tests/bench/requirements.txt

clean: ## Remove what make and the tools have made (not the topics of the embedded broker)
	rm -rf .venv .venv-bench .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements-dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Copytaster needs Python 3.11, 3.12 or 3.13: install one, or name it: make PYTHON=/path/to/python3"; exit 1; }
	@echo "Setting up .venv with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv --clear .venv || { echo "Python's venv module does not work here: on Debian and Ubuntu install python3-venv."; exit 1; }
	@$(BIN)/pip install --disable-pip-version-check --progress-bar on --require-hashes --no-deps -r requirements-dev.txt
	@$(BIN)/pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(BENCH): tests/bench/requirements.txt $(READY)
	@echo "Setting up .venv-bench with the stream processors to compare with …"
	@$(PYTHON) -m venv --clear .venv-bench
	@$(BIN)/uv pip install --quiet --python .venv-bench/bin/python --require-hashes -r requirements.txt
	@$(BIN)/uv pip install --quiet --python .venv-bench/bin/python --require-hashes -r tests/bench/requirements.txt
	@touch $@
