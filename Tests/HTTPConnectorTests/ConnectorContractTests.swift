import AdapterKit
import HTTPConnector
import Testing

@Suite("A department joined by a file keeps the contract", .serialized, .timeLimit(.minutes(2)))
struct ConnectorContractTests {
    @Test("With acts that are asked for")
    func polling() async {
        let report = await AdapterContractSuite { try await ConnectorTrial() }.run()
        #expect(report.isPassed, "\(report)")
        #expect(!report.verdicts.contains { !$0.isApplicable })
    }

    @Test("With acts that are sent to us")
    func callback() async {
        let report = await AdapterContractSuite { try await ConnectorTrial(acts: ConnectorText.callback) }.run()
        #expect(report.isPassed, "\(report)")
    }
}
