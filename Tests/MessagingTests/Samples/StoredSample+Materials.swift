extension StoredSample {
    static let materials: [StoredSample] = [
        StoredSample(
            type: "materialSupplied",
            typeVersion: 1,
            open: #"""
                {"data":{"sealed":0},\#
                "files":[{"digest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\#
                "mediaType":"application/pdf","sizeBytes":4096}],"grade":"A","material":"photo",\#
                "order":"case-1/fetch/3","origin":{"certificate":{"_0":"births"}},"recordVersion":"7"}
                """#,
            sealed: #"[{"children":["secret 甲","secret 乙"],"count":-3,"married":true,"name":"secret 王小明"}]"#
        ),
        StoredSample(
            type: "materialPromised",
            typeVersion: 1,
            open: #"{"creditVersion":"12","material":"photo"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "materialCommitted",
            typeVersion: 1,
            open: #"""
                {"creditVersion":"12","material":"residence","signer":"applicant",\#
                "statement":{"statement":"s1","textHash":"cd34","version":3}}
                """#,
            sealed: ""
        ),
        StoredSample(
            type: "offerDeclined",
            typeVersion: 1,
            open: #"{"code":"not-tolerable","material":"photo"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "sourcePassedOver",
            typeVersion: 1,
            open: #"{"material":"photo","order":"case-1/fetch/3","reason":"none","source":"births"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "fetchBudgetSpent",
            typeVersion: 1,
            open: #"{"clock":"case-1/itemPromised/7","material":"photo"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "toleranceFulfilled",
            typeVersion: 1,
            open: #"{"material":"photo"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "toleranceLapsed",
            typeVersion: 1,
            open: #"{"clock":"case-1/itemPromised/7","items":["insurance"],"material":"photo","person":"p0"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "commitmentVerified",
            typeVersion: 1,
            open: #"{"material":"residence","order":"case-1/verify/20"}"#,
            sealed: ""
        ),
        StoredSample(
            type: "commitmentRefuted",
            typeVersion: 1,
            open: #"""
                {"grounds":{"basis":"行政许可法 art. 32","reason":{"sealed":0},\#
                "remedy":"60日内申请行政复议"},"material":"residence","order":"case-1/verify/20",\#
                "person":"p0"}
                """#,
            sealed: #"["secret 理由/\"引号\""]"#
        ),
    ]
}
