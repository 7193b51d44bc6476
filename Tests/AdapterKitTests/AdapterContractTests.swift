import AdapterKit
import Orchestration
import Testing

@Suite("The contract every adapter keeps")
struct AdapterContractTests {
    @Test("A shipped adapter passes", arguments: DepartmentTrial.Department.allCases)
    func shippedAdapterPasses(department: DepartmentTrial.Department) async {
        let report = await AdapterContractSuite { try DepartmentTrial(department) }.run()
        #expect(report.isPassed, "\(report)")
        #expect(report.verdicts.count == 13)
    }

    @Test("A department without lookups has nothing to show there, and the report says so")
    func leftOutChecksAreNamed() async {
        let report = await AdapterContractSuite { SloppyTrial(handledKinds: [.do]) }.run()
        let leftOut = report.verdicts.filter { !$0.isApplicable }.map(\.check)
        #expect(Set(leftOut) == ["supplement", "cancellation", "cancellation-too-late", "cancellation-of-unknown"])
    }

    @Test("A sloppy adapter fails with the findings that name its faults")
    func sloppyAdapterFails() async {
        let report = await AdapterContractSuite { SloppyTrial() }.run()
        #expect(
            report.failedChecks == [
                "redelivery", "crash-after-filing", "slow-system", "supplement", "cancellation",
                "cancellation-too-late",
                "cancellation-of-unknown", "outage", "other-kinds", "repeated-reading", "unwelcome-order",
            ]
        )
        let redelivery = report.verdicts.first { $0.check == "redelivery" }
        #expect(redelivery?.findings.contains("the register holds the order 3 times instead of 1") == true)
        #expect("\(report)".contains("FAILED redelivery"))
    }
}
