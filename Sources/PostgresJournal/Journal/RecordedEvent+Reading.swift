import Engine

extension RecordedEvent {
    static func reading(_ rows: [JournalRow]) throws(JournalError) -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        events.reserveCapacity(rows.count)
        for row in rows { events.append(try RecordedEvent(row)) }
        return events
    }

    init(_ row: JournalRow) throws(JournalError) {
        self.init(
            partition: try row.integer("partition"),
            position: try row.value("position"),
            stream: StreamID(category: try row.word("category"), id: try row.value("stream")),
            version: try row.integer("version"),
            type: try row.value("type"),
            typeVersion: try row.integer("type_version"),
            recordedAt: try row.value("recorded_at"),
            occurredAt: try row.value("occurred_at"),
            tenant: try row.value("tenant"),
            jurisdiction: try row.value("jurisdiction"),
            commandID: try row.value("command_id"),
            actor: try row.value("actor"),
            open: try row.value("open"),
            sealed: try row.value("sealed"),
            leaf: try row.value("leaf"),
            traceparent: try row.optional("traceparent")
        )
    }
}
