# onrecord: the commands a user needs. `make` alone lists them.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
STATE := .onrecord
PYTEST = $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

# All state stays in this folder: Dagster's, matplotlib's, the gazetteer's index.
export ONRECORD_HOME := $(CURDIR)/$(STATE)
export DAGSTER_HOME := $(ONRECORD_HOME)/dagster
export MPLCONFIGDIR := $(ONRECORD_HOME)/matplotlib
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help publish ui sql check test coverage lint bench lock gazetteer clean

help:
	@echo "make publish   turn seeds/ into the data package under datapackage/"
	@echo "make ui        the Dagster UI on http://127.0.0.1:3000 (CORPUS=folder OUT=folder)"
	@echo "make sql       a prompt for SQL on the published package"
	@echo "make check     style, types and the fast tests: for daily work"
	@echo "make test      style, types and all tests"
	@echo "make coverage  all tests, and how much of pipeline/ they run; fails below the floor"
	@echo "make lint      style and types"
	@echo "make gazetteer make the tables of places again, after an upgrade of their sources"
	@echo "make bench     what size costs, on reports made up for it (SIZES='100 1000')"
	@echo "make lock      upgrade every dependency: write the hash-locked files"

publish: $(READY)
	@$(BIN)/onrecord publish

ui: $(READY)
	@$(BIN)/onrecord ui $(if $(CORPUS),--corpus "$(CORPUS)") $(if $(OUT),--out "$(OUT)")

sql: $(READY)
	@$(BIN)/onrecord sql

test: $(READY) lint
	@$(PYTEST)

check: $(READY) lint
	@$(PYTEST) -m "not slow"

coverage: $(READY)
	@$(PYTEST) --cov --cov-report=term:skip-covered

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(READY)
	@$(BIN)/python -m benchmarks.size $(SIZES)
	@$(BIN)/python -m benchmarks.peers

lock: $(READY)
	@$(BIN)/uv pip compile pyproject.toml --extra ui --extra pdf --extra dask --group dev --upgrade --generate-hashes --universal \
		--only-binary :all: \
		--no-header --no-annotate --strip-extras --python-version 3.11 \
		--output-file requirements.txt --quiet
	@for name in mlcroissant cffconvert readers; do \
		$(BIN)/uv pip compile tests/other_tools/environments/$$name.in --upgrade --generate-hashes --universal \
			--no-header --no-annotate --no-strip-extras --python-version 3.11 \
			--output-file tests/other_tools/environments/$$name.txt --quiet || exit 1; \
	done
	@echo "The locks are new: run 'make test', then commit them"

gazetteer: $(READY)
	@$(BIN)/python -m benchmarks.make_gazetteer

clean:
	rm -rf .venv $(STATE)

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "onrecord needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3"; exit 1; }
	@echo "Setting up .venv from requirements.txt (some minutes, once)"
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --require-hashes --no-deps --only-binary :all: -r requirements.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable . 2> .venv/install.log \
		|| { cat .venv/install.log; exit 1; }
	@touch $(READY)
