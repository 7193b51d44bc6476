/// A service guide in one language, ready to be laid out: every text is what a citizen reads, nothing is escaped yet.
struct GuideText: Sendable {
    struct Question: Sendable {
        let question: String
        let answers: [Answer]
    }

    struct Answer: Sendable {
        let answer: String
        let effects: [String]
    }

    struct Material: Sendable {
        let title: String
        /// The items that need it.
        let purpose: String
        /// Only where it is not always needed.
        let when: String?
        /// In the order in which they are tried.
        let sources: [String]
        /// Whether it may come later (容缺).
        let later: String
        /// Whether a signed statement may replace it (告知承诺).
        let statement: String?
        let statementText: String?
    }

    struct Item: Sendable {
        let title: String
        let department: String
        let when: String?
        /// One line for each thing it waits for; empty where it begins at once.
        let waits: [String]
        let hasWaits: Bool
        let promised: String
        let statutory: String?
        let fees: String
        let results: String
        let basis: String?
        /// What a licence commitment (涉企经营许可告知承诺) means here, and what one signs.
        let statement: String?
        let statementText: String?
        /// What else the applicant should know.
        let conduct: [String]
        let hasConduct: Bool
    }

    struct Stage: Sendable {
        let title: String
        let text: String
    }

    /// `zh` or `en`: also the anchor.
    let id: String
    /// For the `lang` attribute.
    let tag: String
    let title: String
    let edition: String
    let labels: GuideLabels
    let applicants: [String]
    let questions: [Question]
    let materials: [Material]
    let items: [Item]
    let limits: [String]
    /// At most six.
    let stages: [Stage]
    let problems: [String]
    let remedies: [String]
    /// SVG of the flow, the one part that is markup.
    var flow: String
}
