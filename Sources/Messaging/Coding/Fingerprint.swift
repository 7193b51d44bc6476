import Crypto
public import Orchestration

/// What tells a repeat from another command under the same key.
public enum Fingerprint {
    /// SHA-256 over the command's canonical bytes, in lower-case hexadecimal. Personal values count too, because another name
    /// under the same key is another command; the hash is kept no longer than the receipt.
    public static func of(_ command: Command) -> String {
        do {
            return SHA256.hash(data: try CanonicalJSON.bytes(of: command)).hexadecimal
        } catch {
            // Every command consists of texts, whole numbers and truth values, which always have a JSON form.
            preconditionFailure("a command has no JSON form")
        }
    }
}
