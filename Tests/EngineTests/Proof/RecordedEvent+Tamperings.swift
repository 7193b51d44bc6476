import Engine
import Orchestration

extension RecordedEvent {
    /// The event with each of its bytes, and each field of its header, changed by itself.
    var tamperings: [(name: String, event: RecordedEvent)] {
        let event = self
        var all: [(name: String, event: RecordedEvent)] = []
        func add(_ name: String, _ change: (inout RecordedEvent) -> Void) {
            var changed = event
            change(&changed)
            all.append((name, changed))
        }
        for index in event.open.indices { add("open \(index)") { $0.open[index] ^= 1 } }
        for index in event.sealed.indices { add("sealed \(index)") { $0.sealed[index] ^= 1 } }
        for index in event.actor.indices { add("actor \(index)") { $0.actor[index] ^= 1 } }
        for index in event.leaf.indices { add("leaf \(index)") { $0.leaf[index] ^= 1 } }
        add("partition") { $0.partition += 1 }
        add("position") { $0.position += 1 }
        add("category") { $0.stream.category = .subject }
        add("stream") { $0.stream.id += "0" }
        add("version") { $0.version += 1 }
        add("type") { $0.type += "x" }
        add("type version") { $0.typeVersion += 1 }
        add("recorded") { $0.recordedAt = $0.recordedAt.adding(microseconds: 1) }
        add("occurred") { $0.occurredAt = $0.occurredAt.adding(microseconds: 1) }
        add("tenant") { $0.tenant = "gz" }
        add("jurisdiction") { $0.jurisdiction = "440100" }
        add("command") { $0.commandID += "x" }
        add("moved byte") {
            $0.commandID += "{"
            $0.actor.removeFirst()
        }
        add("emptied") { $0.sealed = [1] + $0.sealed }
        return all
    }
}
