# Builds, tries and tests Onward. A bare "make" is "make demo".
# For Debian 12 and macOS with Homebrew. A Swift toolchain and git are required; the rest is installed.

PREFIX ?= /usr/local

# Today, for the sample journal. It is fixed, so that its page never changes by itself.
SAMPLE_DAY = 2026-08-07

SWIFT_FILES = Package.swift Sources Tests templates
DEBUG       = $$(swift build --show-bin-path)/onward
RELEASE     = $$(swift build -c release --show-bin-path)/onward
MANUAL      = $$(swift build -c release --show-bin-path)/generate-manual
VENV        = .build/browser-venv

# The files for share/ are made here, then installed.
SHARE = .build/share

# The browser of the browser tests: the first of these that exists, or the one you name.
CHROMIUM ?= $(shell command -v chromium || command -v google-chrome || command -v google-chrome-stable \
  || ls "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" 2>/dev/null)
BROWSER_ENV = CHROMIUM="$(CHROMIUM)" ONWARD="$(DEBUG)"

ifeq ($(shell uname),Linux)
# The command must also run without a Swift toolchain, and takes a tenth less time with Swift's libraries
# linked in. macOS has them.
STATIC = --static-swift-stdlib
STRIP  = -s
endif

.PHONY: demo test swift-tests browser-tests install bench bench-page simulate format screenshots clean \
  demo-notice test-notice build-needs browser-needs

# Builds the dashboard of the sample journal.
demo: demo-notice build-needs
	swift build -c release $(STATIC) --product onward
	"$(RELEASE)" build sample-journal --today $(SAMPLE_DAY)
	@echo
	@echo "The dashboard:  $(CURDIR)/sample-journal/dashboard.html"
	@echo "To look at it:  open that file in any browser"

# Runs all tests. The Swift tests come first, since they need the least.
test: test-notice swift-tests browser-tests

# The check makes SwiftPM refuse an import of a target that Package.swift does not allow.
swift-tests: build-needs
	swift test --explicit-target-dependency-import-check error

# Tests the page in a browser, and the files for editors. A core that is done takes tests from another; neighbors stay
# together, since those of one file share pages.
browser-tests: $(VENV)/installed
	swift build --product onward
	$(BROWSER_ENV) $(VENV)/bin/pytest -n auto --dist worksteal Tests/Browser Tests/Editors

# Installs the command, its manual, and the files for shells and editors, for everyone on this machine. For you
# alone: make install PREFIX="$HOME/.local"
install: build-needs
	swift build -c release $(STATIC) --product onward
	swift build -c release $(STATIC) --product generate-manual
	@rm -rf $(SHARE) && cd .build && install -d share/bash-completion/completions \
	  share/zsh/site-functions share/fish/vendor_completions.d share/man/man1 share/onward
	@"$(RELEASE)" --generate-completion-script bash > $(SHARE)/bash-completion/completions/onward
	@"$(RELEASE)" --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_onward
	@"$(RELEASE)" --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/onward.fish
	@"$(MANUAL)" "$(RELEASE)" --output-directory $(SHARE)/man/man1
	@cp -R editors/. $(SHARE)/onward
	@( install -d "$(PREFIX)/bin" && install $(STRIP) -m 755 "$(RELEASE)" "$(PREFIX)/bin/onward" || exit 1; \
	  for file in $$(cd $(SHARE) && find * -type f); do \
	    install -d "$(PREFIX)/share/$${file%/*}" \
	      && install -m 644 "$(SHARE)/$$file" "$(PREFIX)/share/$$file" || exit 1; \
	  done ) \
	  || { echo 'FAILURE: not installed; run: make install PREFIX="$$HOME/.local"' >&2; exit 1; }
	@echo "Installed $(PREFIX)/bin/onward, and its manual, completions and files for editors in $(PREFIX)/share"

# Measures how long the commands take.
bench: build-needs
	@.ci/install-missing.sh bench
	Benchmarks/run

# Measures how long the page takes in the browser of the browser tests.
bench-page: build-needs $(VENV)/installed
	swift build -c release $(STATIC) --product onward
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT \
	  && $(VENV)/bin/python Benchmarks/page.py "$(RELEASE)" "$(CHROMIUM)" "$$folder" 7

# Tries on random searches how often a verdict of stats is false. Another program: make simulate ONWARD=PATH
# The options of simulate.py: make simulate OPTIONS="--only waits --searches 50"
simulate: $(if $(ONWARD),,build-needs)
	@.ci/install-missing.sh bench
	$(if $(ONWARD),,swift build -c release $(STATIC) --product onward)
	Benchmarks/simulate.py "$(or $(ONWARD),$(RELEASE))" $(OPTIONS)

# Formats the Swift code according to .swift-format.
format:
	swift format -i -r -p $(SWIFT_FILES)

# Takes the screenshots in the README again.
screenshots: $(VENV)/installed
	swift build --product onward
	$(BROWSER_ENV) $(VENV)/bin/python Tests/Browser/screenshots.py

# Removes everything that was built.
clean:
	rm -rf .build

demo-notice:
	@echo "Builds the program, which takes a few minutes the first time."
	@echo "Installs what is missing of pkg-config, libcmark, libyaml and the libraries of the Swift toolchain;"
	@echo "nothing else outside this folder changes."

test-notice:
	@echo "Builds and tests everything, which takes ten to twenty minutes on two cores."
	@echo "Installs what is missing of pkg-config, libcmark, libyaml, the libraries of the Swift toolchain,"
	@echo "Chromium, poppler and Python's venv;"
	@echo "Python packages go into $(VENV)."

build-needs:
	@.ci/install-missing.sh build

browser-needs: build-needs
	@CHROMIUM="$(CHROMIUM)" .ci/install-missing.sh browser

# Created again only if the requirements change.
$(VENV)/installed: Tests/Browser/requirements.txt | browser-needs
	python3 -m venv --clear $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $< \
	  || { echo "FAILURE: pip could not install $<; with a network, run: make test" >&2; exit 1; }
	@touch $@
