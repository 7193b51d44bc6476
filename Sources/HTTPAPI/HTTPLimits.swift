/// Bounds on everything that a caller can make grow.
package struct HTTPLimits: Sendable {
    /// Largest uploaded file.
    package var fileBytes = 20 * 1024 * 1024
    /// Largest body of any other request.
    package var commandBytes = 256 * 1024
    /// All header fields of a request together.
    package var headerBytes = 16 * 1024
    /// Materials, form fields, parties and acts in one request, each.
    package var entries = 200
    package var filesPerMaterial = 100
    package var pageSize = 200
    /// Open connections; further ones wait to be accepted.
    package var connections = 4096
    /// A connection that is silent this long is closed.
    package var idleSeconds = 75
    /// How long a file may take to arrive, from its first byte to its last.
    package var uploadMilliseconds = 60_000
    /// The same for any other body.
    package var commandMilliseconds = 15_000
    /// Uploads held in memory at once; one account holds at most half of them, and one if there is only one.
    package var uploads = 8
    /// Progress streams open at once.
    package var streams = 256
    /// Departments waiting for work orders at once; one account has at most a quarter of the places.
    package var polls = 256
    /// How often a silent progress stream says that it lives; below proxies' usual timeouts.
    package var streamHeartbeatSeconds = 15
    /// The longest `Prefer: wait`.
    package var waitSeconds = 30
    /// How long a read waits for the state that its `after` names.
    package var freshnessMilliseconds = 3000

    package init() {}
}
