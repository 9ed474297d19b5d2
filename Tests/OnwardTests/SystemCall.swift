/// A place where a source file reaches outside the program: a file, another program, the network, the clock
/// or randomness.
struct SystemCall: CustomStringConvertible {
  let file: String
  let line: Int
  let name: String

  var description: String { "\(file):\(line) uses \(name)" }

  /// The names that a test looks for, by the ways in which they can be used.
  struct Names {
    /// Names that only the system has. Every appearance of one is a use, after a dot too.
    var always: Set<String> = []
    /// Names that are also words of onward's (`open`, `read`, `link`). They count as a call and as a value,
    /// if nothing is in front of them but the name of a module, and if the file declares nothing with that
    /// name and that use. Within a type, its own method hides the system's function.
    var asCalls: Set<String> = []
    /// Words of onward's that count after any dot too, because they are methods of the standard library.
    var asMembers: Set<String> = []
    /// Argument labels of initializers and methods whose names are too general to be listed.
    var asLabels: Set<String> = []
  }

  static func all(of names: Names, in source: SourceCode) -> [SystemCall] {
    let words = source.words
    let own = DeclaredNames(in: words)
    return words.indices.compactMap { index in
      let word = words[index]
      let previous = index > 0 ? words[index - 1] : nil
      let next = index + 1 < words.count ? words[index + 1].text : ""
      let found = SystemCall(file: source.file, line: word.line, name: word.name)
      if next == ":", let previous, previous.isName || ["(", ","].contains(previous.text) {
        return names.asLabels.contains(word.name) ? found : nil
      }
      // The label of a parameter that has another name within the function.
      if let previous, ["(", ","].contains(previous.text), index + 2 < words.count,
        words[index + 1].isName, words[index + 2].text == ":"
      {
        return nil
      }
      if names.always.contains(word.name) { return found }
      if previous?.text == "." {
        let isOfModule = index > 1 && modules.contains(words[index - 2].name)
        return names.asMembers.contains(word.name)
          || isOfModule && names.asCalls.contains(word.name) ? found : nil
      }
      // A function's own name and a case are not a use of the system's.
      if let previous, previous.text == "func" || previous.text == "case" { return nil }
      guard names.asCalls.contains(word.name) else { return nil }
      let isOwn =
        next == "("
        ? own.functions.contains(.init(word.name, firstParameterAt: index + 2, in: words))
        : own.values.contains(word.name)
      return isOwn ? nil : found
    }
  }

