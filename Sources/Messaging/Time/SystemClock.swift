import Foundation
package import Orchestration

/// The operating system's clock (UTC), for every room that takes the time from outside.
package struct SystemClock: Sendable {
    package init() {}

    package var now: Timestamp {
        Timestamp(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000))
    }
}
