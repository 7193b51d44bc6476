package import Messaging
import Orchestration

/// How much a partition's queue takes, and from whom.
///
/// Answers, wake-ups and the acts of officials finish work that is under way; a flood of new applications must not keep them
/// out. So applications are refused first, other acts of applicants next, and the last share belongs to what finishes work.
package struct QueueLimits: Hashable, Sendable {
    package enum Share: Hashable, Sendable {
        case submission, ordinary, reserved
    }

    package var commands: Int
    package var bytes: Int
    package var submissionPercent: Int
    package var ordinaryPercent: Int
    package var batchCommands: Int
    package var batchBytes: Int

    package init(
        commands: Int = 4_096,
        bytes: Int = 64 << 20,
        submissionPercent: Int = 60,
        ordinaryPercent: Int = 80,
        batchCommands: Int = 256,
        batchBytes: Int = 8 << 20
    ) {
        self.commands = max(commands, 1)
        self.bytes = max(bytes, 1)
        self.submissionPercent = min(max(submissionPercent, 1), 100)
        self.ordinaryPercent = min(max(ordinaryPercent, 1), 100)
        self.batchCommands = max(batchCommands, 1)
        self.batchBytes = max(batchBytes, 1)
    }

    /// Whether a queue that holds so much takes one more command of that share.
    func admits(_ share: Share, count: Int, bytes held: Int) -> Bool {
        let percent =
            switch share {
            case .submission: submissionPercent
            case .ordinary: ordinaryPercent
            case .reserved: 100
            }
        return count < max(commands * percent / 100, 1) && held < max(bytes / 100 * percent, 1)
    }
}

extension Envelope {
    package var queueShare: QueueLimits.Share {
        switch command {
        case .submit: .submission
        case .supply, .performAct, .withdraw, .grantAuthority, .revokeAuthority, .authoriseUse, .revokeUse,
            .disputeSource,
            .addItem, .withdrawItems, .answerQuestion, .completeTask, .amend, .rate:
            .ordinary
        case .examine, .answer, .resolveIncident, .reassign, .divert, .correctDecision, .extendTolerance, .extendLimit,
            .appealCard, .ruleOnCard, .repairBreach, .changeCalendar, .migrate, .reportDelivery, .wake:
            .reserved
        }
    }
}
