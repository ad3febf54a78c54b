# make demo    shows what fixer does, on sample sites
# make test    style, types and tests
# make lint    style and types
# make bench   the measurements
# make kill-test   fixer killed at 300 random moments
# make clean   takes away what the others made
#
# All run in .venv, which is made on demand and renewed when pyproject.toml changes.

BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK ?= 1
stop_if = $(if $(strip $(1)),$(error $(1)))

.PHONY: demo test lint bench kill-test clean needs

demo: .venv/.for-use
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash demo/run.sh

test: lint
	@$(BIN)/python -m pytest -n auto --dist worksteal

lint: .venv/.for-tests
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary

bench: .venv/.for-use
	@$(BIN)/python -m benchmarks

kill-test: .venv/.for-tests
	@$(BIN)/python -m tests.kill 300

clean:
	@rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist *.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

needs:
	$(call stop_if,$(shell tools/prepare.sh missing))

.venv/.for-use: pyproject.toml | needs
	@tools/prepare.sh install .
	@touch $@

.venv/.for-tests: pyproject.toml | needs
	@tools/prepare.sh install '.[test]'
	@touch $@ .venv/.for-use
