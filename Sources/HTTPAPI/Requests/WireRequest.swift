import Foundation
import Messaging
import Orchestration

/// A request body.
protocol WireRequest: StrictObject {
    /// Bounds on what the body holds; places are JSON paths.
    func check(_ limits: HTTPLimits) throws
}

extension WireRequest {
    static func decode(from data: Data, limits: HTTPLimits) throws -> Self {
        let request = try JSONDecoder().decode(Strict<Self>.self, from: data).value
        try request.check(limits)
        return request
    }
}