  /// Modules whose functions may be called with the module's name before them.
  private static let modules: Set = [
    "Glibc", "SwiftGlibc", "Darwin", "Musl", "SwiftMusl", "Foundation", "FoundationEssentials",
    "Swift", "_Concurrency", "_StringProcessing", "Dispatch", "CDispatch", "CCMark", "CYAML",
    "CAttributes", "onward", "Markdown",
  ]
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
      "lockf", "fcntl", "putchar", "getchar", "putc", "getc", "putchar_unlocked",
      "getchar_unlocked", "putc_unlocked", "getc_unlocked", "putw", "getw", "gets", "ungetc",
      "puts", "perror", "psignal", "printf", "vprintf", "dprintf", "vdprintf", "scanf", "fscanf",
      "vscanf", "vfscanf", "setbuf", "setvbuf", "ftell", "fsetpos", "fgetpos", "fileno",
      "freopen64", "fopen64", "open64", "openat2", "fopencookie", "readLine", "uname",
      "gethostname", "getdomainname", "getlogin", "getlogin_r", "getpid", "getppid", "getgid",
      "getegid", "getgroups", "getpwent", "getgrgid", "getgrnam", "getrusage", "getrlimit",
      "setrlimit", "sysinfo", "sysctl", "sysctlbyname", "getauxval", "secure_getenv", "clearenv",
      "glob64", "wordexp", "euidaccess", "scandirat", "seekdir", "telldir", "fts_read", "umount",
      "swapon", "quotactl", "name_to_handle_at", "open_by_handle_at", "memfd_create", "shm_open",
      "shm_unlink", "mq_open", "sem_open", "sem_unlink", "epoll_create", "inotify_add_watch",
      "pipe2", "dup3", "tcgetattr", "tcsetattr", "ctermid", "openpty", "forkpty", "login_tty",
      "daemon", "setsid", "wait3", "wait4", "waitid", "raise", "killpg", "sigprocmask", "alarm",
      "setitimer", "atexit", "on_exit", "quick_exit", "_Exit", "pthread_kill", "syslog", "openlog",
      "stdin", "stdout", "stderr", "cmark_parse_file", "yaml_parser_set_input_file",
      "yaml_parser_set_input", "yaml_emitter_set_output_file", "yaml_emitter_set_output", "dlmopen",
      "dladdr", "NSTemporaryDirectory", "NSHomeDirectory", "NSUserName", "NSFileManager", "NSData",
      "NSString", "NSURL", "URL", "FilePath", "Subprocess", "ioctl", "mmap", "munmap", "msync",
      "getcwd", "get_current_dir_name", "chdir", "fchdir", "chroot", "umask", "getxattr",
      "fgetxattr", "setxattr", "fsetxattr", "listxattr", "flistxattr", "removexattr",
      "inotify_init", "kqueue", "isatty", "ttyname", "popen", "pclose", "posix_spawn",
      "posix_spawnp", "fork", "vfork", "execv", "execve", "execvp", "execvpe", "execl", "execlp",
      "execle", "fexecve", "waitpid", "dlopen", "dlsym", "syscall", "getenv", "setenv", "unsetenv",
      "putenv", "environ", "getpwuid", "getpwuid_r", "getpwnam", "getuid", "geteuid", "sysconf",
      "pathconf", "pthread_create", "FileManager", "FileHandle", "FileWrapper", "FileDescriptor",
      "InputStream", "OutputStream", "Process", "ProcessInfo", "Bundle", "UserDefaults", "NSTask",
      "DispatchIO", "DispatchSource", "O_RDONLY", "O_WRONLY", "O_RDWR", "O_CREAT",
    ],
    asCalls: [
      "open", "read", "write", "rename", "link", "remove", "mkdir", "stat", "access", "chmod",
      "truncate", "system", "close", "dup", "dup2", "pipe", "sync", "wait", "kill", "signal",
      "sigaction", "exit", "_exit", "abort", "sleep", "usleep", "print", "debugPrint", "dump",
      "rewind", "select", "poll", "nice", "pause", "mount",
    ],
    asLabels: [
      "contentsOfFile", "contentsOfURL", "contentsOfDirectory", "toFile", "fileURLWithPath",
    ])

  static let network = SystemCall.Names(
    always: [
      "socket", "socketpair", "getaddrinfo", "freeaddrinfo", "getnameinfo", "gethostbyname",
      "gethostbyname2", "gethostbyaddr", "res_query", "inet_pton", "inet_ntop", "inet_addr",
      "sendto", "sendmsg", "recv", "recvfrom", "recvmsg", "accept4", "setsockopt", "getsockopt",
      "getpeername", "getsockname", "sockaddr", "sockaddr_in", "sockaddr_in6", "sockaddr_un",
      "addrinfo", "AF_INET", "AF_INET6", "AF_UNIX", "PF_INET", "PF_INET6", "SOCK_STREAM",
      "SOCK_DGRAM", "gethostent", "getservbyname", "getifaddrs", "if_nameindex", "sendmmsg",
      "recvmmsg", "in_addr", "in6_addr", "Socket", "CFHost", "CFReadStream", "CFWriteStream",
      "HTTPURLResponse", "URLResponse", "URLSession", "URLRequest", "NSURLConnection",
      "NSURLSession", "CFSocket", "CFStream", "NWConnection", "NWListener", "NWPathMonitor",
      "Network", "FoundationNetworking", "SystemConfiguration", "curl_easy_init",
    ],
    asCalls: ["connect", "bind", "listen", "accept", "send", "shutdown"])

  /// What gives another answer each time.
  static let clockAndChance = SystemCall.Names(
    always: [
      "clock_gettime", "gettimeofday", "localtime", "localtime_r", "gmtime", "gmtime_r", "mktime",
      "strftime", "tzset", "mach_absolute_time", "ContinuousClock", "SuspendingClock",
      "DispatchTime", "DispatchWallTime", "SystemRandomNumberGenerator", "arc4random",
      "arc4random_uniform", "getrandom", "getentropy", "drand48", "srand", "rand", "setlocale",
      "localeconv", "nl_langinfo", "Locale", "TimeZone", "Calendar", "CommandLine", "Date",
      "NSDate", "DateComponents", "DateFormatter", "UUID", "NSUUID", "Timer", "ctime", "ctime_r",
      "asctime", "timegm", "timelocal", "timespec_get", "ftime", "clock_getres", "clock_nanosleep",
      "nanosleep", "timer_create", "timerfd_create", "random_r", "rand_r", "srandom", "initstate",
      "erand48", "lrand48", "mrand48", "nrand48", "jrand48", "srand48", "arc4random_buf",
      "CCRandomGenerateBytes", "newlocale", "uselocale", "strfmon", "Hasher", "hashValue",
      "shuffle", "shuffled", "randomElement", "RandomNumberGenerator", "CFAbsoluteTimeGetCurrent",
      "clock_gettime_nsec_np", "uuid_generate",
    ],
    asCalls: ["time", "clock", "random", "times"],
    asMembers: ["random", "sleep", "continuous", "suspending"])
}
