import AdapterKit
import HTTPTypes
import Hummingbird
import Messaging
import NIOCore
import Orchestration

/// Answers the department: 204 once the acts are on disk, otherwise a status and a word on what is wrong, never a value.
struct CallbackDesk: Sendable {
    let callback: ActsSource.Callback
    let guardian: CallbackGuard

    func respond(to request: Request, _ inbox: ActInbox) async throws -> Response {
        guard let name = HTTPField.Name(guardian.name), guardian.admits(request.headers[name]) else {
            return Self.response(.unauthorized, "the credentials are missing or wrong")
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: callback.bodyBytes)
        } catch {
            return Self.response(.contentTooLarge, "at most \(callback.bodyBytes) bytes")
        }
        guard let document = try? CanonicalJSON.value(JSONValue.self, from: body.readableBytesView) else {
            return Self.response(.badRequest, "the body is no JSON")
        }
        do throws(AnswerReading.Fault) {
            return Self.response(to: await inbox.store(try acts(in: document)))
        } catch {
            return Self.response(.unprocessableContent, error.detail)
        }
    }

    /// A list, or a single act.
    private func acts(in document: JSONValue) throws(AnswerReading.Fault) -> [DepartmentAct] {
        guard let found = callback.list.value(in: document) else {
            throw AnswerReading.Fault(detail: "there is nothing at '\(callback.list)'")
        }
        let entries: [JSONValue] = if case .list(let entries) = found { entries } else { [found] }
        var acts: [DepartmentAct] = []
        for entry in entries {
            if let act = try callback.act.act(in: entry, cursor: "") { acts.append(act) }
        }
        return acts
    }

    private static func response(to outcome: ActInbox.Outcome) -> Response {
        switch outcome {
        case .stored: Response(status: .noContent)
        case .contradicts(let number):
            response(.conflict, "act \(number + 1) contradicts one that came before under the same serial")
        case .full: response(HTTPResponse.Status(code: 507), "no more acts can be kept here")
        case .failed: response(.serviceUnavailable, "the acts could not be kept; send them again")
        }
    }

    private static func response(_ status: HTTPResponse.Status, _ detail: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: detail + "\n"))
        )
    }
}
