import Foundation

/// The files by which a trial takes a simulated system away or slows it down, from outside its process.
struct SystemControls: Hashable, Sendable {
    /// `nil`: nobody governs the system.
    var folder: String?

    var isDown: Bool { has("down") }
    var isSlow: Bool { has("slow") }

    private func has(_ name: String) -> Bool {
        folder.map { FileManager.default.fileExists(atPath: "\($0)/\(name)") } ?? false
    }
}
