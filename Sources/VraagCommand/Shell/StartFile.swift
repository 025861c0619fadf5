import Glibc
import VraagText

/// The file of questions and commands that the shell runs when it opens.
enum StartFile {
  /// Where it lies: `vraag/vraagrc` in the folder that the environment names for settings.
  static var path: String? {
    if let folder = Environment.value("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/vraag/vraagrc" }
    return Environment.value("HOME").map { $0 + "/.config/vraag/vraagrc" }
  }
}

extension Shell {
  /// Runs the start file where there is one. What is wrong in it is told with its place, and the rest is run.
  mutating func runStartFile() {
    guard !options.noStartFile, let path = StartFile.path, access(path, F_OK) == 0 else { return }
    do throws(DotCommand.Refusal) {
      for entry in try ShellScript.entries(ofFile: path) where !isLeaving { take(entry) }
    } catch {
      settings.console.report(warning: error.code, error.message)
    }
  }
}
