import ConformanceKit
import Messaging
import Orchestration
import Synchronization

extension ScriptedAdapter {
    /// One round: what has come, then what has fallen due.
    func step() async throws {
        guard fault != .silent else { return try await Task.sleep(for: .milliseconds(10)) }
        let batch = line.messages(after: disk.contents.withLock(\.offset))
        if fault == .commitsBeforeFiling { disk.contents.withLock { $0.offset += batch.count } }
        for written in batch {
            try Task.checkCancellation()
            if let order = try read(written.message) { try await work(order, written.partition) }
            if fault != .commitsBeforeFiling { disk.contents.withLock { $0.offset += 1 } }
        }
        try sendDue()
        try await Task.sleep(for: .milliseconds(10))
    }

    private func read(_ message: WireMessage) throws -> WorkOrderMessage? {
        if fault == .trustsAnybody {
            var order = try? CanonicalJSON.value(WorkOrderMessage.self, from: message.body)
            order?.traceparent = message[WireHeaderName.traceparent]
            return order
        }
        do throws(WireError) {
            let order = try WorkOrderCoding.decode(message, key: line.book.key)
            if fault == .refusesUnknownMembers, message.body.contains(Array("addedLater".utf8)) { return nil }
            return order
        } catch {
            if fault == .stopsAtUnreadable, error.code != .notAuthentic { throw ScriptedEnd() }
            return nil
        }
    }

    private func work(_ order: WorkOrderMessage, _ partition: Int) async throws {
        if fault == .commitsBeforeFiling { try await Task.sleep(for: .milliseconds(30)) }
        guard handles.contains(order.order.kind) else {
            guard fault != .silentOnOtherKinds else { return }
            return try fail(order, isRetryable: false)
        }
        if disk.contents.withLock(\.isDown) {
            guard fault != .dropsInOutage else { return }
            if fault == .answersBeforeFiling { return try answer(order, "early", .received(reference: nil)) }
            return try fail(order, isRetryable: fault != .takesOutageForRefusal)
        }
        if fault != .neverLooks, let filing = disk.contents.withLock({ $0.filings[order.order.id] }) {
            return try answerAgain(order, filing)
        }
        if disk.contents.withLock(\.isSlow) {
            guard fault != .refusesWhenSlow else { return try fail(order, isRetryable: false) }
            try await Task.sleep(for: .milliseconds(200))
        }
        try file(order)
    }

    private func answerAgain(_ order: WorkOrderMessage, _ filing: ScriptedDisk.Filing) throws {
        let number = disk.contents.withLock { $0.number() }
        if fault == .decidesAgain, order.order.kind == .do {
            try answer(order, "again-\(number)", .approved(Approval(documentNumber: "\(number)")))
        }
        try answer(order, fault == .newSerialOnRepeat ? "repeat-\(number)" : filing.serial, filing.content)
    }

    private func file(_ order: WorkOrderMessage) throws {
        let target = order.order.target
        let kind = order.order.kind
        let isMissing = disk.contents.withLock { contents in target.map { contents.filings[$0] == nil } ?? false }
        if kind == .material, isMissing {
            guard fault != .losesEarlyMaterials else { return }
            return try fail(order, isRetryable: true)
        }
        if kind == .do, disk.contents.withLock({ $0.stopped.contains(order.order.id) }),
            fault != .filesAfterCancellation
        {
            return try fail(order, isRetryable: false)
        }
        let filing = disk.contents.withLock { contents in
            let filing = contents.file(order, fault)
            contents.register.append(order.order.id)
            contents.filings[order.order.id] = filing
            return filing
        }
        try answer(order, filing.serial, filing.content)
    }

    private func sendDue() throws {
        let due = disk.contents.withLock { contents in
            contents.outbox.filter { !$0.isSent && $0.instant <= .now }
        }
        for each in due {
            try answer(each.order, each.serial, each.content)
            disk.contents.withLock { contents in
                for index in contents.outbox.indices where contents.outbox[index].serial == each.serial {
                    contents.outbox[index].isSent = true
                }
            }
        }
    }

    private func fail(_ order: WorkOrderMessage, isRetryable: Bool) throws {
        try answer(order, "failed-\(order.revision)", .failed(isRetryable: isRetryable, detail: "not now"))
    }

    private func answer(_ order: WorkOrderMessage, _ serial: String, _ content: Answer.Content) throws {
        let answer = Answer(order: order.order.id, serial: serial, content: content)
        let message = try wire(answer, to: order)
        let right = Partitioning.partition(of: order.caseID, of: line.book.partitions)
        let partition = fault == .wrongPartition ? (right + 1) % line.book.partitions : right
        if fault == .writesNotes { try writeNote(to: order, partition) }
        let isRefused = {
            if case .refused = self.line.answer(message, to: .answers(self.line.book.department), partition: partition)
            {
                return true
            }
            return false
        }
        guard isRefused() else { return }
        if fault == .stopsAtRefusal { throw ScriptedEnd() }
        if fault == .repeatsRefused { for _ in 0..<10 where isRefused() {} }
    }

    private func wire(_ answer: Answer, to order: WorkOrderMessage) throws -> WireMessage {
        try AnswerCoding.encode(
            AnswerMessage(
                id: "\(answer.order)/\(answer.serial)",
                tenant: order.tenant,
                jurisdiction: order.jurisdiction,
                caseID: fault == .wrongCase ? "another-case" : order.caseID,
                answer: answer,
                traceparent: fault == .losesTrace ? nil : order.traceparent
            ),
            key: line.book.key
        )
    }

    /// A message of its own invention on the side.
    private func writeNote(to order: WorkOrderMessage, _ partition: Int) throws {
        var message = try wire(Answer(order: order.order.id, serial: "note", content: .confirmed), to: order)
        message.body = Array(#"{"order":"\#(order.order.id)","progress":"50%"}"#.utf8)
        line.book.key.sign(&message, for: .answers(line.book.department))
        _ = line.answer(message, to: .answers(line.book.department), partition: partition)
    }
}

extension ScriptedDisk.Contents {
    /// Files an order, and sees to what comes of it.
    mutating func file(_ order: WorkOrderMessage, _ fault: Fault?) -> ScriptedDisk.Filing {
        let number = number()
        let serial = "R\(number)"
        switch order.order.kind {
        case .do, .verify:
            let outcome: Answer.Content =
                order.order.kind == .do ? .approved(Approval(documentNumber: "No. \(number)")) : .confirmed
            let due = ContinuousClock.now + .milliseconds(300)
            outbox.append(
                ScriptedDisk.Due(
                    order: order,
                    serial: fault == .reusesSerial ? serial : "D\(number)",
                    content: outcome,
                    instant: due
                )
            )
            return ScriptedDisk.Filing(serial: serial, content: .received(reference: serial))
        case .material: return ScriptedDisk.Filing(serial: serial, content: .received(reference: serial))
        case .fetch:
            return ScriptedDisk.Filing(serial: serial, content: .found(FoundMaterial(recordVersion: serial)))
        case .cancel: return ScriptedDisk.Filing(serial: serial, content: stop(order.order.target, fault))
        case .revoke: return ScriptedDisk.Filing(serial: serial, content: .compensated(reference: serial))
        }
    }

    private mutating func stop(_ target: WorkOrderID?, _ fault: Fault?) -> Answer.Content {
        guard let target else { return .cancelled }
        if fault != .neverTooLate, isDecided(target) { return .tooLate }
        stopped.insert(target)
        if fault != .decidesCancelled { outbox.removeAll { $0.order.order.id == target && !$0.isSent } }
        return .cancelled
    }
}
