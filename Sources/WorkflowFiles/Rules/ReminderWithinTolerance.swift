import Orchestration

/// A reminder goes out while the time to supply is running, not before it began.
enum ReminderWithinTolerance: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for material in theme.materials {
            if let tolerance = material.tolerance { check(tolerance.value, at: tolerance.position, report) }
        }
        for use in theme.items.flatMap(\.uses) {
            guard let position = use.tolerancePosition, let tolerance = use.use.tolerance else { continue }
            check(tolerance, at: position, report)
        }
    }

    private static func check(_ tolerance: TolerancePolicy, at position: Position, _ report: Report) {
        for reminder in tolerance.remind where reminder.nominalLength >= tolerance.within.nominalLength {
            report.error(
                .reminderTooEarly,
                at: position,
                .init(
                    zh: "到期前\(reminder.text.zh)提醒，而补齐期限只有\(tolerance.within.text.zh)。",
                    en: "The reminder \(reminder.text.text(in: .english)) ahead is not within the "
                        + "\(tolerance.within.text.text(in: .english)) to supply."
                ),
                fix: .init(zh: "请写更短的提醒时间。", en: "Remind later.")
            )
        }
    }
}
