/// Every operation of the API; the raw value is its `operationId`. The router and the test of the OpenAPI document both read
/// this list, so that neither can know a route that the other does not.
package enum Endpoint: String, CaseIterable, Sendable {
    case uploadFile, downloadFile
    case precheck, submitCase, supplyMaterials, promiseMaterials, performAct, withdrawCase
    case examineCase, resolveIncident
    case grantAuthority, revokeAuthority, authoriseUse, revokeUse, disputeSource
    case addItem, withdrawItems, reassignItem, divertItem, answerQuestion, completeTask, correctDecision, amendForm
    case extendTolerance, extendLimit, appealCard, ruleOnCard, repairBreach, changeCalendar, migrateCase
    case rateCase, reportDelivery
    case listCases, readCase, readTimeline, explainCase, followCase
    case listWorkOrders, readWorkOrder, answerWorkOrder
    case listWorkflows, readWorkflow
    case leaseWorkOrders, releaseWorkOrders
    case listDepartments, controlDepartment
    case readReceipt
    case live, ready, openAPI, asyncAPI, metrics
}

extension Endpoint {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    package var method: Method {
        switch self {
        case _ where isCommand: .post
        case .uploadFile, .precheck, .leaseWorkOrders, .releaseWorkOrders, .controlDepartment: .post
        default: .get
        }
    }

    package var path: String {
        switch self {
        case .uploadFile: "/v1/files"
        case .downloadFile: "/v1/files/{digest}"
        case .precheck: "/v1/prechecks"
        case .submitCase, .listCases: "/v1/cases"
        case .readCase: "/v1/cases/{case}"
        case .readTimeline: "/v1/cases/{case}/timeline"
        case .explainCase: "/v1/cases/{case}/explanation"
        case .followCase: "/v1/cases/{case}/events"
        case .supplyMaterials: "/v1/cases/{case}/supplies"
        case .promiseMaterials: "/v1/cases/{case}/promises"
        case .performAct: "/v1/cases/{case}/acts"
        case .withdrawCase: "/v1/cases/{case}/withdrawal"
        case .examineCase: "/v1/cases/{case}/examination"
        case .resolveIncident: "/v1/cases/{case}/incidents/{incident}/resolution"
        case .grantAuthority: "/v1/cases/{case}/authorities"
        case .revokeAuthority: "/v1/cases/{case}/authorities/{authority}/revocation"
        case .authoriseUse: "/v1/cases/{case}/source-authorisations"
        case .revokeUse: "/v1/cases/{case}/source-authorisations/{source}/revocation"
        case .disputeSource: "/v1/cases/{case}/disputes"
        case .addItem: "/v1/cases/{case}/items"
        case .withdrawItems: "/v1/cases/{case}/item-withdrawals"
        case .reassignItem: "/v1/cases/{case}/items/{item}/reassignment"
        case .divertItem: "/v1/cases/{case}/items/{item}/diversion"
        case .answerQuestion: "/v1/cases/{case}/items/{item}/reply"
        case .completeTask: "/v1/cases/{case}/items/{item}/completion"
        case .correctDecision: "/v1/cases/{case}/items/{item}/decision-correction"
        case .amendForm: "/v1/cases/{case}/amendments"
        case .extendTolerance: "/v1/cases/{case}/materials/{material}/extension"
        case .extendLimit: "/v1/cases/{case}/extensions"
        case .appealCard: "/v1/cases/{case}/card-appeals"
        case .ruleOnCard: "/v1/cases/{case}/card-rulings"
        case .repairBreach: "/v1/cases/{case}/breach-repair"
        case .changeCalendar: "/v1/cases/{case}/calendar-change"
        case .migrateCase: "/v1/cases/{case}/migration"
        case .rateCase: "/v1/cases/{case}/ratings"
        case .reportDelivery: "/v1/cases/{case}/notices/{notice}/delivery"
        case .listWorkOrders: "/v1/work-orders"
        case .readWorkOrder: "/v1/work-orders/{order}"
        case .answerWorkOrder: "/v1/work-orders/{order}/answers"
        case .listWorkflows: "/v1/workflows"
        case .readWorkflow: "/v1/workflows/{workflow}/{version}"
        case .leaseWorkOrders: "/v1/departments/{department}/work-orders/leases"
        case .releaseWorkOrders: "/v1/departments/{department}/work-orders/leases/release"
        case .listDepartments: "/v1/departments"
        case .controlDepartment: "/v1/departments/{department}/control"
        case .readReceipt: "/v1/receipts/{command}"
        case .live: "/livez"
        case .ready: "/readyz"
        case .openAPI: "/openapi.yaml"
        case .asyncAPI: "/asyncapi.json"
        case .metrics: "/metrics"
        }
    }
}

extension Endpoint {
    static let templates = Set(allCases.map(\.path))

    /// The endpoints that a path leads to, whatever the method.
    static func matching(path: String) -> [Endpoint] {
        let segments = path.split(separator: "/", omittingEmptySubsequences: true)
        return allCases.filter { endpoint in
            let template = endpoint.path.split(separator: "/")
            return template.count == segments.count
                && zip(template, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }
}
