extension Endpoint {
    /// Every status that the operation documents.
    package var statuses: Set<Int> {
        var statuses = successes.union([500])
        if roles != nil { statuses.formUnion([401, 403, 503]) }
        switch self {
        case .uploadFile: statuses.formUnion([400, 408, 413, 415, 422])
        case .precheck: statuses.formUnion([400, 408, 413, 415, 422])
        case .submitCase: statuses.formUnion([400, 408, 409, 413, 415, 422])
        case _ where isCommand:
            statuses.formUnion([400, 404, 408, 409, 413, 415, 422])
        case .leaseWorkOrders, .releaseWorkOrders: statuses.formUnion([400, 404, 408, 413, 415, 422])
        case .controlDepartment: statuses.formUnion([400, 404, 408, 413, 415])
        case .downloadFile: statuses.formUnion([400, 404])
        case .listCases, .listWorkOrders: statuses.formUnion([400, 504])
        case .readCase, .readTimeline, .explainCase: statuses.formUnion([400, 404, 406, 504])
        case .followCase, .readWorkOrder: statuses.formUnion([400, 404, 504])
        case .readWorkflow, .readReceipt: statuses.insert(404)
        case .ready: statuses.insert(503)
        default: break
        }
        return statuses
    }

    private var successes: Set<Int> {
        switch self {
        case .uploadFile: [201]
        case .submitCase: [201, 202]
        case .releaseWorkOrders: [204]
        case _ where isCommand: [200, 202]
        default: [200]
        }
    }
}
