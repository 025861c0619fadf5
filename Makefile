# `make` alone is the whole check. `make help` lists the rest.

SWIFT  ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

release     := .build/release/vraag
release_options := -c release --static-swift-stdlib --product vraag
sources     := Package.swift Sources Tests Fuzz
sizes       ?= 10000 100000
bench_data  := bench-data
bench_python := $(bench_data)/venv/bin/python
shared      ?= ../shared
minutes     ?= 1

.DEFAULT_GOAL := check
.PHONY: help run tour bootstrap build release lint format test check golden bench bench-work fuzz install uninstall clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: release ## build the program and open its shell on the model school; installs what is lacking first
	@$(release) samples/modelschool.xml

tour: release ## build the program and ask it a few questions
	@Scripts/tour $(release)

bootstrap: ## install the libraries that building needs and this machine lacks
	@Scripts/bootstrap

build: bootstrap ## build everything for debugging, tests included
	$(SWIFT) build --build-tests

release: bootstrap ## build the program as it is installed
	$(SWIFT) build $(release_options)

lint: ## formatting and style, strictly
	$(SWIFT) format lint --strict --parallel --recursive $(sources)

format: ## format the sources in place
	$(SWIFT) format --in-place --parallel --recursive $(sources)

test: lint build ## lint, build and run every test; warnings are errors
	@Scripts/bootstrap python3 python3-pexpect zip unzip
	$(SWIFT) test

check: test release ## what must hold before a commit is pushed
	$(release) samples/modelschool.xml -c 'how many elements'

golden: bootstrap ## rewrite the expectations of the golden scripts; read the diff
	VRAAG_GOLDEN=rewrite $(SWIFT) test --filter GoldenTests
	git diff --stat -- Tests/GoldenTests

bench: release $(bench_python) ## compare with other engines; sizes="10000 100000 1000000"
	$(bench_python) Benchmarks/independent.py --vraag $(release)
	@for size in $(sizes); do \
	  [ -f $(bench_data)/$$size/model.xml ] || $(bench_python) $(shared)/bench/generate.py $$size $(bench_data)/$$size --xml || exit 1; \
	  $(bench_python) $(shared)/bench/compare.py $(bench_data)/$$size --vraag $(release) --json $(bench_data)/$$size/result.json || exit 1; \
	  $(bench_python) Benchmarks/loading.py $(bench_data)/$$size/model.xml --vraag $(release) || exit 1; \
	  $(bench_python) Benchmarks/matrix.py $(bench_data)/$$size --vraag $(release) || exit 1; \
	  $(bench_python) Benchmarks/threads.py $(bench_data)/$$size --vraag $(release) || exit 1; \
	  $(bench_python) Benchmarks/derivation.py $(bench_data)/$$size --vraag $(release) || exit 1; \
	done

bench-work: release $(bench_python) ## count instructions and allocations of a few questions, compare with Benchmarks/Baselines
	@[ -f $(bench_data)/10000/model.xml ] || $(bench_python) $(shared)/bench/generate.py 10000 $(bench_data)/10000 --xml
	$(bench_python) Benchmarks/derivation.py $(bench_data)/10000 --vraag $(release)
	$(bench_python) Benchmarks/instructions.py $(bench_data)/10000 --vraag $(release)
	$(bench_python) Benchmarks/allocations.py $(bench_data)/10000 --vraag $(release)

$(bench_python):
	@Scripts/bootstrap python3 python3-venv valgrind
	python3 -m venv $(bench_data)/venv
	$(bench_data)/venv/bin/pip install --quiet --requirement Benchmarks/requirements.txt
	@touch $@

fuzz: bootstrap ## look for crashes with arbitrary input; minutes=1 for each target
	@Scripts/fuzz $(minutes)
	@Scripts/fuzz terminal

install: release ## install under PREFIX (/usr/local), below DESTDIR where given
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 -s $(release) $(DESTDIR)$(PREFIX)/bin/vraag

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/vraag

clean: ## remove what was built, and the benchmark data
	rm -rf .build .build-fuzz .build-fuzz-address fuzz-work $(bench_data)
