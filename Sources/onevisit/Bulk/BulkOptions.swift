import ArgumentParser
import Foundation

/// How a command that goes to many cases is named, so that a run that broke off can be taken up.
struct BulkOptions: ParsableArguments {
    private static let longestName = 40

    @Option(
        name: .customLong("run"),
        help: "Name of this run. Given again, what was done is not done twice. Default: drawn at random, and printed."
    )
    var name: String?

    func validate() throws {
        guard let name else { return }
        guard (1...Self.longestName).contains(name.utf8.count), name.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
        else { throw ValidationError("--run must be 1 to \(Self.longestName) visible ASCII characters") }
    }

    /// The name, printed where nobody chose it.
    func started() -> String {
        if let name { return name }
        let drawn = String(UInt64.random(in: .min ... .max), radix: 36)
        FileHandle.standardError.write(Data("run \(drawn): after a break, go on with --run \(drawn)\n".utf8))
        return drawn
    }
}
