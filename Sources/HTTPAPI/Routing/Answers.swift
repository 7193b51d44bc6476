import Foundation
import Hummingbird
import Orchestration

/// How answers are put on the wire.
extension Response {
    static func json(
        _ value: some Encodable,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) throws -> Response {
        try bytes(JSONEncoder.wire.encode(value), type: "application/json", status: status, headers: headers)
    }

    static func text(_ text: String, language: LocalizedText.Language, headers: HTTPFields) -> Response {
        var headers = headers
        headers[.contentLanguage] = language.rawValue
        return bytes(Data(text.utf8), type: "text/plain; charset=utf-8", headers: headers)
    }

    static func bytes(
        _ data: some Collection<UInt8>,
        type: String,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = type
        // Cases are personal: nothing on the way may keep a copy.
        headers[.cacheControl] = "no-store"
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }
}

extension JSONEncoder {
    static var wire: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
