import Testing

/// PostgreSQL, brokers that speak Kafka's protocol, engines and the shipped departments, put together as in an installation.
@Suite("Engines and departments over a broker", .serialized, .timeLimit(.minutes(3)))
struct DistributedTests {}
