import AdapterKit
import HTTPConnector
import Messaging
import Orchestration
import Synchronization
import Testing

@Suite("A department's system that misbehaves", .serialized, .timeLimit(.minutes(2)))
struct ConnectorWeatherTests {
    @Test(
        "What concerns the whole interface is unavailable, and no order is given up for it",
        arguments: [
            DepartmentRegister.Weather.down, .garbage, .huge, .redirects, .unauthorised, .busy(retryAfterSeconds: 7),
        ]
    )
    func unavailable(weather: DepartmentRegister.Weather) async throws {
        let trial = try await ConnectorTrial(limits: "{responseBytes: 100000}")
        let connector = try trial.connector()
        trial.server.register.weather = weather
        let message = Sample.message()
        let error = await #expect(throws: AdapterError.self) { _ = try await connector.submit(message) }
        #expect(error?.code == .unavailable)
        if case .busy(let seconds) = weather { #expect(error?.retryAfterSeconds == seconds) }
        let look = await #expect(throws: AdapterError.self) { _ = try await connector.find(message.order.id) }
        #expect(look?.code == .unavailable)
        let acts = await #expect(throws: AdapterError.self) { _ = try await connector.acts(after: nil, limit: 5) }
        #expect(acts?.code == .unavailable)
    }

    @Test("What came before the order that it belongs to is premature and not given up", arguments: [true, false])
    func premature(isByCode: Bool) async throws {
        let server = try await DepartmentServer()
        let directory = try TemporaryDirectory()
        _ = try directory.write("secret", to: "token")
        var text = ConnectorText.text(port: server.port)
        if !isByCode {
            text = text.replacing("EARLY: premature, ", with: "").replacing(
                "errors:",
                with: "errors:\n  premature: [404]"
            )
        }
        let connector = try HTTPConnector(contentsOf: directory.write(text, to: "housing.yaml"))
        server.register.weather = .early
        let error = await #expect(throws: AdapterError.self) {
            _ = try await connector.supplement(Sample.message(.material))
        }
        #expect(error?.code == .premature)
        #expect(try await connector.find("order-1") == nil)
        text = text.replacing("path: /filings/{order}", with: "path: /filings/{order}\n  notFound: [410]")
        let wary = try HTTPConnector(contentsOf: directory.write(text, to: "wary.yaml"))
        let look = await #expect(throws: AdapterError.self) { _ = try await wary.find("order-1") }
        #expect(look?.code == .unavailable, "taken for a no it might have the order filed twice")
        let acts = await #expect(throws: AdapterError.self) { _ = try await connector.acts(after: nil, limit: 5) }
        #expect(acts?.code == .unavailable)
    }

    @Test("A system that does not answer, or never comes to the end, is given up in time", arguments: [true, false])
    func timeout(drips: Bool) async throws {
        let trial = try await ConnectorTrial(limits: "{timeoutMilliseconds: 300}")
        let connector = try trial.connector()
        trial.server.register.weather = drips ? .drips : .slow
        let error = await #expect(throws: AdapterError.self) { _ = try await connector.find("order-1") }
        #expect(error?.code == .unavailable)
    }

    @Test("An order that was filed although the system said 500 is found and not filed again")
    func failsAfterFiling() async throws {
        let trial = try await ConnectorTrial()
        let connector = try trial.connector()
        trial.server.register.weather = .failsAfterFiling
        let message = Sample.message()
        let error = await #expect(throws: AdapterError.self) { _ = try await connector.submit(message) }
        #expect(error?.code == .unavailable)
        let filing = try await connector.find(message.order.id)
        #expect(filing?.response == .received(reference: filing?.serial))
        #expect(trial.server.register.filings(of: message.order.id.text) == 1)
    }

    @Test("A system that cannot be reached at all is unavailable")
    func unreachable() async throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("secret", to: "token")
        let connector = try HTTPConnector(
            contentsOf: directory.write(ConnectorText.text(port: 1), to: "housing.yaml")
        )
        let error = await #expect(throws: AdapterError.self) { _ = try await connector.find("order-1") }
        #expect(error?.code == .unavailable)
    }

    @Test("Ids go into paths percent-encoded, and one that would lead elsewhere is refused")
    func paths() async throws {
        let trial = try await ConnectorTrial()
        let connector = try trial.connector()
        let odd = Sample.message(id: "a/b?c=d&e %25 件")
        _ = try await connector.submit(odd)
        #expect(try await connector.find(odd.order.id)?.order == odd.order.id)
        let before = trial.server.register.state.withLock { $0.requests }
        let error = await #expect(throws: AdapterError.self) { _ = try await connector.find("..") }
        #expect(error?.code == .refused)
        #expect(trial.server.register.state.withLock { $0.requests } == before)
    }

    @Test("No error shows a personal value")
    func discretion() async throws {
        let trial = try await ConnectorTrial()
        let connector = try trial.connector()
        for weather in [DepartmentRegister.Weather.down, .garbage, .redirects, .unauthorised] {
            trial.server.register.weather = weather
            let error = await #expect(throws: AdapterError.self) { _ = try await connector.submit(Sample.message()) }
            for secret in ["442000198805120037", "张三", "127.0.0.1", "secret", "case-1"] {
                #expect(error?.description.contains(secret) == false)
            }
        }
    }
}
