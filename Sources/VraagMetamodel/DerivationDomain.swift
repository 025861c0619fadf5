/// The parts of ArchiMate between which its derivation rules hold back: what joins two relationships must belong to the
/// part of one of their outer ends.
package enum DerivationDomain: UInt8, Hashable, Sendable {
  case motivation, strategy, core, implementation
}

extension ElementType {
  /// Nothing for junctions, which derivation passes through.
  package var derivationDomain: DerivationDomain? {
    switch layer {
    case .motivation: .motivation
    case .strategy: .strategy
    case .implementation: .implementation
    case .business, .application, .technology, .physical: .core
    case .other: aspect == .connector ? nil : .core
    }
  }
}

/// How certain it is what follows from a model.
package enum Certainty: UInt8, Hashable, Sendable {
  /// It holds in every model in which the relationships hold that it follows from.
  case certain
  /// It may hold: one step of its derivation is one that a human has to judge.
  case possible
}
