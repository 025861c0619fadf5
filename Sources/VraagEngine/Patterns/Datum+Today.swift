internal import Glibc
internal import VraagPlan

extension Datum {
  /// The day that it is by the clock and the calendar of the machine.
  static var today: Int32 {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return day(Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)) ?? 0
  }
}
