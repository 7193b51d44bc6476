package import Orchestration

/// The cases used last, bounded in number.
///
/// Two generations instead of a list of uses: a case is found in either and moves to the young one; when that is full, the old
/// one is forgotten. Every step is constant, and the same inputs leave the same cases.
package struct CaseCache: Sendable {
    private var young: [CaseID: CachedCase] = [:]
    private var old: [CaseID: CachedCase] = [:]
    private let generationSize: Int

    /// - Parameter capacity: most cases kept, at least 2.
    package init(capacity: Int) {
        generationSize = max(capacity / 2, 1)
    }

    package var count: Int { young.count + old.count }

    package subscript(caseID: CaseID) -> CachedCase? {
        young[caseID] ?? old[caseID]
    }

    package mutating func insert(_ entry: CachedCase, for caseID: CaseID) {
        old[caseID] = nil
        young[caseID] = entry
        if young.count >= generationSize {
            old = young
            young = [:]
        }
    }

    package mutating func removeAll() {
        young = [:]
        old = [:]
    }
}
