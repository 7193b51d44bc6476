extension StoredSample {
    static let acceptance: [StoredSample] = [
        StoredSample(
            type: "examinationOpened",
            typeVersion: 1,
            open: #"{"department":"lead","organ":"organ-1"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "correctionRequested",
            typeVersion: 1,
            open: #"""
                {"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "gaps":[{"declined":"open-breach","objection":{"material":"birth-certificate",\#
                "reason":{"sealed":0},"remedy":{"sealed":1}},"remedies":["upload","promise"],\#
                "subject":{"material":{"_0":"birth-certificate"}}}],"notice":"n1"}
                """#,
            sealed: #"["secret reason",null]"#
        ),
        StoredSample(
            type: "correctionAnswered",
            typeVersion: 1,
            open: #"""
                {"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},"notice":"n1"}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "correctionLapsed",
            typeVersion: 1,
            open: #"{"clock":"case-1/itemPromised/7","notice":"n1"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "caseAccepted",
            typeVersion: 1,
            open: #"""
                {"acts":[{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}],\#
                "clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "commitments":["residence"],"items":{"grant":"notNeeded","insurance":"waiting",\#
                "residence":"undecided"},"notice":"n2","tolerances":[{"clock":{"calendar":"cn@2026",\#
                "due":"2026-11-28T08:00:00.123456Z","firedMarks":1,"generation":2,"id":"case-1/itemPromised/7",\#
                "isProvisional":false,"kind":"itemPromised","limit":"5wd",\#
                "marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "holds":["insurance"],"items":["insurance"],"material":"photo","onExpiry":"terminateItem"}]}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "caseNotAccepted",
            typeVersion: 1,
            open: #"""
                {"grounds":{"basis":"行政许可法 art. 32","reason":{"sealed":0},\#
                "remedy":"60日内申请行政复议"},"notice":"n2"}
                """#,
            sealed: #"["secret 理由/\"引号\""]"#
        ),
    ]
}
