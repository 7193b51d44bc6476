package import Engine
import Messaging
package import Orchestration

extension JournalStore {
    package func load(_ request: LoadRequest) throws(JournalError) -> Loaded {
        var loaded = Loaded()
        for caseID in request.cases {
            loaded.streams[caseID] = storedCase(caseID, tenant: request.tenant)
        }
        for key in request.receipts {
            if let stored = receipts[key], stored.tenant == request.tenant {
                loaded.receipts[key] = stored.receipt
            }
        }
        for person in request.persons {
            loaded.credit[person] = credit(of: person, tenant: request.tenant)
        }
        for reference in request.definitions {
            loaded.definitions[reference] = workflows[request.tenant]?[reference]?.bytes
        }
        loaded.openWorkflows = Set(
            request.openWorkflows.filter { workflows[request.tenant]?[$0]?.takesApplications == true }
        )
        return loaded
    }

    package func storedCase(_ caseID: CaseID, tenant: TenantID) -> StoredCase? {
        guard let events = streams[StreamID(caseID)], events.first?.tenant == tenant else { return nil }
        return StoredCase(events: events, wrappedKey: keys[caseID])
    }

    /// The version counts the breaches relied on, so that a decision can say what the register held.
    private func credit(of person: PersonID, tenant: TenantID) -> CreditStanding {
        let count = breaches.count { $0.person == person && $0.tenant == tenant }
        return CreditStanding(hasOpenBreach: count > 0, version: "\(count)")
    }

    package func dueCases(partition: Int, until: Timestamp, limit: Int) -> [DueCase] {
        headers.values
            .compactMap { header -> DueCase? in
                guard header.partition == partition, let wakeAt = header.wakeAt, wakeAt <= until else { return nil }
                return DueCase(
                    caseID: header.caseID,
                    tenant: header.tenant,
                    jurisdiction: header.jurisdiction,
                    wakeAt: wakeAt
                )
            }
            .sorted { ($0.wakeAt, $0.caseID) < ($1.wakeAt, $1.caseID) }
            .prefixed(limit)
    }

    package func events(
        partition number: Int,
        after position: Int64,
        limit: Int
    ) throws(JournalError) -> [RecordedEvent] {
        let events = try partition(number).events
        guard position < Int64(events.count) else { return [] }
        // Positions are contiguous from 1, so that the event after position p stands at index p.
        return events[Int(max(position, 0))...].prefixed(limit)
    }

    package func departmentReceipts(partition: Int, after number: Int64, limit: Int) -> [NumberedReceipt] {
        let stored = departmentReceipts[partition] ?? []
        // Publishers ask for the latest ones, over and over: found from the end.
        let first = (stored.lastIndex { $0.number <= number } ?? -1) + 1
        return stored[first...]
            .prefix(max(limit, 0))
            .compactMap { stored in
                stored.receipt.key.department.map {
                    NumberedReceipt(
                        number: stored.number,
                        receipt: stored.receipt,
                        department: $0,
                        tenant: stored.tenant,
                        jurisdiction: headers[stored.receipt.caseID]?.jurisdiction ?? ""
                    )
                }
            }
    }

    package func position(of destination: String, partition: Int) -> Int64 {
        destinations[destination]?[partition] ?? 0
    }

    package mutating func move(_ destination: String, partition: Int, to position: Int64) {
        let current = destinations[destination]?[partition] ?? 0
        destinations[destination, default: [:]][partition] = max(current, position)
    }
}

extension Collection {
    func prefixed(_ limit: Int) -> [Element] { Array(prefix(Swift.max(limit, 0))) }
}
