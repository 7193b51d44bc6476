import Engine
import Messaging
import Orchestration

/// What a department knows of an order.
struct DepartmentDesk {
    var message: WorkOrderMessage
    var seenMessages: Set<String> = []
    var serial = 0
    var hasFiled = false
    var hasDecided = false
    var hasObjected = false
}

/// Departments answer late, twice, in any order, and now and then against themselves.
extension SimulationWorld {
    func handle(_ message: WorkOrderMessage, at department: DepartmentID) {
        let id = message.order.id
        var desk = desks[id] ?? DepartmentDesk(message: message)
        let isNew = desk.seenMessages.insert(message.id).inserted
        desks[id] = desk
        guard isNew else {
            // A redelivered order is recognised: it is not filed twice.
            if desk.hasFiled { answer(id, .received(reference: "R-\(id)"), serial: "filed") }
            return
        }
        if isHostile, random.chance(8) { return }
        if isHostile, random.chance(8) {
            return answer(id, .failed(isRetryable: random.chance(70), detail: "timeout"))
        }
        desks[id]?.hasFiled = true
        if message.order.kind != .fetch || random.chance(30) {
            answer(id, .received(reference: "R-\(id)"), serial: "filed")
        }
        decide(id, afterSeconds: 60...2 * Self.day)
    }

    private func decide(_ id: WorkOrderID, afterSeconds: ClosedRange<Int64>) {
        guard var desk = desks[id], !desk.hasDecided else { return }
        let delay = (afterSeconds.lowerBound * 1_000)...(afterSeconds.upperBound * 1_000)
        switch desk.message.order.kind {
        case .material:
            return
        case .fetch:
            let found = Answer.Content.found(FoundMaterial(recordVersion: "1"))
            answer(id, random.chance(80) ? found : .none, within: 1_000...3 * Self.hour * 1_000)
        case .verify:
            answer(id, random.chance(85) ? .confirmed : .false(.sample), within: delay)
        case .cancel:
            answer(id, random.chance(70) ? .cancelled : .tooLate, within: delay)
        case .revoke:
            answer(
                id,
                random.chance(80) ? .compensated(reference: "C-\(id)") : .cannotCompensate(.sample),
                within: delay
            )
        case .do:
            if !desk.hasObjected, let material = desk.message.order.materials.first, random.chance(12) {
                desk.hasObjected = true
                desks[id] = desk
                let objection = Objection(material: material, reason: Sealed("不清晰"), remedy: Sealed("重新上传"))
                answer(id, .objected([objection]), within: delay)
                // Whatever the applicant does, the department speaks again after their time.
                return decide(id, afterSeconds: 16 * Self.day...20 * Self.day)
            }
            decideItem(id, within: delay)
        }
        desks[id]?.hasDecided = true
    }

    private func decideItem(_ id: WorkOrderID, within delay: ClosedRange<Int64>) {
        let approval = Answer.Content.approved(Approval(documentNumber: "D-\(id)"))
        let rejection = Answer.Content.rejected(.sample)
        let isApproved = random.chance(88)
        answer(id, isApproved ? approval : rejection, serial: "decision", within: delay)
        guard isHostile else { return }
        if random.chance(6) {
            // Another content under the serial that was used.
            answer(id, isApproved ? rejection : approval, serial: "decision", within: delay)
        }
        if random.chance(6) {
            // A contradiction under a serial of its own.
            answer(id, isApproved ? rejection : approval, within: delay)
        }
    }

    private func answer(
        _ id: WorkOrderID,
        _ content: Answer.Content,
        serial: String? = nil,
        within milliseconds: ClosedRange<Int64> = 10...60_000
    ) {
        guard let desk = desks[id] else { return }
        desks[id]?.serial += 1
        let envelope = Envelope(
            answer: Answer(order: id, serial: serial ?? "\(desk.serial + 1)", content: content),
            of: desk.message.order.department,
            caseID: desk.message.caseID,
            tenant: SampleTheme.tenant,
            jurisdiction: SampleTheme.jurisdiction,
            receivedAt: now
        )
        entrust(envelope, afterMilliseconds: milliseconds)
    }
}

extension Grounds {
    static let sample = Grounds(reason: Sealed("不符合条件"), basis: "第一条", remedy: "可以申请行政复议")
}
