import Synchronization

/// Where keys and nonces come from: chance in production, a seed in the simulation.
package protocol KeySource: Sendable {
    func newCaseKey() -> CaseKey
    func nonce() -> Nonce
}

/// 96 bits that are used once under a key.
package struct Nonce: Hashable, Sendable {
    package static let sizeBytes = 12

    let bytes: [UInt8]

    init(drawnFrom byte: () -> UInt8) {
        bytes = (0..<Self.sizeBytes).map { _ in byte() }
    }
}

/// The operating system's random numbers.
package struct RandomKeySource: KeySource {
    package init() {}

    package func newCaseKey() -> CaseKey { CaseKey(drawnFrom: Self.byte) }
    package func nonce() -> Nonce { Nonce(drawnFrom: Self.byte) }

    private static func byte() -> UInt8 {
        UInt8.random(in: .min ... .max)
    }
}

/// Draws from any generator, so that a seeded one makes a run repeatable. Never for real data.
package final class GeneratorKeySource<Generator: RandomNumberGenerator & Sendable>: KeySource {
    private let generator: Mutex<Generator>

    package init(_ generator: Generator) {
        self.generator = Mutex(generator)
    }

    package func newCaseKey() -> CaseKey { CaseKey(drawnFrom: byte) }
    package func nonce() -> Nonce { Nonce(drawnFrom: byte) }

    private func byte() -> UInt8 {
        generator.withLock { generator in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
