import Glibc

/// Two pieces of work at once, where the machine has a second core.
enum TwoThreads {
  static let arePossible = sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1

  /// Work that is done on a thread of its own.
  private class Task: @unchecked Sendable {
    func run() {}
  }

  private final class Returning<Result>: Task, @unchecked Sendable {
    let work: () -> Result
    var result: Result?

    init(_ work: @escaping () -> Result) { self.work = work }

    override func run() { result = work() }
  }

  /// Does one thing here and another on a second thread, which nothing else may touch meanwhile; both are done when it
  /// returns. Where there is no thread to be had they are done one after the other.
  static func run<Here, There>(_ here: () -> Here, _ there: @escaping () -> There) -> (Here, There) {
    let task = Returning(there)
    var thread = pthread_t()
    // Signals are for the thread that answers.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    let handedOver = Unmanaged<Task>.passRetained(task)
    let status = pthread_create(
      &thread, nil,
      { task in
        if let task { Unmanaged<Task>.fromOpaque(task).takeRetainedValue().run() }
        return nil
      }, handedOver.toOpaque())
    pthread_sigmask(SIG_SETMASK, &before, nil)
    let own = here()
    if status == 0 {
      pthread_join(thread, nil)
    } else {
      handedOver.release()
      task.run()
    }
    guard let other = task.result else { preconditionFailure("what ran has a result") }
    return (own, other)
  }
}
