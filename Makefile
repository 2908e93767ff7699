# The verbs of this project. `make setup` once, then the others.
BIN := .venv/bin

.PHONY: setup lint test bench kill docs ci

setup:  ## a virtual environment with everything that development needs
	python3 -m venv .venv
	$(BIN)/pip install --quiet -e '.[dev,docs]'
	$(BIN)/pre-commit install

lint:  ## style, types, floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test:  ## the whole suite
	$(BIN)/pytest -n auto --dist worksteal

bench:  ## how long a scan takes, stage by stage
	$(BIN)/python benchmarks/scan/run.py

kill:  ## kill additions to a store at a hundred random moments
	$(BIN)/python tools/kill_monitor.py

docs:  ## the documentation as a site, in site/
	$(BIN)/python tools/make_cli_docs.py
	$(BIN)/mkdocs build --strict

ci:  ## what runs before anything lands
	.ci/run
