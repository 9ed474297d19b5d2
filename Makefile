# Building, trying and checking Onward. A bare "make" is "make demo".
# Debian 12 and macOS with Homebrew; a Swift toolchain and git must be there, the rest is installed.

PREFIX ?= /usr/local

# The day the sample journal is looked at from. It is fixed, so that its page never changes by itself.
SAMPLE_DAY = 2026-08-07

SWIFT_FILES = Package.swift Sources Tests templates
DEBUG       = $$(swift build --show-bin-path)/onward
RELEASE     = $$(swift build -c release --show-bin-path)/onward
MANUAL      = $$(swift build -c release --show-bin-path)/generate-manual
VENV        = .build/browser-venv

# What goes into share/ beside the command: made here, then installed.
SHARE = .build/share

# The browser of the browser tests: the first of these that is there, or the one you name.
CHROMIUM ?= $(shell command -v chromium || command -v google-chrome || command -v google-chrome-stable \
  || ls "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" 2>/dev/null)
BROWSER_ENV = CHROMIUM="$(CHROMIUM)" ONWARD="$(DEBUG)"

ifeq ($(shell uname),Linux)
# The command must also run where there is no Swift toolchain, and takes a tenth less time with Swift's
# libraries in it; macOS brings them.
STATIC = --static-swift-stdlib
STRIP  = -s
endif

.PHONY: demo test swift-tests browser-tests install bench format screenshots clean \
  demo-notice test-notice build-needs browser-needs

# The dashboard of the sample journal.
demo: demo-notice build-needs
	swift build -c release $(STATIC) --product onward
	"$(RELEASE)" build sample-journal --today $(SAMPLE_DAY)
	@echo
	@echo "The dashboard:  $(CURDIR)/sample-journal/dashboard.html"
	@echo "To look at it:  open that file in any browser"

# Everything that is tested; the Swift tests come first, they need the least.
test: test-notice swift-tests browser-tests

# The check makes SwiftPM refuse an import of a target that Package.swift does not allow.
swift-tests: build-needs
	swift test --explicit-target-dependency-import-check error

# The page as a browser shows it, and what editors are given.
browser-tests: $(VENV)/installed
	swift build --product onward
	$(BROWSER_ENV) $(VENV)/bin/pytest Tests/Browser Tests/Editors

# The command, its manual, and what shells and editors are given, for everyone on this machine; for you alone:
# make install PREFIX="$HOME/.local"
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

# How long it takes.
bench: build-needs
	@.ci/install-missing.sh bench
	Benchmarks/run

# The Swift code as .swift-format has it.
format:
	swift format -i -r -p $(SWIFT_FILES)

# The pictures in the README, taken anew.
screenshots: $(VENV)/installed
	swift build --product onward
	$(BROWSER_ENV) $(VENV)/bin/python Tests/Browser/screenshots.py

# Everything that was built goes.
clean:
	rm -rf .build

demo-notice:
	@echo "Builds the program, which takes a few minutes the first time."
	@echo "Installs what is missing of pkg-config, libcmark and libyaml; nothing else outside this folder changes."

test-notice:
	@echo "Builds and tests everything, which takes about a quarter of an hour on two cores."
	@echo "Installs what is missing of pkg-config, libcmark, libyaml, Chromium, poppler and Python's venv;"
	@echo "Python packages go into $(VENV)."

build-needs:
	@.ci/install-missing.sh build

browser-needs: build-needs
	@CHROMIUM="$(CHROMIUM)" .ci/install-missing.sh browser

# Made again when the requirements change, and not otherwise.
$(VENV)/installed: Tests/Browser/requirements.txt | browser-needs
	python3 -m venv --clear $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $< \
	  || { echo "FAILURE: pip could not install $<; with a network, run: make test" >&2; exit 1; }
	@touch $@
