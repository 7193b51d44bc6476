extension StoredSample {
    static let application: [StoredSample] = [
        StoredSample(
            type: "caseRegistered",
            typeVersion: 1,
            open: #"""
                {"caseID":"case-1","clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "number":"442000-2026-000001","receivedAt":"2026-11-23T08:00:00.123456Z",\#
                "submission":{"acts":["sign"],"applicant":{"documentNumber":{"sealed":0},"id":"p0",\#
                "name":{"sealed":1},"phone":{"sealed":2}},"channel":"counter","form":{"sealed":3},\#
                "parties":{"agent":{"documentNumber":{"sealed":4},"id":"p3","name":{"sealed":5},\#
                "phone":{"sealed":6}},"child":{"documentNumber":{"sealed":7},"id":"p2","name":{"sealed":8},\#
                "phone":{"sealed":9}},"spouse":{"documentNumber":{"sealed":10},"id":"p1","name":{"sealed":11},\#
                "phone":{"sealed":12}}},"situations":{"sealed":0,"twins":false},\#
                "supply":{"commitments":{"residence":{"statement":"s1","textHash":"cd34","version":3}},\#
                "fields":{"sealed":13},"isComplete":true,\#
                "materials":{"birth-certificate":{"files":[{"digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\#
                "mediaType":"application/pdf","sizeBytes":4096}],"manner":"counter"}},"promises":["photo"]},\#
                "workflow":{"hash":"ab12","id":"newborn","version":"1.0.0"}}}
                """#,
            sealed: #"""
                ["secret 44200019900101","secret p0","secret 138",{"children":["secret 甲","secret 乙"],\#
                "count":-3,"married":true,"name":"secret 王小明"},"secret 44200019900101","secret p3",\#
                "secret 138","secret 44200019900101","secret p2","secret 138","secret 44200019900101",\#
                "secret p1","secret 138",{}]
                """#
        ),
        StoredSample(
            type: "fieldsCorrected",
            typeVersion: 1,
            open: #"{"fields":{"sealed":0}}"#,
            sealed: #"[{"children":["secret 甲","secret 乙"],"count":-3,"married":true,"name":"secret 王小明"}]"#
        ),
        StoredSample(
            type: "actPerformed",
            typeVersion: 1,
            open: #"{"act":"sign","party":"spouse"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "actLapsed",
            typeVersion: 1,
            open: #"{"act":"sign","clock":"case-1/itemPromised/7","party":"spouse"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "withdrawalRequested",
            typeVersion: 1,
            open: #"{"reason":{"sealed":0}}"#,
            sealed: #"["secret move"]"#
        ),
        StoredSample(
            type: "caseConcluded",
            typeVersion: 1,
            open: #"{"outcome":"partlyCompleted"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "caseClosed",
            typeVersion: 1,
            open: #"{}"#,
            sealed: ""
        ),
    ]
}
