/// A place where a source file reaches outside the program: a file, another program, the network, the clock
/// or randomness.
struct SystemCall: CustomStringConvertible {
  let file: String
  let line: Int
  let name: String

  var description: String { "\(file):\(line) uses \(name)" }

  /// Names that only the system has. Every appearance of one is a use.
  struct Names {
    var always: Set<String> = []
    /// Names that are also words of onward's (`open`, `read`, `link`). They count only as a call with nothing
    /// in front, `open(`, and only if the file declares nothing with that name. Within a type, its own method
    /// hides the system's function.
    var asCalls: Set<String> = []
    /// Names that count after a dot too, since they are methods of the standard library.
    var asMembers: Set<String> = []
  }

  static func all(of names: Names, in source: SourceCode) -> [SystemCall] {
    let words = source.words
    let own = declaredNames(in: words)
    return words.indices.compactMap { index in
      let word = words[index]
      let previous = index > 0 ? words[index - 1].text : ""
      let next = index + 1 < words.count ? words[index + 1].text : ""
      let isMember =
        previous == "." && !(index > 1 && libraries.contains(words[index - 2].text))
      // A function's own name, a case or a label is not a use of the system's.
      if ["func", "case"].contains(previous) || next == ":" { return nil }
      if isMember {
        return names.asMembers.contains(word.name)
          ? SystemCall(file: source.file, line: word.line, name: word.name) : nil
      }
      let isFound =
        names.always.contains(word.name)
        || names.asCalls.contains(word.name) && next == "(" && !own.contains(word.name)
        || names.asCalls.contains(word.name) && previous == "."
      return isFound ? SystemCall(file: source.file, line: word.line, name: word.name) : nil
    }
  }

  /// Modules whose functions may be called with the module's name before them.
  private static let libraries: Set = ["Glibc", "Darwin", "Musl", "Foundation", "Swift"]

  /// Functions, and parameters and constants that contain a function: `read: (Scalar) -> Value`.
  private static func declaredNames(in words: [SourceCode.Word]) -> Set<String> {
    var names: Set<String> = []
    for index in words.indices.dropLast(2) {
      if words[index].text == "func" { names.insert(words[index + 1].name) }
      if words[index + 1].text == ":" {
        var next = index + 2
        while next < words.count, words[next].text.hasPrefix("@") { next += 1 }
        if next < words.count, words[next].text == "(" { names.insert(words[index].name) }
      }
    }
    return names
  }
}

extension SystemCall.Names {
  /// What opens, reads, writes, moves or inspects files, runs programs, or asks the system about itself.
  static let disk = SystemCall.Names(
    always: [
      "openat", "creat", "fopen", "freopen", "fdopen", "opendir", "fdopendir", "readdir",
      "readdir_r", "scandir", "closedir", "rewinddir", "dirfd", "nftw", "ftw", "fts_open", "glob",
      "fread", "fwrite", "fgets", "fputs", "fputc", "fgetc", "fprintf", "vfprintf", "fclose",
      "fflush", "getline", "getdelim", "lseek", "fseek", "fstat", "fstatat", "lstat", "statx",
      "statvfs", "fstatvfs", "statfs", "fstatfs", "pread", "pwrite", "readv", "writev", "preadv",
      "pwritev", "sendfile", "copy_file_range", "copyfile", "fcopyfile", "clonefile", "splice",
      "renameat", "renameat2", "renamex_np", "renameatx_np", "exchangedata", "linkat", "symlink",
      "symlinkat", "unlink", "unlinkat", "rmdir", "removefile", "mkdirat", "mknod", "mknodat",
      "mkfifo", "mkfifoat", "mkstemp", "mkstemps", "mkostemp", "mkdtemp", "mktemp", "tmpfile",
      "tmpnam", "tempnam", "faccessat", "eaccess", "fchmod", "fchmodat", "lchmod", "chown",
      "fchown", "lchown", "fchownat", "realpath", "readlink", "readlinkat", "ftruncate", "utime",
      "utimes", "futimes", "lutimes", "utimensat", "futimens", "fsync", "fdatasync", "flock",
      "lockf", "fcntl", "ioctl", "mmap", "munmap", "msync", "getcwd", "get_current_dir_name",
      "chdir", "fchdir", "chroot", "umask", "getxattr", "fgetxattr", "setxattr", "fsetxattr",
      "listxattr", "flistxattr", "removexattr", "inotify_init", "kqueue", "isatty", "ttyname",
      "popen", "pclose", "posix_spawn", "posix_spawnp", "fork", "vfork", "execv", "execve",
      "execvp", "execvpe", "execl", "execlp", "execle", "fexecve", "waitpid", "dlopen", "dlsym",
      "syscall", "getenv", "setenv", "unsetenv", "putenv", "environ", "getpwuid", "getpwuid_r",
      "getpwnam", "getuid", "geteuid", "sysconf", "pathconf", "pthread_create",
      "FileManager", "FileHandle", "FileWrapper", "FileDescriptor", "InputStream", "OutputStream",
      "Process", "ProcessInfo", "Bundle", "UserDefaults", "NSTask", "DispatchIO", "DispatchSource",
      "O_RDONLY", "O_WRONLY", "O_RDWR", "O_CREAT",
    ],
    asCalls: [
      "open", "read", "write", "rename", "link", "remove", "mkdir", "stat", "access", "chmod",
      "truncate", "system", "close", "dup", "dup2", "pipe", "sync", "wait", "kill", "signal",
      "sigaction", "exit", "_exit", "abort", "sleep", "usleep", "print", "debugPrint", "dump",
      "readLine", "puts", "printf",
    ])

  static let network = SystemCall.Names(
    always: [
      "socket", "socketpair", "getaddrinfo", "freeaddrinfo", "getnameinfo", "gethostbyname",
      "gethostbyname2", "gethostbyaddr", "res_query", "inet_pton", "inet_ntop", "inet_addr",
      "sendto", "sendmsg", "recv", "recvfrom", "recvmsg", "accept4", "setsockopt", "getsockopt",
      "getpeername", "getsockname", "sockaddr", "sockaddr_in", "sockaddr_in6", "sockaddr_un",
      "addrinfo", "AF_INET", "AF_INET6", "AF_UNIX", "PF_INET", "PF_INET6", "SOCK_STREAM",
      "SOCK_DGRAM", "URLSession", "URLRequest", "NSURLConnection", "NSURLSession", "CFSocket",
      "CFStream", "NWConnection", "NWListener", "NWPathMonitor", "Network", "FoundationNetworking",
      "SystemConfiguration", "curl_easy_init",
    ],
    asCalls: ["connect", "bind", "listen", "accept", "send", "shutdown"])

  /// What gives another answer each time.
  static let clockAndChance = SystemCall.Names(
    always: [
      "clock_gettime", "gettimeofday", "localtime", "localtime_r", "gmtime", "gmtime_r", "mktime",
      "strftime", "tzset", "mach_absolute_time", "ContinuousClock", "SuspendingClock",
      "DispatchTime", "DispatchWallTime", "SystemRandomNumberGenerator", "arc4random",
      "arc4random_uniform", "getrandom", "getentropy", "drand48", "srand", "rand", "setlocale",
      "localeconv", "nl_langinfo", "Locale", "TimeZone", "Calendar",
      "CommandLine",
    ],
    asCalls: ["time", "clock", "random"],
    asMembers: ["shuffle", "shuffled", "randomElement", "random", "hashValue", "sleep"])
}
