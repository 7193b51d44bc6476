package import Orchestration

/// What a catalogue entry says in words for citizens and auditors (依据、收费、办理结果 …).
///
/// It travels beside the definition, not in it: no rule acts on these words, and a definition's bytes are the hash that running
/// cases are pinned to. The definition names the entry and its version, so the words can always be found again.
package struct ServiceTexts: Hashable, Sendable, Codable {
    package var basis: [LocalizedText] = []
    /// What it costs; empty where the entry says nothing.
    package var fees: [LocalizedText] = []
    /// What the applicant gets.
    package var results: [LocalizedText] = []
    package var authorityLevel: [LocalizedText] = []
    package var remarks: [LocalizedText] = []

    package init() {}
}

extension ServiceTexts {
    init(_ keys: KeyedTree, _ report: Report) {
        func texts(_ term: Term) -> [LocalizedText] {
            keys[term]?.elements.compactMap { $0.localized(atMost: FileLimits.text, report) } ?? []
        }
        basis = texts(.basis)
        fees = texts(.fees)
        results = texts(.results)
        authorityLevel = texts(.authorityLevel)
        remarks = texts(.remark)
    }
}
