import AdapterKit
import Messaging
import Orchestration
import Testing

@Suite("The example of the article 'Join in a day'")
struct CountyOfficeTests {
    @Test("The example keeps the contract")
    func keepsContract() async {
        let report = await AdapterContractSuite { CountyOfficeTrial() }.run()
        #expect(report.isPassed, "\(report)")
    }
}

struct CountyOfficeTrial: AdapterTrial {
    let system = CountyOfficeSystem()
    let handledKinds: Set<WorkOrder.Kind> = [.do]

    func makeAdapter() async throws -> any DepartmentAdapter { CountyOfficeAdapter(system: system) }

    func order(_ kind: WorkOrder.Kind) -> WorkOrderMessage { Sample(department: "county-office").message(kind) }

    func unwelcomeOrder() -> WorkOrderMessage {
        var sample = Sample(department: "county-office")
        sample.opinion?.standing = .defective
        return sample.message()
    }

    func filings(of order: WorkOrderID) async throws -> Int { await system.entryCount(orderNumber: order.text) }

    func setAvailable(_ isAvailable: Bool) async throws { await system.setDown(!isAvailable) }

    func letDecisionsFallDue() async throws { await system.decideAll() }
}
