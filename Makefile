# make demo    shows what fixer does, on sample sites
# make test    style, types and tests
# make lint    style and types
# make bench   the measurements
# make kill-test   fixer killed at 300 random moments
# make fuzz    long searches for what goes wrong, half an hour or more
# make openapi GitHub's OpenAPI description and a mock server, for tests that are skipped without (needs npm)
# make php-matrix  what fixer writes, read and run by PHP 5.6 and 7.4 to 8.5 (needs npm)
# make clean   takes away what the others made
#
# All run in .venv, which is made on demand and renewed when pyproject.toml changes.

BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK ?= 1
stop_if = $(if $(strip $(1)),$(error $(1)))

.PHONY: demo test lint bench kill-test fuzz openapi php-matrix clean needs

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

fuzz: .venv/.for-fuzz
	@$(BIN)/python -m tests.fuzz configs
	@$(BIN)/python -m tests.fuzz bytes
	@$(BIN)/python -m tests.fuzz large
	@$(BIN)/python -m tests.fuzz wordpress

php-matrix: .venv/.for-tests .venv/php-matrix/.ready
	@$(BIN)/python -m tests.matrix

openapi: .venv/openapi/.ready

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

.venv/.for-fuzz: .venv/.for-tests
	@tools/prepare.sh install '.[test,fuzz]'
	@touch $@

.venv/openapi/.ready: tests/forges/package.json
.venv/php-matrix/.ready: tests/matrix/package.json
.venv/openapi/.ready .venv/php-matrix/.ready: | .venv/.for-tests
	$(call stop_if,$(if $(shell command -v npm),,npm is missing. Install it with: apt-get install npm))
	@mkdir -p $(@D) && cp $< $(@D)
	@npm install --prefix $(@D) --no-audit --no-fund --silent
	@touch $@
