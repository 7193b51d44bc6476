import ArgumentParser
import Engine
import Foundation
import Messaging
import Orchestration
import PostgresJournal

/// Who decides what about which department. Every decision is kept.
struct DepartmentDecision: ParsableArguments {
    private static let longestText = 500

    @Argument(help: "Id of the department, e.g. housing.")
    var department: String

    @Option(help: "Who decides it. Default: the name of the user who runs this.")
    var account: String?

    @OptionGroup var database: DepartmentDatabase

    func record(_ mode: DepartmentControl.Mode, because reason: String) async throws {
        let reason = try Self.checked(reason, "--reason")
        // A pause that nobody can explain is lifted by nobody.
        guard mode != .paused || !reason.isEmpty else { throw ValidationError("--reason must say why") }
        let account = try Self.checked(account ?? NSUserName(), "--account")
        guard !account.isEmpty else { throw ValidationError("--account must name who decides it") }
        try await database.run { store in
            try checkKnown(department, among: try await database.known(to: store))
            let control = DepartmentControl(mode: mode, by: account, reason: reason, since: SystemClock().now)
            try await store.operations.set(control, of: DepartmentID(department))
            print(Self.text(of: mode, department))
        }
    }

    static func checked(_ text: String, _ option: String) throws -> String {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.count <= longestText,
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw ValidationError("\(option) must be one line of at most \(longestText) characters") }
        return text
    }

    private static func text(of mode: DepartmentControl.Mode, _ department: String) -> String {
        switch mode {
        case .running: "\(department) is running: everything that waits goes."
        case .paused:
            "\(department) is paused: its orders wait in the journal. End it with: onevisit department resume \(department)"
        case .draining(let ordersPerMinute): "\(department) is draining: at most \(ordersPerMinute) orders a minute."
        }
    }
}
