import Foundation
import Testing

@testable import Guides

@Suite("A program of the machine makes one file from another")
struct ExternalProgramTests {
    private func shell() throws -> ExternalProgram {
        try ExternalProgram("sh", path: "/nowhere:/bin:/usr/bin", remedy: "")
    }

    @Test("what it wrote is read, and nothing of it is left behind")
    func output() throws {
        var folder = ""
        let data = try shell().output(from: "甲") { input, output in
            folder = URL(filePath: input).deletingLastPathComponent().path
            return ["-c", "stat -c %a '\(folder)' > '\(output)'; cat '\(input)' >> '\(output)'"]
        }
        #expect(String(decoding: data, as: UTF8.self) == "700\n甲")
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test("its own words and its exit are told where it fails, or writes nothing")
    func failure() throws {
        let told = #expect(throws: ExternalProgram.Failure.self) {
            try shell().output(from: "") { _, _ in ["-c", "echo no ink >&2; exit 3"] }
        }
        #expect(told?.description == "sh failed: no ink\n (exit 3)")
        #expect(throws: ExternalProgram.Failure.self) { try shell().output(from: "") { _, _ in ["-c", "exit 0"] } }
    }

    @Test("one that does not end is stopped", .timeLimit(.minutes(1)))
    func slow() throws {
        #expect(throws: ExternalProgram.Failure.tooSlow("sh", seconds: 1)) {
            try shell().output(from: "", within: 1) { _, _ in ["-c", "exec sleep 600"] }
        }
    }

    @Test("where it is not installed the error says what to install")
    func missing() throws {
        let dot = #expect(throws: ExternalProgram.Failure.self) { try Graphviz(path: "/nowhere:/dev") }
        #expect(
            dot?.description.hasPrefix("dot, which draws the flow chart, is not on PATH: run Deploy/install") == true
        )
        let print = #expect(throws: ExternalProgram.Failure.self) { try WeasyPrint(path: "/nonexistent") }
        #expect(print?.description.contains("install weasyprint and a Chinese font") == true)
    }
}
