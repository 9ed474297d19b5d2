import Diagnostics
import Journal

/// What may keep `onward build` from writing the two pages.
struct PageFindings {
  let folder: JournalFolder
  let pages: Settings.Output
  /// `onward build` as it is typed for this journal.
  let build: String

  var all: [Finding] {
    var findings: [Finding] = []
    if let reason = folder.writingRefused("") {
      findings.append(
        .problem(
          "nothing can be written into the folder \(folder.path): \(reason)",
          folder.commandToOpen([""])))
    }
    var missing: [String] = []
    for name in pages.names {
      do throws(Failure) {
        if try PageFile(name, in: try folder.opened()).isMissing { missing.append(name) }
      } catch {
        let other = "my-" + name
        findings.append(
          .problem(
            error.problem,
            folder.isForbidden(name)
              ? folder.commandToOpen([name])
              : "mv \(folder.shown(name).quotedForShell) \(folder.shown(other).quotedForShell)"))
      }
    }
    if !missing.isEmpty {
      let verb = missing.count == 1 ? "is" : "are"
      findings.append(.note("\(missing.joined(separator: " and ")) \(verb) not there yet", build))
    }
    do throws(Failure) {
      findings += try Outlines(in: folder).diagnostics.map { .problem($0, in: folder) }
    } catch {
      findings.append(.problem(error.problem, "ls -l \(folder.shown("templates").quotedForShell)"))
    }
    return findings.isEmpty
      ? [.fine("\(pages.names.joined(separator: " and ")) can be written")] : findings
  }
}
