/// Samples of what happens at the counter beyond the ordinary course.
extension StoredSample {
    static let counter: [StoredSample] = [
        StoredSample(
            type: "authorityGranted",
            typeVersion: 1,
            open: #"""
                {"authority":{"agent":{"documentNumber":{"sealed":0},"id":"p9","name":{"sealed":1},\#
                "phone":{"sealed":2}},\#
                "files":[{"digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\#
                "mediaType":"application/pdf","sizeBytes":4096}],"id":"a1","kind":"guardian",\#
                "principal":"applicant","scopes":["submit"],"validUntil":"2026-11-28T08:00:00.123456Z"}}
                """#,
            sealed: #"["secret 44200019900101","secret p9","secret 138"]"#
        ),
        StoredSample(
            type: "authorityRevoked",
            typeVersion: 1,
            open: #"{"authority":"a1"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "useAuthorised",
            typeVersion: 1,
            open: #"""
                {"authorisation":{"holder":"applicant","items":["insurance"],"source":"births",\#
                "validUntil":"2026-11-28T08:00:00.123456Z"}}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "useAuthorisationRevoked",
            typeVersion: 1,
            open: #"{"source":"births"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "sourceDisputed",
            typeVersion: 1,
            open: #"{"material":"photo","reason":{"sealed":0},"source":"births"}"#,
            sealed: #"["secret 理由"]"#
        ),
        StoredSample(
            type: "itemsAdmitted",
            typeVersion: 1,
            open: #"""
                {"commitments":["residence"],"items":{"insurance":"waiting"},\#
                "tolerances":[{"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "holds":["insurance"],"items":["insurance"],"material":"photo",\#
                "onExpiry":"terminateItem"}]}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "toleranceExtended",
            typeVersion: 1,
            open: #"""
                {"approver":"hr-1","clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "material":"photo","reason":{"sealed":0}}
                """#,
            sealed: #"["secret 理由"]"#
        ),
        StoredSample(
            type: "toleranceReinstated",
            typeVersion: 1,
            open: #"""
                {"items":{"insurance":"held"},"material":"photo","person":"p0","reason":{"sealed":0},\#
                "tolerance":{"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "holds":["insurance"],"items":["insurance"],"material":"photo",\#
                "onExpiry":"terminateItem"}}
                """#,
            sealed: #"["secret 理由"]"#
        ),
        StoredSample(
            type: "breachRepaired",
            typeVersion: 1,
            open: #"{"person":"p0","reason":{"sealed":0}}"#,
            sealed: #"["secret 理由"]"#
        ),
        StoredSample(
            type: "commitmentWithdrawn",
            typeVersion: 1,
            open: #"{"material":"residence"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "commitmentSampled",
            typeVersion: 1,
            open: #"{"isChosen":true,"material":"residence","sharePercent":20}"#,
            sealed: ""
        ),
        StoredSample(
            type: "rectificationRequested",
            typeVersion: 1,
            open: #"""
                {"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "grounds":{"basis":"行政许可法 art. 32","reason":{"sealed":0},"remedy":"60日内申请行政复议"},\#
                "material":"residence","order":"case-1/do/9"}
                """#,
            sealed: #"["secret 理由/\"引号\""]"#
        ),
        StoredSample(
            type: "commitmentRectified",
            typeVersion: 1,
            open: #"{"material":"residence","order":"case-1/do/9"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "resultRevoked",
            typeVersion: 1,
            open: #"""
                {"grounds":{"basis":"行政许可法 art. 32","reason":{"sealed":0},"remedy":"60日内申请行政复议"},\#
                "item":"insurance","reason":"falseCommitment"}
                """#,
            sealed: #"["secret 理由/\"引号\""]"#
        ),
        StoredSample(
            type: "revocationAnswered",
            typeVersion: 1,
            open: #"""
                {"grounds":{"basis":"行政许可法 art. 32","reason":{"sealed":0},"remedy":"60日内申请行政复议"},\#
                "isCompensated":false,"item":"insurance","order":"case-1/do/9"}
                """#,
            sealed: #"["secret 理由/\"引号\""]"#
        ),
        StoredSample(
            type: "toleranceReopened",
            typeVersion: 1,
            open: #"""
                {"item":"insurance","notice":"n2","objection":{"material":"photo","reason":{"sealed":0},\#
                "remedy":{"sealed":1}},"order":"case-1/do/9",\#
                "tolerance":{"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "holds":["insurance"],"items":["insurance"],"material":"photo",\#
                "onExpiry":"terminateItem"}}
                """#,
            sealed: #"["secret 理由","secret 理由"]"#
        ),
        StoredSample(
            type: "caseReopened",
            typeVersion: 1,
            open: #"""
                {"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "phase":"inProgress","reason":"toleranceReinstated"}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "itemAdded",
            typeVersion: 1,
            open: #"{"by":"applicant","item":"extension#1","reason":{"sealed":0}}"#,
            sealed: #"["secret 理由"]"#
        ),
        StoredSample(
            type: "itemSuspended",
            typeVersion: 1,
            open: #"""
                {"clocks":[{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}],\#
                "item":"insurance","order":"case-1/do/9","suspension":{"basis":"行政许可法 art. 45",\#
                "documentNumber":"听〔2026〕1号","expected":"20wd","procedure":"hearing"}}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "itemContinued",
            typeVersion: 1,
            open: #"""
                {"clocks":[{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}],\#
                "documentNumber":"听〔2026〕1号","item":"insurance","order":"case-1/do/9"}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "questionAsked",
            typeVersion: 1,
            open: #"""
                {"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "clocks":[{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}],\#
                "item":"insurance","order":"case-1/do/9","question":{"ifSilent":"A","options":["A","B"],\#
                "text":{"sealed":0},"within":"3wd"}}
                """#,
            sealed: #"["secret 问"]"#
        ),
        StoredSample(
            type: "questionAnswered",
            typeVersion: 1,
            open: #"""
                {"answer":{"item":"insurance","option":"A","text":{"sealed":0}},\#
                "clocks":[{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}],\#
                "isBySilence":false,"item":"insurance"}
                """#,
            sealed: #"["secret 答"]"#
        ),
        StoredSample(
            type: "limitExtended",
            typeVersion: 1,
            open: #"""
                {"approver":"局长","clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "item":"insurance","reason":{"sealed":0}}
                """#,
            sealed: #"["secret 理由"]"#
        ),
        StoredSample(
            type: "opinionGiven",
            typeVersion: 1,
            open: #"""
                {"item":"insurance","opinion":{"isInFavour":true,"text":{"sealed":0}},\#
                "order":"case-1/do/9"}
                """#,
            sealed: #"["secret 意见"]"#
        ),
        StoredSample(
            type: "taskOpened",
            typeVersion: 1,
            open: #"""
                {"amountFen":8000,"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},"item":"fee",\#
                "party":"applicant"}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "taskCompleted",
            typeVersion: 1,
            open: #"{"item":"fee","reference":"R-1"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "taskLapsed",
            typeVersion: 1,
            open: #"{"clock":"case-1/itemPromised/7","item":"fee"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "itemDiverted",
            typeVersion: 1,
            open: #"""
                {"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "holder":{"sealed":0},"item":"insurance","reason":{"sealed":1}}
                """#,
            sealed: #"["secret 某所","secret 理由"]"#
        ),
        StoredSample(
            type: "itemReassigned",
            typeVersion: 1,
            open: #"""
                {"department":"hr","item":"insurance","organ":"11442000007332345X","reason":{"sealed":0}}
                """#,
            sealed: #"["secret 理由"]"#
        ),
        StoredSample(
            type: "itemReopened",
            typeVersion: 1,
            open: #"{"item":"insurance","reason":"form.area"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "fieldsAmended",
            typeVersion: 1,
            open: #"{"fields":{"sealed":0},"reason":{"sealed":1}}"#,
            sealed: #"""
                [{"children":["secret 甲","secret 乙"],"count":-3,"married":true,"name":"secret 王小明"},\#
                "secret 理由"]
                """#
        ),
        StoredSample(
            type: "decisionCorrected",
            typeVersion: 1,
            open: #"""
                {"decision":{"rejected":{"_0":{"basis":"行政许可法 art. 32","reason":{"sealed":0},\#
                "remedy":"60日内申请行政复议"}}},"documentNumber":"更〔2026〕1号","item":"insurance",\#
                "reason":{"sealed":1}}
                """#,
            sealed: #"["secret 理由/\"引号\"","secret 理由"]"#
        ),
        StoredSample(
            type: "alternativeDropped",
            typeVersion: 1,
            open: #"{"chosen":"a","item":"b"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "itemIssued",
            typeVersion: 1,
            open: #"{"item":"card","order":"case-1/do/9","reference":"44-1"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "itemDelivered",
            typeVersion: 1,
            open: #"{"item":"card","order":"case-1/do/9","proof":"EMS 1"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "clocksRecounted",
            typeVersion: 1,
            open: #"""
                {"calendar":"cn@2027","clocks":[{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}],\#
                "reason":"published"}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "caseLimitPaused",
            typeVersion: 1,
            open: #"""
                {"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "caseLimitResumed",
            typeVersion: 1,
            open: #"""
                {"clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "cardAppealed",
            typeVersion: 1,
            open: #"{"card":"c.1","reason":{"sealed":0}}"#,
            sealed: #"["secret 理由"]"#
        ),
        StoredSample(
            type: "cardRuled",
            typeVersion: 1,
            open: #"{"by":"hr-1","card":"c.1","isLifted":true,"reason":{"sealed":0}}"#,
            sealed: #"["secret 理由"]"#
        ),
        StoredSample(
            type: "caseMigrated",
            typeVersion: 1,
            open: #"""
                {"added":{"card":"waiting"},\#
                "clocks":[{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z","firedMarks":1,\#
                "generation":2,"id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised",\#
                "limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}}],\#
                "from":{"hash":"ab12","id":"newborn","version":"1.0.0"},"items":{"insurance":"cover"},\#
                "reason":{"sealed":0},"to":{"hash":"ab13","id":"newborn","version":"1.1.0"}}
                """#,
            sealed: #"["secret 理由"]"#
        ),
        StoredSample(
            type: "ratingGiven",
            typeVersion: 1,
            open: #"{"rating":{"comment":{"sealed":0},"grade":5,"item":"card"}}"#,
            sealed: #"["secret"]"#
        ),
        StoredSample(
            type: "noticeIssued",
            typeVersion: 1,
            open: #"""
                {"agent":"a1","channel":"portal","clock":{"calendar":"cn@2026",\#
                "due":"2026-11-28T08:00:00.123456Z","firedMarks":1,"generation":2,\#
                "id":"case-1/itemPromised/7","isProvisional":false,"kind":"itemPromised","limit":"5wd",\#
                "marks":[{"at":"2026-11-24T08:00:00.123456Z","kind":"reminder"},\#
                {"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},\#
                "item":"card","kind":"acceptance","notice":"case-1.notice.4","number":"受〔2026〕1号",\#
                "recipient":"applicant","template":"acceptance@2"}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "noticeReported",
            typeVersion: 1,
            open: #"""
                {"channel":"portal","clock":{"calendar":"cn@2026","due":"2026-11-28T08:00:00.123456Z",\#
                "firedMarks":1,"generation":2,"id":"case-1/itemPromised/7","isProvisional":false,\#
                "kind":"itemPromised","limit":"5wd","marks":[{"at":"2026-11-24T08:00:00.123456Z",\#
                "kind":"reminder"},{"at":"2026-11-28T08:00:00.123456Z","kind":"red"}],"pauses":[],\#
                "start":"2026-11-23T08:00:00.123456Z","subject":{"item":{"_0":"insurance"}}},"next":"sms",\#
                "notice":"case-1.notice.4","outcome":"failed","proof":"no answer"}
                """#,
            sealed: ""
        ),
    ]
}
