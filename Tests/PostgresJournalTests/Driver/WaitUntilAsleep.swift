import PostgresJournal
import Testing

/// Waits until the session with that process identifier runs `pg_sleep`, seen from another session.
func waitUntilAsleep(_ process: Int32, observer: PostgresConnection) async throws {
    let asleep = PostgresText(
        name: "asleep",
        text:
            "SELECT coalesce(bool_or(wait_event = 'PgSleep'), false) AS asleep FROM pg_stat_activity WHERE pid = $1"
    )
    while true {
        let row = try #require(try await observer.query(PostgresStatement(asleep, [.value(process)])).first)
        if try row.value("asleep") { return }
        await Task.yield()
    }
}
