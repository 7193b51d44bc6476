import Foundation
import Hummingbird
import Messaging
import Orchestration

/// What the kit answers over HTTP: the same forms and statuses as OneVisit's own API.
struct HTTPCounter: Sendable {
    let book: AnswerBook
    let desk: LeaseDesk
    let token: String

    func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.add(middleware: UpgradeRefusal())
        router.post("v1/departments/:department/work-orders/leases") { request, context in
            guard isAdmitted(request) else {
                return problem(.unauthorized, "unauthenticated", "the token is missing or wrong")
            }
            guard context.parameters.get("department") == book.department.text else {
                return problem(.forbidden, "not-authorised", "the token is another department's")
            }
            return try await lease(request)
        }
        router.post("v1/work-orders/:order/answers") { request, context in
            guard isAdmitted(request) else {
                return problem(.unauthorized, "unauthenticated", "the token is missing or wrong")
            }
            let order = WorkOrderID(context.parameters.get("order")?.removingPercentEncoding ?? "")
            return try await answer(request, to: order)
        }
        return router
    }

    private func isAdmitted(_ request: Request) -> Bool {
        request.headers[.authorization] == "Bearer \(token)"
    }

    private func lease(_ request: Request) async throws -> Response {
        let body = try await request.body.collect(upTo: Self.bodyBytes)
        let wish: LeaseWish
        do {
            wish = try JSONDecoder().decode(LeaseWish.self, from: Data(Array(buffer: body)))
        } catch {
            let place = (error as? DecodingError)?.placeAndProblem ?? "$: not JSON"
            book.note(.malformedLease(place))
            return problem(.badRequest, "malformed-request", place)
        }
        var leased = desk.lease(limit: wish.limit ?? 10, for: wish.holder)
        let deadline = ContinuousClock.now + .seconds(request.waitSeconds)
        while leased.isEmpty, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(50))
            leased = desk.lease(limit: wish.limit ?? 10, for: wish.holder)
        }
        if leased.contains(where: { $0.parcel.disguise == .notJSON }) {
            // As after a broken proxy: the answer ends in the middle. The leases of the orders in it run out.
            return .json(Array(#"{"workOrders":[{"leasedUntil":"#.utf8), .ok)
        }
        let orders = try leased.map { try Self.document(of: $0, book: book) }
        return .json(try CanonicalJSON.bytes(of: JSONValue.object(["workOrders": .list(orders)])), .ok)
    }

    private static func document(of leased: LeaseDesk.Leased, book: AnswerBook) throws -> JSONValue {
        let message = try leased.parcel.message(book.key)
        let document = try CanonicalJSON.value(JSONValue.self, from: message.body)
        let seconds = (leased.until - .now).components.seconds
        let until = Timestamp(microseconds: (Int64(Date.now.timeIntervalSince1970) + seconds) * 1_000_000)
        var lease: [String: JSONValue] = ["leasedUntil": .text(until.description), "message": document]
        lease["traceparent"] = leased.parcel.order.traceparent.map { .text($0) }
        return .object(lease)
    }

    private func answer(_ request: Request, to order: WorkOrderID) async throws -> Response {
        let body = try await request.body.collect(upTo: Self.bodyBytes)
        guard let sent = book.order(order) else {
            book.note(.unknownOrder)
            return problem(.notFound, "work-order-not-found", "there is no such work order")
        }
        guard let serial = request.headers[.idempotencyKey], !serial.isEmpty else {
            book.note(.missingSerial)
            return problem(.badRequest, "malformed-request", "the header Idempotency-Key is missing")
        }
        let message: WireMessage
        do throws(WireError) {
            message = try AnswerOverHTTP(order: sent, serial: serial, body: Array(buffer: body), request: request)
                .message(book.key)
        } catch {
            book.note(.unreadable(error))
            return problem(.badRequest, "malformed-request", error.description)
        }
        return reply(to: book.take(message, from: .answers(book.department), partition: nil), order: order)
    }

    private func reply(to fate: AnswerFate, order: WorkOrderID) -> Response {
        switch fate {
        case .accepted(let answer):
            desk.settle(order)
            let receipt: JSONValue = .object([
                "commandID": .text("\(order)"), "caseID": .text(answer.caseID.text), "status": .text("accepted"),
                "version": .integer(1), "token": .text("0:1"),
            ])
            return .json((try? CanonicalJSON.bytes(of: receipt)) ?? [], .ok)
        case .refused(_, let refusal):
            desk.settle(order)
            return problem(.conflict, refusal.code.rawValue, refusal.message.text(in: .english))
        case .ignored:
            return problem(.notFound, "work-order-not-found", "there is no such work order")
        case .unreadable(let error):
            return problem(.badRequest, "malformed-request", error.description)
        }
    }

    private func problem(_ status: HTTPResponse.Status, _ code: String, _ detail: String) -> Response {
        let document: JSONValue = .object([
            "type": .text("urn:onevisit:problem:\(code)"), "title": .text(code), "status": .integer(Int64(status.code)),
            "detail": .text(detail), "retryable": .boolean(false),
        ])
        var response = Response.json((try? CanonicalJSON.bytes(of: document)) ?? [], status)
        response.headers[.contentType] = "application/problem+json"
        return response
    }

    private static let bodyBytes = 1 << 20
}

extension Response {
    fileprivate static func json(_ bytes: [UInt8], _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}

extension Request {
    /// `Prefer: wait=10`, at most 20.
    fileprivate var waitSeconds: Int {
        let parts = (headers[.prefer] ?? "").split(whereSeparator: { ",; ".contains($0) })
        let seconds = parts.compactMap { $0.hasPrefix("wait=") ? Int($0.dropFirst(5)) : nil }.first ?? 0
        return min(max(seconds, 0), 20)
    }
}

/// Literals of valid characters, so the fallback is never used.
extension HTTPFields.Element.Name {
    static let idempotencyKey = Self("Idempotency-Key") ?? .ifMatch
    static let prefer = Self("Prefer") ?? .ifMatch
    static let traceparent = Self("traceparent") ?? .ifMatch
}
