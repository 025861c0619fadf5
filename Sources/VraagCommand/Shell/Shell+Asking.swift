import Glibc
import Vraag
import VraagText

extension Shell {
  /// Asks every sentence of an entry; false when one failed, and the ones after it were not asked.
  mutating func ask(_ entry: Source) -> Bool {
    var reader = SentenceReader(name: entry.name, text: entry.text, start: entry.start)
    do throws(SentenceReader.Trouble) {
      while let sentence = try reader.next() {
        if !ask(sentence: sentence, for: settings.wanted), !settings.keepsGoing { return false }
      }
    } catch {
      // The text is UTF-8 and there is all of it.
      return false
    }
    return true
  }

  /// Asks one sentence; false when it failed.
  mutating func ask(sentence: Source, for wanted: ShellSettings.Wanted) -> Bool {
    let bounds = Bounds(
      maximumRows: settings.maximumRows, maximumMemory: settings.maximumMemory, maximumNoteTime: Reply.noteTime,
      stop: Interrupts.stop)
    let start = Environment.nanoseconds()
    let format = settings.format
    let (timeout, console) = (settings.timeout, settings.console)
    var told = session
    let reply = editor.whileSilent {
      Reply(
        to: sentence, &told, within: bounds, timeout: timeout, isExplained: wanted != .answer, waitingOn: console)
    }
    session = told
    switch reply {
    case .answer(let answer):
      unsaved.note(answer.effects)
      show(answer, to: sentence)
    case .explanation(let explanation):
      write { $0.write(explanation, as: format, isProfile: wanted == .profile) }
    case .failed(_, .interrupted):
      let elapsed = Environment.nanoseconds() - start
      settings.console.tell(.cancelled(sentence.text, after: AnswerWriter.time(elapsed)))
      return false
    case .failed(let diagnostics, _):
      write { $0.write(diagnostics, in: sentence, as: format) }
      return false
    }
    return true
  }

  /// Writes an answer where answers go.
  mutating func show(_ answer: Answer, to sentence: Source = Source(name: "", text: "")) {
    let format = settings.format
    write { $0.write(answer, to: sentence, as: format) }
  }

  /// Writes a text for people; it goes to the screen wherever answers go. Prose is broken between words.
  func show(_ text: String, isProse: Bool = true) {
    let screen = Screen(isPaged: settings.isPaged, isAnswer: false)
    let width = isProse ? settings.screenStyle.width : nil
    let shown = width.map { DisplayWidth.wrapped(text, to: $0) } ?? text
    _ = screen.write(Array(shown.utf8))
    screen.finish()
  }

  /// Writes to where answers go: the screen, through a pager when they are long, or the file of `.output`.
  private mutating func write(_ body: (inout AnswerWriter) -> Void) {
    guard let path = settings.outputPath else {
      let screen = Screen(isPaged: settings.isPaged)
      var writer = AnswerWriter(to: Output(screen.write), settings.screenStyle, settings.console)
      Interrupts.whileWriting {
        body(&writer)
        writer.flush()
      }
      screen.finish()
      if screen.isBrokenOff { settings.console.tell(.brokenOff) }
      return
    }
    do throws(AnswerFile.Refusal) {
      let file = answersInFile == 0 ? try AnswerFile.create(path) : try AnswerFile.append(path)
      var writer = AnswerWriter(
        to: Output(file.write), Style(language: settings.language), settings.console, answerCount: answersInFile)
      body(&writer)
      writer.flush()
      file.commit()
      replacing.note(written: path)
      answersInFile = writer.answerCount
      guard case .failed(let reason)? = file.trouble else { return }
      throw AnswerFile.Refusal(reason: reason)
    } catch {
      settings.console.report(
        error: "command-output-not-written", .outputNotWritten(Message(verbatim: path), reason: error.reason))
    }
  }
}

extension ShellSettings {
  /// Standard error, as it is to be spoken to now.
  var console: Console {
    Console(
      language: language, isColored: Environment.isColored(color, descriptor: STDERR_FILENO), isQuiet: isQuiet,
      width: Environment.terminalWidth)
  }

  /// What answers on the screen look like.
  var screenStyle: Style {
    let isTerminal = Environment.isTerminal(STDOUT_FILENO)
    let cells: Int? =
      switch width {
      case .terminal: Environment.terminalWidth
      case .cells(let count): count
      case .unlimited: nil
      }
    return Style(
      language: language, width: cells, isTerminal: isTerminal,
      isColored: Environment.isColored(color, descriptor: STDOUT_FILENO), showsTime: showsTime)
  }
}
