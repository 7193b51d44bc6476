import Messaging
import Orchestration
import Testing

@Suite("Damaged bytes are an error, never a crash")
struct EventCodingFuzzTests {
    @Test("20 000 mutated samples either decode or fail with a typed error")
    func mutatedSamples() throws {
        var random = SplitMix(seed: 20_261_123)
        var failures = 0
        for round in 0..<20_000 {
            var encoded = StoredSample.all[round % StoredSample.all.count].encoded
            if Bool.random(using: &random), let sealed = encoded.sealed, !sealed.isEmpty {
                encoded.sealed = mutate(sealed, &random)
            } else {
                encoded.open = mutate(encoded.open, &random)
            }
            do {
                let event = try EventCoding.decode(encoded, at: SampleParts.at)
                // What was read can be written again and means the same.
                let again = try EventCoding.decode(try EventCoding.encode(event), at: SampleParts.at)
                #expect(again == event)
            } catch {
                guard case .malformed = error else {
                    Issue.record("\(error)")
                    continue
                }
                failures += 1
            }
        }
        #expect(failures > 1_000)
    }

    @Test("deep nesting is refused", arguments: [1_000, 100_000])
    func deepNesting(depth: Int) {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let encoded = EncodedEvent(
            type: "fieldsCorrected",
            typeVersion: 1,
            open: Array(#"{"fields":{"sealed":0}}"#.utf8),
            sealed: Array(("[{\"a\":" + text + "}]").utf8)
        )
        #expect(throws: EventCodingError.self) { try EventCoding.decode(encoded, at: SampleParts.at) }
    }

    private func mutate(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let index = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random) ?? [], at: index)
            case 1: bytes.removeSubrange(min(index, bytes.count)..<min(index + 4, bytes.count))
            case 2: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: index)
            default:
                guard index < bytes.count else { continue }
                bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
        }
        return bytes
    }

    private static let tokens: [[UInt8]] = [
        "null", "true", "-1", "1e400", "9223372036854775808", "\"\"", "{", "}", "[", "]", ",", "\\", "\\ud800",
        "\"sealed\":",
        "{\"sealed\":99}",
    ].map { Array($0.utf8) }
}
