extension StoredSample {
    static let workOrders: [StoredSample] = [
        StoredSample(
            type: "workOrderIssued",
            typeVersion: 1,
            open: #"""
                {"clocks":[{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}],\#
                "order":{"department":"human-resources","due":"2026-11-28T08:00:00.123456Z",\#
                "handling":"manual","id":"case-1/do/9","item":"insurance","kind":"do",\#
                "materials":["birth-certificate"],"organ":"11442000007332345X","source":"births",\#
                "target":"case-1/do/4"}}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "workOrderReceived",
            typeVersion: 1,
            open: #"{"order":"case-1/do/9","reference":"HR-77"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "workOrderFailed",
            typeVersion: 1,
            open: #"""
                {"attempt":2,"detail":"timeout","order":"case-1/do/9","retry":{"calendar":"cn@2026",\#
                "due":"2026-11-28T08:00:00.123456Z","firedMarks":1,"generation":2,"id":"case-1/itemPromised/7",\#
                "isProvisional":false,"kind":"itemPromised","limit":"5wd",\#
                "marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "workOrderRepeated",
            typeVersion: 1,
            open: #"""
                {"clock":"case-1/itemPromised/7","order":"case-1/do/9","reason":"notAcknowledged",\#
                "receipt":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},"revision":2}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "reminderDue",
            typeVersion: 1,
            open: #"{"clock":"case-1/itemPromised/7","mark":0}"#,
            sealed: ""
        ),
        StoredSample(
            type: "cardRaised",
            typeVersion: 1,
            open: #"""
                {"clock":"case-1/itemPromised/7","colour":"red","department":"human-resources",\#
                "item":"insurance","mark":1}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "incidentOpened",
            typeVersion: 1,
            open: #"""
                {"detail":"approved after rejected","holder":"lead","incident":"i1","item":"insurance",\#
                "kind":"contradiction","order":"case-1/do/9"}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "incidentResolved",
            typeVersion: 1,
            open: #"{"action":{"acknowledge":{"note":{"sealed":0}}},"incident":"i1"}"#,
            sealed: #"["secret note"]"#
        ),
    ]
}
