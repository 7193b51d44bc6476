public import Crypto
import Foundation
import Orchestration

/// Commands from gateways to the partitions' owners. The body is the envelope, sealed with AES-256-GCM: only who has the
/// installation's key can make or read one. Topic and headers are bound to it, so that neither can be exchanged.
///
/// Each case has a key of its own, derived from the installation's, so that the number of commands under one key stays far
/// below what random 96-bit nonces allow (NIST SP 800-38D, 8.3).
public enum CommandCoding {
    public static func encode(_ envelope: Envelope, key: SymmetricKey) throws(WireError) -> WireMessage {
        try encode(envelope, key: key, nonce: AES.GCM.Nonce())
    }

    /// - Parameter nonce: never the same twice under one key; given by hand for samples alone.
    package static func encode(
        _ envelope: Envelope,
        key: SymmetricKey,
        nonce: AES.GCM.Nonce
    ) throws(WireError) -> WireMessage {
        var wire = try WireMessage(
            WireAttributes(
                id: envelope.id,
                source: WireSource.onevisit(envelope.tenant),
                type: WireType.command,
                subject: envelope.caseID,
                time: envelope.receivedAt,
                tenant: envelope.tenant,
                jurisdiction: envelope.jurisdiction,
                contentType: "application/octet-stream",
                traceparent: envelope.traceparent
            ),
            body: []
        )
        let plain = try WireBody.bytes(of: envelope)
        do {
            let box = try AES.GCM.seal(
                plain,
                using: caseKey(envelope.caseID.text, from: key),
                nonce: nonce,
                authenticating: authenticatedBytes(of: wire)
            )
            // The nonce is of the standard size, so nonce, ciphertext and tag can be put together.
            wire.body = Array(box.combined ?? Data())
        } catch {
            throw WireError(.malformed, at: "$", "the command could not be sealed")
        }
        try WireLimits.check(wire)
        return wire
    }

    public static func decode(_ wire: WireMessage, key: SymmetricKey) throws(WireError) -> Envelope {
        try WireLimits.check(wire)
        try wire.checkType(WireType.command)
        let subject = try wire.required(WireHeaderName.subject)
        let plain: Data
        do {
            plain = try AES.GCM.open(
                try AES.GCM.SealedBox(combined: wire.body),
                using: caseKey(subject, from: key),
                authenticating: authenticatedBytes(of: wire)
            )
        } catch {
            throw WireError(.notAuthentic, at: "$", "only gateways of this installation send commands")
        }
        return try WireBody.value(Envelope.self, from: Array(plain))
    }

    private static func caseKey(_ caseID: String, from key: SymmetricKey) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key,
            info: Array("onevisit/command/\(caseID)".utf8),
            outputByteCount: SHA256.byteCount
        )
    }

    /// Topic and headers in their order, each with its length, so that two different lists never give the same bytes.
    private static func authenticatedBytes(of wire: WireMessage) -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ part: [UInt8]) {
            bytes += Array("\(part.count):".utf8)
            bytes += part
        }
        add(Array(Channel.commands.topic.utf8))
        for header in wire.headers {
            add(Array(header.name.utf8))
            add(header.value)
        }
        return bytes
    }
}
