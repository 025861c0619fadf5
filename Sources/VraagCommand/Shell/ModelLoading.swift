import Glibc
import Synchronization
import Vraag
import VraagText

/// The loading of models on a thread of its own, so that Ctrl-C need not wait for its end.
///
/// A reader of files cannot be stopped in its course. When the user does not want to wait, it is left to finish alone and
/// what it loaded is thrown away.
final class ModelLoading: Sendable {
  /// How a loading ended.
  enum Outcome {
    case loaded(Session)
    case failed(Failure)
    case interrupted
  }

  private let paths: [String]
  private let language: Language
  private let outcome = Mutex<Result<Session, Failure>?>(nil)
  /// Readable when there is an outcome.
  private let done: (reading: Int32, writing: Int32)

  private init(_ paths: [String], _ language: Language, done: (Int32, Int32)) {
    self.paths = paths
    self.language = language
    self.done = done
  }

  deinit {
    close(done.reading)
    close(done.writing)
  }

  /// Loads models; a Ctrl-C is answered at once.
  static func load(_ paths: [String], _ language: Language) -> Outcome {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return outcome(of: read(paths, language)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let loading = ModelLoading(paths, language, done: (ends[0], ends[1]))
    guard loading.start() else { return outcome(of: read(paths, language)) }
    return Interrupts.whileAsking(timeout: nil) { loading.wait() }
  }

  private static func read(_ paths: [String], _ language: Language) -> Result<Session, Failure> {
    do throws(Failure) {
      return .success(try Session(models: paths, language: language, clock: Environment.nanoseconds))
    } catch {
      return .failure(error)
    }
  }

  private static func outcome(of result: Result<Session, Failure>) -> Outcome {
    switch result {
    case .success(let session): .loaded(session)
    case .failure(let failure): .failed(failure)
    }
  }

  /// Starts the thread; false where the system has none left.
  private func start() -> Bool {
    // Signals are for the thread that waits.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let handedOver = Unmanaged.passRetained(self)
    let status = pthread_create(
      &thread, nil,
      { loading in
        if let loading { Unmanaged<ModelLoading>.fromOpaque(loading).takeRetainedValue().run() }
        return nil
      }, handedOver.toOpaque())
    guard status == 0 else {
      handedOver.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  private func run() {
    let result = Self.read(paths, language)
    outcome.withLock { $0 = result }
    _ = Writing.write([0], to: done.writing)
  }

  private func wait() -> Outcome {
    while !Interrupts.isInterrupted {
      // A signal ends the waiting; one that came just before it is seen soon.
      var descriptor = pollfd(fd: done.reading, events: Int16(POLLIN), revents: 0)
      if poll(&descriptor, 1, 20) > 0, let result = outcome.withLock({ $0 }) { return Self.outcome(of: result) }
    }
    return .interrupted
  }
}
