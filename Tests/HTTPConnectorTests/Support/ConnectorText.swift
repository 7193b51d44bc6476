/// The connector file of the test department.
enum ConnectorText {
    static func text(port: Int, acts: String = poll, limits: String = "{}") -> String {
        """
        format: onevisit-connector/1
        department: housing
        baseURL: http://127.0.0.1:\(port)/api
        auth: {bearer: {file: token}}
        limits: \(limits)
        codes:
          standings: {supplied: "1", "*": "9"}
        errors:
          code: /code
          codes: {BUSY: unavailable, EARLY: premature, STOPPED: refused, NONE: notFound}
        find:
          path: /filings/{order}
          answer: &
        """.replacing(" &", with: answer(4))
            + "\n"
            + [
                ("submit", "/filings"), ("lookUp", "/filings"), ("supplement", "/filings"), ("verify", "/filings"),
                ("cancel", "/cancellations"),
            ].map { name, path in
                """
                \(name):
                  path: \(path)
                  headers: {Idempotency-Key: "${order}"}
                  body:
                    orderNumber: "${order}"
                    caseNumber: "${case}"
                    kind: "${kind}"
                    target: "${target?}"
                    materials:
                      $each: materials
                      $as: {code: "${each.id}", state: "${each.standing | standings}"}
                  answer:\(answer(4, kinds: kinds[name] ?? ""))
                """
            }.joined(separator: "\n")
            + "\nacts:\(acts)\n"
    }

    private static let kinds = [
        "submit": "accepted: received", "lookUp": "found: found", "supplement": "accepted: received",
        "verify": "accepted: received", "cancel": "cancelled: cancelled, late: tooLate",
    ]

    private static func answer(
        _ indent: Int,
        kinds: String = "accepted: received, found: found, cancelled: cancelled, late: tooLate"
    ) -> String {
        [
            "", "kind: {pointer: /data/answer, codes: {\(kinds)}}", "serial: /data/number", "reference: /data/number",
            "recordVersion: /data/number", "data: {months: /data/record/months}",
        ].joined(separator: "\n" + String(repeating: " ", count: indent))
    }

    private static let act = """

            case: /caseNumber
            order: /orderNumber
            answer:
              kind: {pointer: /status, codes: {"20": approved, "30": rejected, "50": confirmed, "15": passedOver}}
              serial: /serial
              documentNumber: /document/number
              reason: /grounds/reason
              basis: /grounds/basis
              remedy: {pointer: /grounds/remedy, otherwise: 可申请行政复议。}
              occurredAt: /decidedAt
        """

    static let poll = """

          poll:
            path: /decisions?after={cursor?}&limit={limit}
            list: /data/items
            cursor: /sequence
        """ + act

    static let callback = """

          callback:
            listen: 127.0.0.1:0
            path: /acts
            auth: {bearer: {file: token}}
            store: acts.jsonl
            bodyBytes: 4096
            maximumActs: 50
            list: /items
        """ + act
}
