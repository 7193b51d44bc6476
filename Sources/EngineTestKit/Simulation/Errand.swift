import Messaging

/// A command that somebody wants carried out, and sends again under the same key until the outcome is known.
struct Errand {
    /// Ends the keys of commands that kill the process which carries them out.
    static let poison = "!"

    var envelope: Envelope
    var attempts = 0
    var isDone = false
    var maximumAttempts = 500
}
