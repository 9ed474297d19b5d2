import Diagnostics
import Exchange
import Journal
import TextKit

/// The files that another program exported, as they are on the disk.
enum ImportFiles {
  /// The size in bytes above which a file is not read.
  private static let limit = 200_000_000
  /// The number of files above which a folder is not an export.
  private static let countLimit = 5_000
  /// Those of workbooks and pages are not read, but named.
  private static let endings = [
    "csv", "tsv", "txt", "md", "markdown", "json", "xlsx", "xls", "ods", "html", "htm",
  ]

  /// The file with this path, or all files of a folder or an archive that may have records.
  static func all(
    at path: String
  ) throws(Failure) -> (files: [ImportedFile], isCollection: Bool) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure(
        "'\(path)' cannot be read: \(lastError())",
        remedy: "Check the name; 'ls' shows what is here.")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      let bytes = try bytes(at: path)
      if ImportedArchive.isArchive(bytes), !DecodedText.isWorkbook(bytes) {
        return (try unpacked(bytes, path), true)
      }
      if path.lowercased().hasSuffix(".zip") {
        throw Failure(
          "\(path) is called an archive, and is something else",
          remedy: "Download or export it again. If it is a table, call it .csv.")
      }
      return ([try file(at: path, bytes)], false)
    }
    let folder = path.endsInPathSeparator ? String(path.dropLast()) : path
    var paths: [String] = []
    try collect(in: folder, depth: 1, &paths)
    let pages = Set(
      paths.flatMap { companions(of: $0) + (ImportFormat.companions(of: $0)?.replaced ?? []) })
    let files = try paths.filter { !pages.contains($0) }.map { path throws(Failure) in
      try file(at: path, bytes(at: path))
    }
    return (files, true)
  }

  private static func unpacked(
    _ bytes: [UInt8], _ path: String
  ) throws(Failure) -> [ImportedFile] {
    do throws(ImportedArchive.Obstacle) {
      return try ImportedArchive(bytes, path: path) { name in
        // One within it is named, and not read.
        mayHaveRecords(name) || name.lowercased().hasSuffix(".zip")
      }.files
    } catch {
      throw Failure(error, in: path)
    }
  }

  private static func mayHaveRecords(_ name: String) -> Bool {
    let name = name.lastPathPart.lowercased()
    return !name.isHiddenName && endings.contains { name.hasSuffix("." + $0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func file(
    at path: String, _ bytes: [UInt8]
  ) throws(Failure) -> ImportedFile {
    ImportedFile(
      path: path, bytes: bytes,
      companions: try companions(of: path).map { companion throws(Failure) in
        ImportedFile(path: companion, bytes: try self.bytes(at: companion))
      })
  }

  private static func bytes(at path: String) throws(Failure) -> [UInt8] {
    switch FileContent(at: path, limit: limit) {
    case .bytes(let bytes): return bytes
    case .missing:
      throw Failure("'\(path)' does not exist", remedy: "Check the name; 'ls' shows what is here.")
    case .failed(let message): throw Failure("\(path): \(message.text)", remedy: message.remedy)
    }
  }

  private static func collect(
    in folder: String, depth: Int, _ paths: inout [String]
  ) throws(Failure) {
    for name in names(in: folder) {
      let path = folder + "/" + name
      if isFolder(path) {
        if depth < 5 { try collect(in: path, depth: depth + 1, &paths) }
      } else if mayHaveRecords(name) {
        paths.append(path)
      }
      if paths.count > countLimit {
        throw Failure(
          "'\(folder)' has more than \(countLimit) files, so it is not an export",
          remedy: "Name the file or the folder that the other program exported.")
      }
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      if let name = entry.name, !name.isHiddenName { names.append(name) }
    }
    return names.sortedAsPaths()
  }

  /// The paths of the files that belong to a file.
  private static func companions(of path: String) -> [String] {
    guard let place = ImportFormat.companions(of: path) else { return [] }
    return names(in: place.folder).filter(place.isCompanion)
      .map { place.folder + "/" + $0 }.filter { !isFolder($0) }
  }
}

extension Failure {
  /// The failure for an archive that cannot be imported.
  fileprivate init(_ obstacle: ImportedArchive.Obstacle, in path: String) {
    switch obstacle {
    case .damaged:
      self.init("\(path): the archive is damaged", remedy: "Download or export it again.")
    case .outside(let name):
      self.init(
        "\(path) contains the name '\(name)', which leads out of its folder, so nothing of it was read",
        remedy: "No export has such a name. Ask where the archive comes from.")
    case .encrypted(let name):
      self.init(
        "\(path): '\(name)' is encrypted",
        remedy: "Unpack it with its password, and name the folder.")
    case .unknownMethod(let name):
      self.init(
        "\(path): '\(name)' is compressed in an unusual way",
        remedy: "Unpack it, and name the folder.")
    case .tooMany(let limit):
      self.init(
        "\(path) has more than \(limit) files, so it is not an export, and nothing of it was read",
        remedy: "Unpack it, if you trust it, and name the file with the applications.")
    case .tooLarge:
      self.init(
        "\(path) would unpack to more than any export, so nothing of it was read",
        remedy: "Unpack it, if you trust it, and name the file with the applications.")
    }
  }
}
