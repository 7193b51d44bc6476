import Foundation
package import Orchestration

/// The host's clock.
package enum WallClock {
    package static func now() -> Timestamp {
        Timestamp(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    }
}
