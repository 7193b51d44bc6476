extension StoredSample {
    static let items: [StoredSample] = [
        StoredSample(
            type: "itemNeeded",
            typeVersion: 1,
            open: #"{"item":"grant"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "itemNotNeeded",
            typeVersion: 1,
            open: #"{"item":"grant"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "itemApproved",
            typeVersion: 1,
            open: #"""
                {"approval":{"data":{"sealed":0},"documentNumber":"粤社〔2026〕1号",\#
                "files":[{"digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\#
                "mediaType":"application/pdf","sizeBytes":4096}]},"item":"insurance","order":"case-1/do/9"}
                """#,
            sealed: #"[{"children":["secret 甲","secret 乙"],"count":-3,"married":true,"name":"secret 王小明"}]"#
        ),
        StoredSample(
            type: "itemRejected",
            typeVersion: 1,
            open: #"""
                {"grounds":{"basis":"行政许可法 art. 32","reason":{"sealed":0},\#
                "remedy":"60日内申请行政复议"},"item":"insurance","order":"case-1/do/9"}
                """#,
            sealed: #"["secret 理由/\"引号\""]"#
        ),
        StoredSample(
            type: "itemObjected",
            typeVersion: 1,
            open: #"""
                {"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "gaps":[{"declined":"open-breach","objection":{"material":"birth-certificate",\#
                "reason":{"sealed":0},"remedy":{"sealed":1}},"remedies":["upload","promise"],\#
                "subject":{"material":{"_0":"birth-certificate"}}}],"item":"insurance","notice":"n3",\#
                "order":"case-1/do/9","pausedClock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}}
                """#,
            sealed: #"["secret reason",null]"#
        ),
        StoredSample(
            type: "itemResumed",
            typeVersion: 1,
            open: #"""
                {"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "item":"insurance"}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "itemReleased",
            typeVersion: 1,
            open: #"{"item":"insurance"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "itemCancelled",
            typeVersion: 1,
            open: #"{"item":"insurance"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "itemTerminated",
            typeVersion: 1,
            open: #"""
                {"grounds":{"basis":"行政许可法 art. 32","reason":{"sealed":0},\#
                "remedy":"60日内申请行政复议"},"item":"insurance","reason":"bySupervisor"}
                """#,
            sealed: #"["secret 理由/\"引号\""]"#
        ),
        StoredSample(
            type: "cancellationConfirmed",
            typeVersion: 1,
            open: #"{"item":"insurance","order":"case-1/cancel/30"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "cancellationCameTooLate",
            typeVersion: 1,
            open: #"{"item":"insurance","order":"case-1/cancel/30"}"#,
            sealed: ""
        ),
    ]
}
