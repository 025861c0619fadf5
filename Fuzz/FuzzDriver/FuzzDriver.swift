/// What is to be done with some bytes; 0 means that they were of use.
package typealias Trial = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

/// Runs a trial on bytes that libFuzzer makes up, until it crashes, hangs or has had its time; the options are the
/// program's arguments.
package func fuzz(_ trial: Trial) {
  var count = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  _ = runDriver(&count, &arguments, trial)
}

/// The loop is in the toolchain's runtime, which has no header.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>, _ trial: Trial
) -> Int32
