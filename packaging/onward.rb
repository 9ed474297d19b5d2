# A formula for Homebrew, for a repository of its own (a tap): in Formula/onward.rb of OWNER/homebrew-tap, it is what
# "brew install OWNER/tap/onward" installs. packaging/formula fills in the names in capital letters between @ signs.
class Onward < Formula
  desc "Journal of a job search in plain Markdown files, with a dashboard"
  homepage "https://github.com/@REPOSITORY@"
  version "@VERSION@"
  license "MIT"

  on_macos do
    depends_on arch: :arm64
    depends_on macos: :sequoia
    url "https://github.com/@REPOSITORY@/releases/download/v@VERSION@/onward-@VERSION@-macos-arm64.tar.gz"
    sha256 "@MACOS_ARM64@"
  end

  on_linux do
    on_intel do
      url "https://github.com/@REPOSITORY@/releases/download/v@VERSION@/onward-@VERSION@-linux-x86_64.tar.gz"
      sha256 "@LINUX_X86_64@"
    end
    on_arm do
      url "https://github.com/@REPOSITORY@/releases/download/v@VERSION@/onward-@VERSION@-linux-aarch64.tar.gz"
      sha256 "@LINUX_AARCH64@"
    end
  end

  def install
    bin.install "bin/onward"
    man1.install "share/man/man1/onward.1"
    bash_completion.install "share/bash-completion/completions/onward"
    zsh_completion.install "share/zsh/site-functions/_onward"
    fish_completion.install "share/fish/vendor_completions.d/onward.fish"
    doc.install "share/doc/onward/copyright"
    pkgshare.install "share/onward/schemas", "share/onward/vim", "share/onward/vscode",
      "share/onward/vscode-extension", "share/onward/nvim", "share/onward/emacs"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/onward --version")
    system bin/"onward", "init", "journal", "--demo"
    system bin/"onward", "build", "journal"
    assert_path_exists testpath/"journal/dashboard.html"
  end
end
