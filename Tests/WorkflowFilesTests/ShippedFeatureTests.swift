import Orchestration
import Testing
import WorkflowFiles

@Suite("The shipped themes show")
struct ShippedFeatureTests {
    @Test("every rule of the format, where the guide to them says so", arguments: ShippedFeature.all)
    func shown(feature: ShippedFeature) throws {
        for id in feature.themes {
            let definition = try #require(Self.definitions[id], "there is no theme \(id)")
            #expect(feature.isShown(definition), "\(id) does not show: \(feature.name)")
        }
    }

    @Test("eight themes of the human resources bureau with 34 services or more")
    func humanResources() {
        let led = Self.definitions.values.filter { $0.lead == "human-resources" }
        let own = led.flatMap(\.items).filter { $0.department == "human-resources" }
        #expect(led.count == 8)
        #expect(Set(own.map(\.catalogue)).count >= 34)
    }

    @Test("closures and office hours, in the calendar of a branch")
    func calendars() throws {
        let halls = try #require(WorkflowLibrary.load(directory: Shipped.folder).calendars["police-halls"])
        #expect(halls.officeHours != nil && !halls.closures.isEmpty)
    }

    @Test("in both languages what people read")
    func languages() {
        for definition in Self.definitions.values {
            var texts = [definition.title] + definition.items.map(\.title) + definition.materials.map(\.title)
            texts +=
                definition.form.map(\.title) + definition.parties.map(\.title) + definition.situations.map(\.question)
            texts += definition.situations.flatMap(\.options).map(\.title) + definition.excludedFromLimit
            texts += definition.items.compactMap(\.reversal) + definition.statements.map(\.text)
            for text in texts { #expect(text.en != nil, "\(definition.id): \(text.zh) has no English") }
        }
    }

    private static let definitions = Dictionary(
        WorkflowLibrary.load(directory: Shipped.folder).definitions().map { ($0.definition.id, $0.definition) },
        uniquingKeysWith: { first, _ in first }
    )
}
