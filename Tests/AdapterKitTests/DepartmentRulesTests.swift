import Departments
import Messaging
import Orchestration
import Testing

@Suite("What each department checks for itself")
struct DepartmentRulesTests {
    private enum Verdict { case passes, objects, rejects }

    private func verdict(_ outcome: CheckOutcome) -> Verdict {
        switch outcome {
        case .passes: .passes
        case .objects: .objects
        case .rejects: .rejects
        }
    }

    @Test("Human resources wants a real opinion and a recognised injury")
    func humanResources() {
        var data = HumanResourcesData()
        data.unrecognisedPersons = ["stranger"]
        let rules = HumanResourcesRules(data)
        #expect(verdict(rules.examine(Sample().message())) == .passes)
        #expect(verdict(rules.examine(Sample(person: "stranger").message())) == .rejects)
        #expect(verdict(rules.examine(Sample(opinion: nil).message())) == .objects)
        let committed = WorkOrderMaterial.supplied("rehabilitation-opinion", standing: .committed)
        #expect(verdict(rules.examine(Sample(opinion: committed).message())) == .objects)
        #expect(verdict(rules.examine(Sample(item: "out-of-town-filing", opinion: nil).message())) == .passes)
    }

    @Test("Natural resources looks into the property register, also to check statements")
    func naturalResources() {
        var register = PropertyRegister()
        register.properties = [
            Property(address: "own", certificateNumber: "1", holders: ["person-1"]),
            Property(address: "other", certificateNumber: "2", holders: ["somebody"]),
            Property(address: "seized", certificateNumber: "3", isSeized: true),
        ]
        let open = NaturalResourcesRules(register)
        register.admitsUnlisted = false
        let strict = NaturalResourcesRules(register)
        func message(_ address: String) -> WorkOrderMessage {
            Sample(item: "property-check", fields: ["home-address": .text(address)]).message()
        }
        #expect(verdict(open.examine(message("own"))) == .passes)
        #expect(verdict(open.examine(message("other"))) == .rejects)
        #expect(verdict(open.examine(message("seized"))) == .rejects)
        #expect(verdict(open.examine(message("unlisted"))) == .passes)
        #expect(verdict(strict.examine(message("unlisted"))) == .rejects)
        #expect(open.contradiction(to: message("own")) == nil)
        #expect(open.contradiction(to: message("other")) != nil)
        #expect(open.record(in: "real-estate-registration", for: message("own"))?["property-number"] == .text("1"))
        #expect(open.record(in: "real-estate-registration", for: message("other")) == nil)
    }

    @Test("Housing knows what a building can bear")
    func housing() {
        var stock = HousingStock()
        stock.buildings = [
            Building(address: "plain"), Building(address: "old", isAdaptable: false),
            Building(address: "doomed", isToBeDemolished: true), Building(address: "done", wasAdapted: true),
        ]
        let rules = HousingRules(stock)
        for (address, expected) in [
            ("plain", Verdict.passes), ("unlisted", .passes), ("old", .rejects), ("doomed", .rejects),
            ("done", .rejects),
        ] {
            let message = Sample(fields: ["home-address": .text(address)]).message()
            #expect(verdict(rules.examine(message)) == expected, "\(address)")
        }
    }
}
