import Orchestration

/// What was recorded, and what departments were sent.
extension Expectation {
    static let records: [Expectation] = [
        Expectation(
            "recorded 记录",
            both("=> 记录 容缺逾期", "=> recorded toleranceLapsed"),
            both("从上一行到这一行记下了这件事。", "This was recorded between the line before and this one.")
        ) { phrase in
            let kind = try phrase.require(CaseWords.facts.names, both("事实", "fact"))
            return { stage in try recorded(kind, true, stage) }
        },
        Expectation(
            "not recorded 未记录",
            both("=> 未记录 告知补正", "=> not recorded correctionRequested"),
            both("从上一行到这一行没有记下这件事。", "This was not recorded between the line before and this one.")
        ) { phrase in
            let kind = try phrase.require(CaseWords.facts.names, both("事实", "fact"))
            return { stage in try recorded(kind, false, stage) }
        },
        Expectation(
            "document 文书",
            both("=> 文书 受理通知书；文书 无", "=> document acceptance; document none"),
            both("已经出过这种文书。", "Such a document was issued.")
        ) { phrase in
            let isNone = phrase.takeNone()
            let kind = isNone ? nil : try phrase.require(CaseWords.notices.names, both("文书", "document"))
            return { stage in
                let issued = Set(stage.state.notices.values.map(\.issued.kind))
                guard kind.map({ !issued.contains($0) }) ?? !issued.isEmpty else { return }
                let text = CaseWords.notices.text(kind)
                throw Complaint.expected(
                    both("文书 \(text.zh)", "document \(text.english)"),
                    found: .list(NoticeKind.allCases.filter(issued.contains).map { CaseWords.notices.text($0) })
                )
            }
        },
        Expectation(
            "order 工单",
            both("=> 工单 核查 居住证明；工单 无", "=> order verify residence-proof; order none"),
            both(
                "有这样一个未了结的工单，“只发证=是”是不再审查的；“无”是一个也没有。",
                "Such an order is open, with `issue-only=yes` one without examination; `none` means not one."
            )
        ) { phrase in
            if phrase.takeNone() {
                return { stage in
                    let open = stage.player.openOrders.map { stage.text(of: $0) }
                    guard open.isEmpty else { throw Complaint.expected(both("工单 无", "order none"), found: .list(open)) }
                }
            }
            let kind = try phrase.require(CaseWords.orderKinds.names, both("工单类别", "kind of order"))
            let item = phrase.itemIfAny()
            let material = item == nil && !phrase.isAtEnd ? try phrase.material() : nil
            let issueOnly = phrase.detail("issue-only 只发证").flatMap(ValueReader.truth)
            return { stage in
                let open = stage.player.openOrders
                let isThere = open.contains { order in
                    order.kind == kind && (item == nil || order.item == item)
                        && (material.map(order.materials.contains) ?? true)
                        && (issueOnly.map { $0 == (order.issueOnly ?? false) } ?? true)
                }
                guard !isThere else { return }
                let text = CaseWords.orderKinds.text(kind)
                throw Complaint.expected(
                    both("工单 \(text.zh)", "order \(text.english)"),
                    found: .list(open.map { stage.text(of: $0) })
                )
            }
        },
    ]

    private static func recorded(_ kind: Fact.Kind, _ isWanted: Bool, _ stage: Stage) throws(Complaint) {
        guard stage.news.contains(where: { $0.fact.kind == kind }) != isWanted else { return }
        let text = CaseWords.facts.text(kind)
        throw Complaint.expected(
            isWanted
                ? both("记录 \(text.zh)", "recorded \(text.english)")
                : both("未记录 \(text.zh)", "not recorded \(text.english)"),
            found: .list(stage.news.map { CaseWords.facts.text($0.fact.kind) })
        )
    }
}

extension Stage {
    fileprivate func text(of order: WorkOrder) -> LocalizedText {
        let kind = CaseWords.orderKinds.text(order.kind)
        let subject = order.item.map { title($0) } ?? .list(order.materials.map { title($0) })
        return both("\(kind.zh) \(subject.zh)", "\(kind.english) \(subject.english)")
    }
}
