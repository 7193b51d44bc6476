import Engine
import Messaging
import Orchestration
import Testing

@Suite("A department sees what its item declares and nothing else")
struct WorkOrderComposerTests {
    @Test("an item's order carries its declared fields and materials")
    func doOrder() throws {
        let message = try compose(.do, item: "insurance", ["birth", "photo", "residence"])
        #expect(message.fields == ["name": .text("secret 王小明"), "income": .number(5)])
        #expect(message.materials.map(\.id) == ["birth", "photo"])
        #expect(message.materials.first?.files.map(\.digest) == ["d1"])
        #expect(message.materials.first?.data == ["number": .text("secret B-1")])
        #expect(message.materials.first?.importance == .secondary)
        #expect(message.materials.last?.standing == .open)
        #expect(message.itemTitle?.zh == "医保参保")
        #expect(message.catalogue == CatalogueReference(id: "c1", version: 2))
        #expect(message.applicant == SampleCase.submission().applicant)
    }

    @Test("an item without declared fields gets none")
    func noFields() throws {
        #expect(try compose(.do, item: "household", ["birth"]).fields.isEmpty)
        #expect(try compose(.do, item: "household", ["birth"]).materials.first?.importance == .primary)
    }

    @Test(
        "who looks up or checks a material gets its name and the applicant",
        arguments: [WorkOrder.Kind.fetch, .verify]
    )
    func sourceOrders(kind: WorkOrder.Kind) throws {
        let message = try compose(kind, item: nil, ["birth"])
        #expect(message.fields.isEmpty)
        #expect(message.materials.map(\.id) == ["birth"])
        #expect(message.materials.allSatisfy { $0.files.isEmpty && $0.data.isEmpty })
        #expect(message.materials.first?.importance == .primary)
        #expect(message.itemTitle == nil && message.catalogue == nil)
    }

    @Test("who checks a commitment learns which text was signed, also where it stands for an item's examination")
    func signedStatement() throws {
        var definition = SampleCase.definition
        definition.items[0].commitment = CommitmentPolicy(statement: "s", version: 2)
        let id = definition.items[0].id.licenceCommitment
        var state = SampleCase.state(of: "case-1")
        var known = MaterialState(since: SampleCase.at)
        known.standing = .committed
        known.commitment = MaterialCommitted(
            material: id,
            statement: SignedStatement(statement: "s", version: 2, textHash: "ab"),
            signer: .applicant,
            creditVersion: "none"
        )
        state.materials[id] = known
        let message = try compose(.verify, item: nil, [id], state: state, definition: definition)
        #expect(message.materials.map(\.title) == [definition.items[0].title])
        #expect(message.materials.first?.statement?.version == 2)
        #expect(message.materials.first?.statement?.textHash == "ab")
        #expect(message.materials.first?.files.isEmpty == true)
    }

    @Test("news of a material carries that material only")
    func materialOrder() throws {
        #expect(try compose(.material, item: "insurance", ["birth"]).materials.map(\.id) == ["birth"])
    }

    @Test("who must stop gets neither fields nor materials")
    func cancelOrder() throws {
        let message = try compose(.cancel, item: "insurance", ["birth"])
        #expect(message.fields.isEmpty && message.materials.isEmpty)
    }

    @Test("a repeat is the same message")
    func repeats() throws {
        let message = try compose(.do, item: "insurance", ["birth"])
        #expect(message == (try compose(.do, item: "insurance", ["birth"])))
        #expect(message.id == "case/case-1/4" && message.incarnation == 2)
        #expect(try CanonicalJSON.value(WorkOrderMessage.self, from: CanonicalJSON.bytes(of: message)) == message)
    }

    @Test("the due instant is the item's present one")
    func presentDue() throws {
        let state = SampleCase.state(of: "case-1", after: 4)
        let message = try compose(.do, item: "insurance", [], state: state)
        #expect(message.order.due == SampleCase.at.adding(7 * 86_400))
    }

    @Test("what the definition does not know is an error, not a guess")
    func mismatches() {
        #expect(throws: WorkOrderComposer.Failure.unknownItem("ghost")) { try compose(.do, item: "ghost", []) }
        #expect(throws: WorkOrderComposer.Failure.unknownMaterial("ghost")) {
            try compose(.fetch, item: nil, ["ghost"])
        }
        #expect(throws: WorkOrderComposer.Failure.unregisteredCase) {
            try compose(.do, item: "insurance", [], state: .unregistered)
        }
    }

    private func compose(
        _ kind: WorkOrder.Kind,
        item: ItemID?,
        _ materials: [MaterialID],
        state: CaseState = SampleCase.state(of: "case-1"),
        definition: WorkflowDefinition = SampleCase.definition
    ) throws -> WorkOrderMessage {
        let composer = WorkOrderComposer(
            state: state,
            definition: definition,
            tenant: SampleCase.tenant,
            jurisdiction: SampleCase.jurisdiction,
            incarnation: 2
        )
        let order = SampleCase.order("o9", kind, item: item, materials)
        return try composer.message(
            for: WorkOrderState(order: order, issuedAt: SampleCase.at),
            cause: "case/case-1/4"
        )
    }
}
