/// Whether what is derived holds for certain, or may.
package enum Certainty: Hashable, Sendable {
  case certain, possible
}
