import Orchestration

extension GoldenSample {
    static func answers() throws(WireError) -> [GoldenSample] {
        var samples: [GoldenSample] = []
        for kind in Answer.Kind.allCases {
            samples.append(
                GoldenSample(
                    name: "answer-\(kind.rawValue)",
                    channel: .answers("housing"),
                    schema: .answer,
                    secret: SampleSecrets.housing,
                    message: try AnswerCoding.encode(message(kind), key: SampleSecrets.housingKey)
                )
            )
        }
        return samples
    }

    private static func message(_ kind: Answer.Kind) -> AnswerMessage {
        let file = SampleSecrets.tickets.issue(
            SampleCase.file,
            to: .department("housing"),
            of: SampleCase.tenant
        )
        let carriesFiles = kind.members.contains(.files)
        return AnswerMessage(
            id: "housing-\(kind.rawValue)-1",
            tenant: SampleCase.tenant,
            jurisdiction: SampleCase.jurisdiction,
            caseID: SampleCase.caseID,
            answer: Answer(
                order: SampleCase.order(kind.order),
                serial: "建2026-0042",
                content: content(kind),
                occurredAt: kind == .received ? nil : SampleCase.answeredAt
            ),
            tickets: carriesFiles ? [file.digest: file.ticket] : [:],
            traceparent: SampleCase.trace
        )
    }

    private static func content(_ kind: Answer.Kind) -> Answer.Content {
        let data: Sealed<[FieldID: DataValue]> = Sealed([
            "width-centimetres": .number(90), "rooms": .list([.text("浴室")]),
        ])
        switch kind {
        case .received: return .received(reference: "建2026-0042")
        case .approved:
            var approval = Approval(documentNumber: "中建改〔2026〕42号", files: [SampleCase.file], data: data)
            approval.exception = Sealed("二楼部分不予改造")
            return .approved(approval)
        case .rejected: return .rejected(SampleCase.grounds)
        case .objected:
            let reason: Sealed<String> = Sealed("第二页缺失")
            return .objected([Objection(material: "residence", reason: reason, remedy: Sealed("补交第二页"))])
        case .found: return .found(FoundMaterial(files: [SampleCase.file], data: data, recordVersion: "2026-11-20/3"))
        case .none: return .none
        case .confirmed: return .confirmed
        case .false: return .false(SampleCase.grounds)
        case .cancelled: return .cancelled
        case .tooLate: return .tooLate
        case .failed: return .failed(isRetryable: true, detail: "register: connection refused")
        default: return conduct(kind)
        }
    }

    private static func conduct(_ kind: Answer.Kind) -> Answer.Content {
        switch kind {
        case .asked:
            .asked(
                Question(
                    text: Sealed("浴室门宽按哪一图纸?"),
                    options: ["A", "B"],
                    within: .workingDays(3),
                    ifSilent: "A"
                )
            )
        case .suspended:
            .suspended(
                Suspension(
                    procedure: "expert-review",
                    basis: "行政许可法第四十五条",
                    expected: .calendarDays(20),
                    documentNumber: "中建评〔2026〕7号"
                )
            )
        case .resumed: .resumed(documentNumber: "中建评〔2026〕7号之一")
        case .extended:
            .extended(AnswerExtension(by: .workingDays(5), reason: Sealed("案情复杂"), approver: "局长"))
        case .opinion: .opinion(Opinion(isInFavour: true, text: Sealed("无不同意见")))
        case .issued: .issued(reference: "中建改〔2026〕42号")
        case .delivered: .delivered(proof: "EMS 1042")
        case .rectified: .rectified(note: Sealed("已补登记"))
        case .compensated: .compensated(reference: "退2026-7")
        case .declined: .declined(SampleCase.grounds)
        default: .cannotCompensate(SampleCase.grounds)
        }
    }
}

extension Answer.Kind {
    /// A kind of order that admits it.
    fileprivate var order: WorkOrder.Kind {
        WorkOrder.Kind.allCases.first { $0.admittedAnswers.contains(self) } ?? .do
    }
}
