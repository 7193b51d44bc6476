import KafkaTransport
import Messaging
import Orchestration
import Testing

@Suite("Kafka command feed")
struct KafkaCommandFeedTests {
    @Test("Messages come in the order in which they were sent, with key, headers and body as they were")
    func keepsOrderAndBytes() async throws {
        let broker = try TestBroker([.commands: 3])
        let producer = try broker.producer()
        var messages = WireMessage.numbered(0..<300)
        messages[0].headers = [WireHeader("empty", []), WireHeader("bytes", [0, 255, 10]), WireHeader("bytes", [1])]
        messages[1].key = nil
        messages[2].body = []
        _ = await producer.send(messages, to: .commands, partition: 2)
        _ = await producer.send(WireMessage.numbered(900..<901), to: .commands, partition: 1)
        try await broker.withFeed(partition: 2) { feed in
            let read = try await feed.read(.commands, count: 300)
            #expect(read.map(\.message) == messages)
            #expect(read.map(\.offset) == Array(0..<300))
            #expect(Set(read.map(\.partition)) == [2])
        }
        await producer.close()
    }

    @Test("Reading begins at the position given, also when messages come later")
    func beginsAtPosition() async throws {
        let broker = try TestBroker([.commands: 1])
        let producer = try broker.producer()
        _ = await producer.send(WireMessage.numbered(0..<10), to: .commands, partition: 0)
        let source = try await broker.withFeed { feed in try await feed.read(.commands, count: 1)[0].source }
        try await broker.withFeed(positions: [source: 7]) { feed in
            let kept = try await feed.read(.commands, count: 3)
            #expect(kept.map(\.message.text) == ["7", "8", "9"])
            async let later = feed.read(.commands, count: 1)
            _ = await producer.send(WireMessage.numbered(10..<11), to: .commands, partition: 0)
            let last = try await later
            #expect(last.map(\.message.text) == ["10"])
        }
        #expect(source.hasPrefix("onevisit.commands@"))
        await producer.close()
    }

    @Test("A position beyond what the broker has is an error, not a jump")
    func failsOnGoneOffset() async throws {
        let broker = try TestBroker([.commands: 1])
        let producer = try broker.producer()
        _ = await producer.send(WireMessage.numbered(0..<3), to: .commands, partition: 0)
        let source = try await broker.withFeed { feed in try await feed.read(.commands, count: 1)[0].source }
        await #expect {
            try await broker.withFeed(positions: [source: 5000]) { feed in try await feed.read(.commands, count: 1) }
        } throws: { error in
            if case .gone = error as? TransportError { true } else { false }
        }
        await producer.close()
    }

    @Test("Answers of every department come apart from commands, and none waits behind another's flood")
    func sharesAnswersFairly() async throws {
        let broker = try TestBroker([.commands: 1, .answers("a"): 1, .answers("b"): 1])
        let producer = try broker.producer()
        _ = await producer.send(WireMessage.numbered(0..<1000), to: .answers("a"), partition: 0)
        _ = await producer.send(WireMessage.numbered(0..<2), to: .answers("b"), partition: 0)
        _ = await producer.send(WireMessage.numbered(0..<1), to: .commands, partition: 0)
        try await broker.withFeed(departments: ["a", "b"]) { feed in
            let command = try await feed.read(.commands, count: 1)
            #expect(command.map(\.channel) == [.commands])
            let all = try await feed.read(.answers, count: 1002)
            #expect(all.filter { $0.channel == .answers("b") }.map(\.message.text) == ["0", "1"])
            #expect(all.filter { $0.channel == .answers("a") }.map(\.offset) == Array(0..<1000))
        }
        await producer.close()
    }

    @Test("Where reading is not allowed somebody is told, and it goes on without a gap once it is allowed")
    func readsOnWhenAllowed() async throws {
        let broker = try TestBroker([.commands: 1])
        let producer = try broker.producer()
        _ = await producer.send(WireMessage.numbered(0..<3), to: .commands, partition: 0)
        await producer.close()
        broker.cluster.forbidNextFetch()
        try await broker.withFeed { feed in
            await #expect {
                _ = try await feed.next(.commands, limit: 10)
            } throws: { error in
                if case .refused = error as? TransportError { true } else { false }
            }
            let read = try await feed.read(.commands, count: 3)
            #expect(read.map(\.offset) == [0, 1, 2])
        }
    }

    @Test("A department's topic that is made later is read from then on")
    func readsLateTopic() async throws {
        let broker = try TestBroker(
            [.commands: 1, .answers("late"): 1],
            properties: ["topic.metadata.refresh.interval.ms": "100"]
        )
        broker.cluster.hide(topic: Channel.answers("late").topic, true)
        let producer = try broker.producer()
        try await broker.withFeed(departments: ["late"]) { feed in
            _ = await producer.send(WireMessage.numbered(0..<1), to: .commands, partition: 0)
            _ = try await feed.read(.commands, count: 1)
            broker.cluster.hide(topic: Channel.answers("late").topic, false)
            _ = await producer.send(WireMessage.numbered(0..<1), to: .answers("late"), partition: 0)
            let answers = try await feed.read(.answers, count: 1)
            #expect(answers.map(\.channel) == [.answers("late")])
        }
        await producer.close()
    }

    @Test("Reading goes on after the broker was away")
    func survivesOutage() async throws {
        let broker = try TestBroker([.commands: 1])
        let producer = try broker.producer()
        try await broker.withFeed { feed in
            _ = await producer.send(WireMessage.numbered(0..<1), to: .commands, partition: 0)
            _ = try await feed.read(.commands, count: 1)
            broker.cluster.setBroker(isUp: false)
            async let sent = producer.send(WireMessage.numbered(1..<3), to: .commands, partition: 0)
            async let read = feed.read(.commands, count: 2)
            try await Task.sleep(for: .milliseconds(200))
            broker.cluster.setBroker(isUp: true)
            let (outcomes, messages) = try await (sent, read)
            #expect(outcomes.allSatisfy { $0.isSuccess })
            #expect(messages.map(\.message.text) == ["1", "2"])
        }
        await producer.close()
    }

    @Test("Who waits on a feed that is closed gets nothing more", arguments: CommandFeedShare.allCases)
    func closes(share: CommandFeedShare) async throws {
        let broker = try TestBroker([.commands: 1])
        try await broker.withFeed { feed in
            async let nothing = feed.next(share, limit: 10)
            try await Task.sleep(for: .milliseconds(50))
            await feed.close()
            let messages = try await nothing
            #expect(messages.isEmpty)
        }
    }

    @Test("There is no feed for a partition that the installation does not have")
    func refusesUnknownPartition() async throws {
        let broker = try TestBroker([.commands: 1])
        await #expect(throws: TransportError.self) { try await broker.withFeed(partition: 16) { _ in } }
    }
}
