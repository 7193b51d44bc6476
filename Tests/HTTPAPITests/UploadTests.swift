import Foundation
import HTTPAPI
import Messaging
import Orchestration
import Testing

@Suite("Uploading files")
struct UploadTests {
    static let pdf = Data("%PDF-1.7 a small file".utf8)

    @Test("A file is stored under what it contains and comes with a ticket")
    func stored() async throws {
        let reply = try await House().live { try await $0.upload(Self.pdf, type: "application/pdf", as: .zhang) }
        #expect(reply.status == 201)
        #expect(reply.json("digest")?.count == 64)
        #expect(reply.json("sizeBytes") == String(Self.pdf.count))
        #expect(reply.json("mediaType") == "application/pdf")
        #expect(reply.json("ticket")?.isEmpty == false)
    }

    @Test("A 30 MB upload is refused, and the same process goes on serving")
    func tooLarge() async throws {
        try await House().live { client in
            let reply = try await client.upload(Data(count: 30_000_000), type: "application/pdf", as: .zhang)
            #expect(reply.status == 413)
            #expect(reply.problem == "body-too-large")
            #expect(try await client.get("/livez").status == 200)
        }
    }

    @Test("A file that lies about its type is refused")
    func lies() async throws {
        let reply = try await House().live { try await $0.upload(Self.pdf, type: "image/png", as: .zhang) }
        #expect(reply.status == 422)
        #expect(reply.problem == "media-type-mismatch")
    }

    @Test(
        "A program is not a document, whatever it calls itself",
        arguments: [
            ("application/octet-stream", 415), ("application/x-msdownload", 422), ("application/pdf", 422),
        ]
    )
    func program(type: String, status: Int) async throws {
        let reply = try await House().live {
            try await $0.upload(Data("MZ\u{0}\u{1}\u{2}".utf8), type: type, as: .zhang)
        }
        #expect(reply.status == status)
        #expect(["media-type-not-allowed", "media-type-mismatch"].contains(reply.problem))
    }

    @Test("An empty file and a missing type are refused")
    func empty() async throws {
        try await House().routed { client in
            let empty = try await client.upload(Data(), type: "application/pdf", as: .zhang)
            #expect(empty.problem == "file-empty")
            let untyped = try await client.upload(Self.pdf, type: nil, as: .zhang)
            #expect(untyped.status == 415)
        }
    }

    @Test("A file can be handed in only by whoever uploaded it, and only as it was described")
    func tickets() async throws {
        try await House(closed: .busy(retryAfterSeconds: 1)).routed { client in
            let file = try await client.upload(Self.pdf, type: "application/pdf", as: .zhang).body
            func submit(_ file: String, as claims: AccessClaims) async throws -> Reply {
                let json = Sample.application(materials: #"{"diagnosis": {"files": [\#(file)]}}"#)
                return try await client.post("/v1/cases", as: claims, json: json, key: "k")
            }
            // The door is passed: only the log stands in the way.
            #expect(try await submit(file, as: .zhang).problem == "busy")
            let stolen = try await submit(file, as: .stranger)
            #expect(stolen.status == 422 && stolen.problem == "file-unknown")
            #expect(stolen.json("place") == "$.materials.diagnosis.files[0]")
            let altered = file.replacing("application\\/pdf", with: "image/png").replacing(
                "application/pdf",
                with: "image/png"
            )
            #expect(try await submit(altered, as: .zhang).problem == "file-unknown")
        }
    }
}

extension Client {
    func upload(_ bytes: Data, type: String?, as claims: AccessClaims) async throws -> Reply {
        try await send("POST", "/v1/files", as: claims, headers: type.map { ["Content-Type": $0] } ?? [:], body: bytes)
    }
}
