import AdapterKit
import AsyncHTTPClient
import Foundation
import HTTPConnector
import Messaging
import NIOCore
import NIOHTTP1
import Orchestration
import Synchronization

/// A connector over the test department, on the contract suite's bench.
final class ConnectorTrial: AdapterTrial {
    let handledKinds = Set(WorkOrder.Kind.allCases)
    let server: DepartmentServer
    let directory: TemporaryDirectory
    private let path: String
    private let sendsActs: Bool
    private let running = Mutex<HTTPConnector?>(nil)

    init(acts: String = ConnectorText.poll, limits: String = "{}") async throws {
        server = try await DepartmentServer()
        directory = try TemporaryDirectory()
        _ = try directory.write("secret\n", to: "token")
        path = try directory.write(
            ConnectorText.text(port: server.port, acts: acts, limits: limits),
            to: "housing.yaml"
        )
        sendsActs = acts == ConnectorText.callback
    }

    func connector() throws -> HTTPConnector {
        try running.withLock { running in
            running?.close()
            let connector = try HTTPConnector(contentsOf: path)
            running = connector
            return connector
        }
    }

    func makeAdapter() async throws -> any DepartmentAdapter { try connector() }

    func order(_ kind: WorkOrder.Kind) -> WorkOrderMessage { Sample.message(kind) }

    func unwelcomeOrder() -> WorkOrderMessage { Sample.message(standing: .defective) }

    func filings(of order: WorkOrderID) async throws -> Int { server.register.filings(of: order.text) }

    func setAvailable(_ isAvailable: Bool) async throws { server.register.weather = isAvailable ? .fair : .down }

    func letDecisionsFallDue() async throws {
        server.register.decide()
        guard sendsActs else { return }
        let items = server.register.decisions(after: 0, limit: 100).map { DepartmentServer.json($0) }
        guard !items.isEmpty else { return }
        let body = try JSONSerialization.data(withJSONObject: ["items": items])
        let status = try await post(body, to: try running.withLock { try $0 ?? HTTPConnector(contentsOf: path) })
        guard status == 204 else { throw TrialError.callback(status) }
    }

    enum TrialError: Error {
        case callback(UInt)
    }

    func post(_ body: Data, to connector: HTTPConnector, token: String = "secret") async throws -> UInt {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(await connector.callbackPort ?? 0)/acts")
        request.method = .POST
        request.headers.add(name: "authorization", value: "Bearer \(token)")
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await HTTPClient.shared.execute(request, timeout: .seconds(30)).status.code
    }
}

/// Work orders as the engine would compose them.
enum Sample {
    private static let lastNumber = Mutex(0)

    static func message(
        _ kind: WorkOrder.Kind = .do,
        standing: MaterialState.Standing = .supplied,
        id: WorkOrderID? = nil,
        fields: [FieldID: DataValue] = ["home-address": .text("中山三路1号")]
    ) -> WorkOrderMessage {
        let number = lastNumber.withLock { number in
            number += 1
            return number
        }
        let order = WorkOrder(
            id: id ?? WorkOrderID("case-1.\(kind.rawValue).\(number)"),
            kind: kind,
            department: "housing",
            organ: "11442000007332000X",
            handling: .adapter,
            item: "housing-check",
            materials: ["opinion"]
        )
        return WorkOrderMessage(
            id: "event-\(number)",
            order: order,
            revision: 1,
            incarnation: 1,
            tenant: "zhongshan",
            jurisdiction: "442000",
            caseID: "case-1",
            caseNumber: "442000-2026-000001",
            workflow: WorkflowReference(id: "work-injury-rehabilitation", version: "2026.1", hash: "00"),
            workflowTitle: LocalizedText(zh: "工伤康复待遇一件事"),
            itemTitle: nil,
            catalogue: nil,
            applicant: Person(
                id: "person-1",
                name: Sealed("张三"),
                documentNumber: Sealed("442000198805120037"),
                phone: Sealed(nil)
            ),
            fields: fields,
            materials: [
                WorkOrderMaterial(
                    id: "opinion",
                    title: LocalizedText(zh: "意见"),
                    importance: .primary,
                    standing: standing,
                    files: [FileReference(digest: "ab", sizeBytes: 1, mediaType: "application/pdf")],
                    data: ["grade": .number(7)]
                )
            ],
            issuedAt: .epoch
        )
    }
}
