import KafkaTransport
import Logging
import Messaging
import Testing

@Suite("Kafka settings")
struct KafkaSettingsTests {
    @Test("A property that a promise rests on cannot be set, and all of them are named at once")
    func refusesReservedProperties() throws {
        let settings = KafkaSettings(
            brokers: "localhost:9092",
            properties: ["acks": "1", "auto.offset.reset": "latest"]
        )
        let error = try #require(throws: TransportError.self) { try settings.validate() }
        #expect(error.description.contains("acks"))
        #expect(error.description.contains("auto.offset.reset"))
    }

    @Test("A password that librdkafka does not take stands in no error")
    func keepsValuesOutOfErrors() throws {
        let settings = KafkaSettings(brokers: "localhost:9092", properties: ["socket.timeout.ms": "hunter2"])
        let error = try #require(throws: TransportError.self) {
            _ = try KafkaProducer(settings: settings, logger: Logger(label: "test"))
        }
        #expect(error.description.contains("socket.timeout.ms"))
        #expect(!error.description.contains("hunter2"))
    }

    @Test("A property that nobody knows is refused by name")
    func refusesUnknownProperties() throws {
        let settings = KafkaSettings(brokers: "localhost:9092", properties: ["ssl.ca.loction": "/ca.pem"])
        let error = try #require(throws: TransportError.self) {
            _ = try KafkaProducer(settings: settings, logger: Logger(label: "test"))
        }
        #expect(error.description.contains("ssl.ca.loction"))
    }

    @Test("Settings without a broker are refused", arguments: ["", " ", ","])
    func refusesNoBroker(brokers: String) {
        #expect(throws: TransportError.self) { try KafkaSettings(brokers: brokers).validate() }
    }
}
