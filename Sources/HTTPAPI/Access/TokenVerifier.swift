import Foundation
import JWTKit
import Orchestration

/// Tells whether a token was issued by whom we trust, for us, and is still good.
package struct TokenVerifier: Sendable {
    package enum KeyError: Error, Hashable, Sendable {
        /// HS256 needs at least 32 bytes (RFC 7518 §3.2).
        case secretTooShort
        /// The key set cannot be read, is empty, or holds a key without an id or one that is not public.
        case unreadableKeySet
    }

    private let keys: JWTKeyCollection
    private let algorithms: Set<String>
    private let issuer: String?
    private let audience: String?

    /// A shared secret: for development and tests.
    package static func sharedSecret(
        _ secret: String,
        issuer: String? = nil,
        audience: String? = nil
    ) async throws -> TokenVerifier {
        guard secret.utf8.count >= 32 else { throw KeyError.secretTooShort }
        let keys = await JWTKeyCollection().add(hmac: HMACKey(from: secret), digestAlgorithm: .sha256)
        return TokenVerifier(keys: keys, algorithms: ["HS256"], issuer: issuer, audience: audience)
    }

    /// The public keys of the identity provider, as a JSON Web Key Set (ES256, RS256).
    package static func keySet(
        json: String,
        issuer: String? = nil,
        audience: String? = nil
    ) async throws -> TokenVerifier {
        guard let set = try? JSONDecoder().decode(JWKS.self, from: Data(json.utf8)), !set.keys.isEmpty else {
            throw KeyError.unreadableKeySet
        }
        let keys = JWTKeyCollection()
        do {
            try await keys.add(jwks: set)
        } catch {
            throw KeyError.unreadableKeySet
        }
        return TokenVerifier(keys: keys, algorithms: ["ES256", "RS256"], issuer: issuer, audience: audience)
    }

    /// - Throws: `unauthenticated` or `token-expired`; never what the token said.
    func verify(_ token: String, at now: Timestamp) async throws(Problem) -> AccessClaims {
        guard let algorithm = Self.algorithm(of: token), algorithms.contains(algorithm),
            let claims = try? await keys.verify(token, as: AccessClaims.self), claims.names.allSatisfy(Self.isName),
            issuer == nil || claims.iss == issuer,
            audience.map({ claims.aud?.names.contains($0) ?? false }) ?? true
        else { throw Self.problem(.unauthenticated) }
        let seconds = Double(now.microseconds) / 1_000_000
        guard seconds < claims.exp else { throw Self.problem(.tokenExpired) }
        guard claims.nbf.map({ $0 <= seconds }) ?? true else { throw Self.problem(.unauthenticated) }
        return claims
    }

    /// Signs a token where the verifier holds a shared secret: the `token` command and tests.
    package func sign(_ claims: AccessClaims) async throws -> String {
        try await keys.sign(claims)
    }

    static func problem(_ kind: ProblemKind) -> Problem {
        let error = kind == .tokenExpired ? #", error="invalid_token", error_description="expired""# : ""
        return Problem(kind, headers: ["WWW-Authenticate": "Bearer realm=\"onevisit\"\(error)"])
    }

    /// Ids are derived from names; a control character could make two ids equal, and no store keeps every one of them.
    private static func isName(_ name: String) -> Bool {
        (1...200).contains(name.utf8.count) && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
    }

    /// Which algorithm the token claims, so that only those meant for these keys are tried.
    private static func algorithm(of token: String) -> String? {
        struct Header: Decodable { var alg: String }
        guard let encoded = token.split(separator: ".", maxSplits: 1).first, encoded.utf8.count <= 4096 else {
            return nil
        }
        let base64 = String(encoded).replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
        return Data(base64Encoded: base64 + padding).flatMap { try? JSONDecoder().decode(Header.self, from: $0).alg }
    }
}
