package import Orchestration

/// A version of a workflow as it is kept for ever, and whether it takes new applications.
package struct PublishedWorkflow: Hashable, Sendable {
    package var reference: WorkflowReference
    package var title: LocalizedText
    package var bytes: [UInt8]
    package var publishedAt: Timestamp
    /// Who put it forward: an account.
    package var author: String
    /// The last one; `nil` while the version awaits the approval of a second person.
    package var decision: WorkflowDecision?

    /// - Parameter isInstalled: Whether it takes applications at once, on the word of whoever runs the system.
    package init(
        reference: WorkflowReference,
        title: LocalizedText,
        bytes: [UInt8],
        publishedAt: Timestamp,
        author: String = "installation",
        isInstalled: Bool = true
    ) {
        self.reference = reference
        self.title = title
        self.bytes = bytes
        self.publishedAt = publishedAt
        self.author = author
        if isInstalled { decision = WorkflowDecision(.installed, by: author, at: publishedAt) }
    }

    /// Running cases stay with their version whatever it is.
    package var takesApplications: Bool { decision.map { $0.standing != .retired } ?? false }
}

/// What somebody decided about a published version. Every decision is kept; the last one counts.
package struct WorkflowDecision: Hashable, Sendable {
    package enum Standing: String, Hashable, Sendable {
        /// Put in place without a second person.
        case installed
        /// By another person than the author.
        case approved
        /// No new applications any more; may be approved again.
        case retired
    }

    package var standing: Standing
    package var account: String
    package var reason: String
    package var at: Timestamp

    package init(_ standing: Standing, by account: String, because reason: String = "", at: Timestamp) {
        self.standing = standing
        self.account = account
        self.reason = reason
        self.at = at
    }
}
