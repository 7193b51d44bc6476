import Engine
import Orchestration

extension JournalContract {
    static let directoryChecks = [
        Check("a published workflow is read back to the byte and cannot be changed") { bench in
            let workflow = published("shop-\(bench.run)", version: "1", bytes: [1, 2, 3], at: bench.now)
            try await bench.store.publish(workflow, tenant: bench.tenant)
            try await bench.store.publish(workflow, tenant: bench.tenant)
            var changed = workflow
            changed.bytes = [9]
            changed.reference.hash = "hash-of-9"
            let error = await refusal { [changed] () throws(JournalError) in
                try await bench.store.publish(changed, tenant: bench.tenant)
            }
            guard case .broken? = error else { throw ContractViolation("expected `broken`, found \(error as Any)") }
            let listed = try await bench.store.workflows(tenant: bench.tenant)
            try expectEqual(listed, [workflow], "the list of workflows")
            let request = LoadRequest(
                tenant: bench.tenant,
                partition: 0,
                definitions: [workflow.reference, changed.reference]
            )
            let definitions = try await bench.store.load(request).definitions
            try expectEqual(definitions, [workflow.reference: [1, 2, 3]], "definitions by their full name")
            let stranger = try await bench.store.workflows(tenant: "somebody else")
            try expect(!stranger.contains(workflow), "another tenant does not see it")
        },
        Check("a version takes applications once a second person approved it, and until it is retired") { bench in
            var workflow = published("shop-\(bench.run)", version: "1", bytes: [1], at: bench.now)
            workflow.author = "zhang"
            workflow.decision = nil
            try await bench.store.publish(workflow, tenant: bench.tenant)
            let reference = workflow.reference
            let request = LoadRequest(tenant: bench.tenant, partition: 0, openWorkflows: [reference])
            try expectEqual(try await bench.store.load(request).openWorkflows, [], "nobody has approved it")
            let own = WorkflowDecision(.approved, by: "zhang", because: "mine", at: bench.now)
            let error = await refusal { () throws(JournalError) in
                try await bench.store.decide(own, about: reference, tenant: bench.tenant)
            }
            guard case .broken? = error else { throw ContractViolation("expected `broken`, found \(error as Any)") }
            let approval = WorkflowDecision(.approved, by: "li", because: "read it", at: bench.now.adding(1))
            try await bench.store.decide(approval, about: reference, tenant: bench.tenant)
            try expectEqual(try await bench.store.load(request).openWorkflows, [reference], "approved")
            var stranger = request
            stranger.tenant = "somebody else"
            try expectEqual(
                try await bench.store.load(stranger).openWorkflows,
                [],
                "another tenant has no such version"
            )
            let retirement = WorkflowDecision(.retired, by: "zhang", because: "new law", at: bench.now.adding(2))
            try await bench.store.decide(retirement, about: reference, tenant: bench.tenant)
            workflow.decision = WorkflowDecision(.installed, by: "zhang", at: bench.now.adding(3))
            try await bench.store.publish(workflow, tenant: bench.tenant)
            try expectEqual(
                try await bench.store.load(request).openWorkflows,
                [],
                "reading the folder again revives nothing"
            )
            workflow.decision = retirement
            try expectEqual(try await bench.store.workflows(tenant: bench.tenant), [workflow], "the list of workflows")
            var unknown = reference
            unknown.version = "9"
            let missing = await refusal { [unknown] () throws(JournalError) in
                try await bench.store.decide(retirement, about: unknown, tenant: bench.tenant)
            }
            guard case .broken? = missing else { throw ContractViolation("expected `broken`, found \(missing as Any)") }
        },
        Check("the newest version of a workflow comes first") { bench in
            let id = "shop-\(bench.run)"
            let old = published(id, version: "1", bytes: [1], at: bench.now)
            let new = published(id, version: "2", bytes: [2], at: bench.now.adding(1))
            for workflow in [old, new] { try await bench.store.publish(workflow, tenant: bench.tenant) }
            let listed = try await bench.store.workflows(tenant: bench.tenant)
            try expectEqual(listed, [new, old], "the list of workflows")
        },
        Check("a person's cases come newest first, page by page, each once") { bench in
            let person = PersonID("person-\(bench.run)")
            var commit = bench.commit(after: try await bench.open())
            // Two were received at the same instant: the page must neither lose nor repeat one of them.
            commit.headers = [1, 2, 2, 3, 4].enumerated().map { number, seconds in
                bench.header(
                    of: bench.caseID(number),
                    in: 0,
                    stream: .beginning,
                    person: person,
                    receivedAt: bench.now.adding(seconds)
                )
            }
            try await bench.store.commit(commit)
            var found: [CaseHeader] = []
            var page = Page(limit: 2)
            for _ in 0..<10 {
                let slice = try await bench.store.cases(of: person, tenant: bench.tenant, page: page)
                try expect(slice.rows.count <= 2, "a page is not larger than asked for")
                found += slice.rows
                guard let next = slice.next else { break }
                page.cursor = next
            }
            try expectEqual(Set(found), Set(commit.headers), "all pages together")
            try expectEqual(found.count, commit.headers.count, "the number of rows on all pages")
            let instants = found.map(\.receivedAt)
            try expectEqual(instants, instants.sorted(by: >), "newest first")
        },
        Check("an organ's open orders come by due instant, those without one last") { bench in
            let organ = OrganID("organ-\(bench.run)")
            var commit = bench.commit(after: try await bench.open(), events: 1, of: bench.caseID(1))
            let dues: [Int64?] = [nil, 30, 10, 20, nil]
            commit.orders = dues.enumerated().map { order($0.offset, due: $0.element, organ: organ, bench) }
            var closed = order(9, due: 1, organ: organ, bench)
            closed.status = .closed
            commit.orders.append(closed)
            try await bench.store.commit(commit)
            var found: [WorkOrderRow] = []
            var page = Page(limit: 2)
            for _ in 0..<10 {
                let slice = try await bench.store.workOrders(of: organ, tenant: bench.tenant, page: page)
                found += slice.rows
                guard let next = slice.next else { break }
                page.cursor = next
            }
            let numbers = found.map(\.order.due).map { $0.map { $0.microseconds } }
            try expectEqual(numbers, [10, 20, 30, nil, nil], "due instants on all pages")
            let one = try await bench.store.workOrder(commit.orders[1].order.id, tenant: bench.tenant)
            try expectEqual(one, commit.orders[1], "one order by its id")
        },
        Check("a cursor that no list gave is an error, not an empty page") { bench in
            let page = Page(cursor: "made up")
            let cases = await refusal { () throws(JournalError) in
                _ = try await bench.store.cases(of: "nobody", tenant: bench.tenant, page: page)
            }
            try expectEqual(cases, .invalidCursor, "the error of a list of cases")
            let orders = await refusal { () throws(JournalError) in
                _ = try await bench.store.workOrders(of: "nobody", tenant: bench.tenant, page: page)
            }
            try expectEqual(orders, .invalidCursor, "the error of a list of orders")
        },
    ]

    private static func published(
        _ id: String,
        version: String,
        bytes: [UInt8],
        at instant: Timestamp
    ) -> PublishedWorkflow {
        PublishedWorkflow(
            reference: WorkflowReference(id: WorkflowID(id), version: version, hash: "hash-of-\(id)-\(version)"),
            title: LocalizedText(zh: "开店", en: "Open a shop"),
            bytes: bytes,
            publishedAt: instant
        )
    }

    private static func order(_ number: Int, due: Int64?, organ: OrganID, _ bench: ContractBench) -> WorkOrderRow {
        let caseID = bench.caseID(1)
        return WorkOrderRow(
            order: WorkOrder(
                id: WorkOrderID("\(caseID)/order/\(number)"),
                kind: .do,
                department: "market",
                organ: organ,
                handling: .manual,
                item: "licence",
                materials: ["lease"],
                due: due.map { Timestamp(microseconds: $0) }
            ),
            tenant: bench.tenant,
            caseID: caseID,
            caseNumber: "N-\(caseID)",
            status: .issued,
            revision: 1,
            issuedAt: bench.now
        )
    }
}
