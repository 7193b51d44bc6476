import Messaging
import Orchestration

/// The breach that stood in this case is repaired (信用修复).
struct BreachRepairRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case reason }
    typealias Keys = CodingKeys

    var reason: String

    func command(at desk: CommandDesk) -> Command {
        .repairBreach(BreachRepair(reason: Sealed(reason)))
    }
}

/// The open clocks are counted anew after a calendar was published late or changed.
struct CalendarChangeRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case reason }
    typealias Keys = CodingKeys

    /// Recorded in the open: it speaks of the calendar, never of a person.
    var reason: String

    func command(at desk: CommandDesk) -> Command {
        .changeCalendar(CalendarChange(reason: reason))
    }
}
