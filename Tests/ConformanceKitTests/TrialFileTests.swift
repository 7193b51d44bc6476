import ConformanceKit
import Foundation
import Orchestration
import Testing

@Suite("A trial file")
struct TrialFileTests {
    private func read(_ json: String) throws -> TrialFile { try TrialFile(json: Data(json.utf8)) }

    private func problem(of json: String) -> String? {
        do {
            _ = try read(json)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("may leave out everything but department, transport and start")
    func short() throws {
        let file = try read(#"{"department":"housing","transport":"http","start":["java","Adapter"]}"#)
        #expect(file.department == "housing" && file.transport == .http && file.start == ["java", "Adapter"])
        #expect(file.handles == Set(WorkOrder.Kind.allCases) && file.settleSeconds == 20)
        #expect(file.register == nil && file.down == nil && file.environment.isEmpty)
    }

    @Test("says how everything is done")
    func full() throws {
        let file = try read(
            """
            {"department":"housing","transport":"kafka","start":["a"],"register":["b"],"down":["c"],"up":["d"],
             "slow":["e"],"fast":["f"],"handles":["do","fetch"],"settleSeconds":5,"startSeconds":90,
             "environment":{"A":"1"},
             "sample":{"item":"i","source":"s","material":"m","fields":{"home-address":"中山"}}}
            """
        )
        #expect(file.register == ["b"] && file.fast == ["f"] && file.handles == [.do, .fetch])
        #expect(file.settleSeconds == 5 && file.startSeconds == 90 && file.environment == ["A": "1"])
        #expect(file.sample.source == "s" && file.sample.fields == ["home-address": .text("中山")])
    }

    @Test(
        "is refused with the JSON path and the remedy",
        arguments: [
            (#"{"transport":"http","start":["a"]}"#, "$.department: missing"),
            (#"{"department":"h","transport":"http"}"#, "$.start: missing; write the command"),
            (#"{"department":"h","transport":"http","start":[]}"#, "$.start: empty; write a program"),
            (
                #"{"department":"h","transport":"http","start":["a"],"regster":["b"]}"#,
                "$.regster: unknown member; known are"
            ),
            (#"{"department":"h","transport":"http","start":["a"],"handles":["do","dance"]}"#, "$.handles[1]: "),
            (
                #"{"department":"h","transport":"http","start":["a"],"handles":["fetch"]}"#,
                "$.handles: must contain \"do\""
            ),
            (
                #"{"department":"h","transport":"http","start":["a"],"down":["b"]}"#,
                "$.up: missing; who writes \"down\""
            ),
            (
                #"{"department":"h","transport":"http","start":["a"],"fast":["b"]}"#,
                "$.slow: missing; who writes \"fast\""
            ),
            (
                #"{"department":"h","transport":"http","start":["a"],"settleSeconds":0}"#,
                "$.settleSeconds: is 0; write 1"
            ),
            (
                #"{"department":"h","transport":"http","start":["a"],"sample":{"itm":"x"}}"#,
                "$.sample.itm: unknown member"
            ),
            ("{", "$: "),
        ]
    )
    func faults(_ json: String, _ problem: String) {
        #expect(self.problem(of: json)?.hasPrefix(problem) == true, "\(self.problem(of: json) ?? "accepted")")
    }

    @Test("that cannot be read is named")
    func missing() {
        #expect(throws: TrialFileError.self) { try TrialFile(contentsOf: "/nowhere/trial.json") }
    }
}
