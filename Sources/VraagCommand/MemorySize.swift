import ArgumentParser
import Glibc

/// An amount of memory as it is written on a command line: `500MB`, `2GB`, `1.5g`, `1GiB`, or bytes.
struct MemorySize: ExpressibleByArgument, Equatable, Sendable {
  var bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  /// Nothing where it is no size, or none above zero.
  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(digits), let unit = Self.units[argument.dropFirst(digits.count).lowercased()] else {
      return nil
    }
    guard let bytes = Int(exactly: (number * Double(unit)).rounded(.down)), bytes > 0 else { return nil }
    self.bytes = bytes
  }

  /// As makers of memory do, a thousand is a thousand where nothing says that it is 1,024.
  private static let units: [String: Int] = [
    "": 1, "b": 1, "k": 1000, "kb": 1000, "m": 1_000_000, "mb": 1_000_000, "g": 1_000_000_000, "gb": 1_000_000_000,
    "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30,
  ]

  static let help = ArgumentHelp(
    "Let a sentence keep no more while it is answered, as 500MB or 2GB; more is an error. Default: three quarters of the machine's memory.",
    valueName: "SIZE")
}

extension Environment {
  /// What may be kept where nobody says otherwise: three quarters of the memory that there is, or that the container has.
  static var memoryBound: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let machine = pages > 0 ? pages * sysconf(Int32(_SC_PAGESIZE)) : Int.max
    let least = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"]
      .compactMap(number(inFile:)).reduce(machine, min)
    return least / 4 * 3
  }

  /// The number that is the first line of a file; nothing where it is none, as `max`.
  private static func number(inFile path: String) -> Int? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var number = 0
    return withUnsafeMutablePointer(to: &number) { pointer in
      withVaList([pointer]) { vfscanf(file, "%ld", $0) } == 1
    } && number > 0 ? number : nil
  }
}
