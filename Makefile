# The virtual environment where there is one, else the Python at hand; `make check PY=python3.13` overrides both.
PY ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)

.PHONY: format lint types test check accuracy speed

format:
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

lint:
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .

types:
	$(PY) -m mypy --strict

test:
	$(PY) -m pytest

check: lint types test

accuracy:
	$(PY) benchmarks/accuracy.py

speed:
	$(PY) benchmarks/speed.py
