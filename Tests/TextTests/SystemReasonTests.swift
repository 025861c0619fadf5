import Testing

@testable import VraagText

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct SystemReasonTests {
  @Test(arguments: [ENOENT, EACCES, EISDIR, ENOSPC, EROFS, EIO, ELOOP, ENAMETOOLONG, EFBIG, ENOTDIR, EPERM])
  func whatGoesWrongWithFilesIsSaidInDutch(_ number: Int32) {
    let english = String(cString: strerror(number))
    #expect(SystemReason.dutch(english) != english)
  }

  @Test func whatIsNotKnownIsSaidAsTheSystemSaysIt() {
    #expect(SystemReason.dutch("Something new") == "Something new")
  }
}
