/// An open transaction, for statements that need the answer of earlier ones. It lives as long as the closure it is
/// given to, which runs on the connection's thread; nothing else can use the connection meanwhile.
package struct PostgresTransaction {
    let session: PostgresSession
    let control: RequestControl

    package enum Mode: Sendable {
        case readWrite
        /// All its reads see the same moment.
        case snapshot
    }

    /// Runs the statements in one round trip. After an error the transaction can only be rolled back.
    package func pipeline(_ statements: [PostgresStatement]) throws(PostgresError) -> [PostgresResult] {
        try session.pipeline(statements, control: control, commits: false)
    }

    package func query(_ statement: PostgresStatement) throws(PostgresError) -> PostgresResult {
        guard let result = try pipeline([statement]).first else {
            throw .decode(message: "\(statement.sql.name) gave no result")
        }
        return result
    }
}

extension PostgresSession {
    private static let begin = PostgresText(name: "begin", text: "BEGIN")
    private static let beginSnapshot = PostgresText(
        name: "begin snapshot",
        text: "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
    )
    private static let commit = PostgresText(name: "commit", text: "COMMIT")
    private static let rollback = PostgresText(name: "rollback", text: "ROLLBACK")

    func transaction<Value>(
        _ mode: PostgresTransaction.Mode,
        control: RequestControl,
        _ body: (PostgresTransaction) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        let begin = mode == .snapshot ? Self.beginSnapshot : Self.begin
        do throws(PostgresError) {
            _ = try pipeline([PostgresStatement(begin)], control: control, commits: false)
            let value = try body(PostgresTransaction(session: self, control: control))
            let result = try pipeline([PostgresStatement(Self.commit)], control: control, commits: mode == .readWrite)
            // COMMIT of a transaction with an error in it is answered with ROLLBACK, without an error.
            guard result.first?.commandTag == "COMMIT" else {
                throw .server(
                    sqlState: "25P02",
                    message: "the transaction had failed and was rolled back",
                    constraint: nil
                )
            }
            return value
        } catch {
            rollBack(graceMilliseconds: control.graceMilliseconds)
            throw error
        }
    }

    private func rollBack(graceMilliseconds: Int) {
        guard !isBroken, !handle.isIdle else { return }
        // The request's own time may be up.
        let control = RequestControl(timeoutMilliseconds: graceMilliseconds, graceMilliseconds: graceMilliseconds)
        do throws(PostgresError) {
            _ = try pipeline([PostgresStatement(Self.rollback)], control: control, commits: false)
        } catch {
            markBroken()
        }
    }
}
