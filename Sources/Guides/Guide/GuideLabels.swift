/// The fixed words of the page.
struct GuideLabels: Sendable {
    let guide, contents, applicants, questions, materials, items, limits, stages, flow, problems, remedies: String
    let purpose, when, sources, later, statement, statementText, licence: String
    let department, waits, promised, statutory, fees, results, basis, conduct: String
    let noQuestions, noMaterials, flowHint, edition: String

    init(_ say: Speaker) {
        guide = say("办事指南", "Service guide")
        contents = say("目录", "Contents")
        applicants = say("谁可以申请", "Who may apply")
        questions = say("先回答几个问题", "A few questions first")
        materials = say("要准备的材料", "What you need")
        items = say("要办的事项", "What will be done")
        limits = say("多久办好", "How long it takes")
        stages = say("怎么办", "How it goes")
        flow = say("流程图", "Flow chart")
        problems = say("缺材料或者没办成，怎么办", "If something is missing or refused")
        remedies = say("不服决定，可以怎么做", "If you disagree")
        purpose = say("用于", "Needed for")
        when = say("什么情况下需要", "Only if")
        sources = say("从哪里来", "Where it comes from")
        later = say("能不能后补（容缺）", "May it come later?")
        statement = say("能不能以承诺代替（告知承诺）", "May a signed statement replace it?")
        statementText = say("承诺书全文", "Text of the statement")
        licence = say("能不能承诺后直接发证（告知承诺）", "May a signed statement replace the examination?")
        department = say("办理部门", "Department")
        waits = say("要等哪些事项", "Waits for")
        promised = say("承诺时限", "Promised within")
        statutory = say("法定时限", "Legal limit")
        fees = say("收费", "Fees")
        results = say("您会拿到", "What you get")
        basis = say("依据", "Legal basis")
        conduct = say("请注意", "Please note")
        noQuestions = say("没有需要先回答的问题。", "There is nothing to answer first.")
        noMaterials = say("不需要提交材料。", "No materials are needed.")
        flowHint = say("图中的内容，上文都已写明。", "All that the chart shows is also written above.")
        edition = say("版本", "Edition")
    }
}
