import Foundation
import Testing
import WorkflowFiles

@Suite("A theme changed at random")
struct MutationTests {
    @Test("never traps, and every failure has its place", arguments: 0..<20)
    func mutations(batch: Int) throws {
        let library = WorkflowLibrary.load(directory: Shipped.folder)
        let path = Shipped.folder + "/work-injury-rehabilitation.yaml"
        let original = try String(contentsOfFile: path, encoding: .utf8)
        for index in 0..<100 {
            var mutation = Mutation(seed: UInt64(batch * 100 + index))
            let text = mutation.applied(to: original)
            let (workflow, findings) = library.check(theme: text, file: "theme.yaml")
            let errors = findings.filter { $0.severity == .error }
            #expect((workflow == nil) == !errors.isEmpty, "seed \(batch * 100 + index)")
            let lineCount = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
            for finding in findings {
                #expect(finding.file == "theme.yaml" && finding.column >= 1, "seed \(batch * 100 + index)")
                #expect((1...lineCount + 1).contains(finding.line), "seed \(batch * 100 + index)")
            }
        }
    }
}

/// One to three small accidents, the same ones for the same seed (SplitMix64).
struct Mutation {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func applied(to text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        for _ in 0...next(3) { change(&lines) }
        return lines.map { String($0) }.joined(separator: "\n")
    }

    private mutating func change(_ lines: inout [[Character]]) {
        let line = next(lines.count)
        let column = next(max(1, lines[line].count))
        switch next(7) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: line)
        case 2: lines[line] = lines[next(lines.count)]
        case 3: if !lines[line].isEmpty { lines[line].remove(at: column) }
        case 4: lines[line].insert(Self.signs[next(Self.signs.count)], at: min(column, lines[line].count))
        case 5: lines[line].insert(contentsOf: "  ", at: 0)
        default: if !lines[line].isEmpty { lines[line][column] = Self.signs[next(Self.signs.count)] }
        }
    }

    private mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    private static let signs = Array("{}[]:,#&*!|>'\"%@`?-=~\\ \t0工是x\u{0}\u{FEFF}\u{85}\u{2028}\u{E000}😀é")
}
