/// The shipped theme in English keys, values and units; names of things in their English titles where they have one.
enum EnglishTwin {
    static let text = """
        format: onevisit/1
        theme: {id: work-injury-rehabilitation, title: {zh: 工伤康复待遇一件事, en: Work injury rehabilitation}, version: "2026.1"}
        lead: Human resources
        promisedLimit: 20wd
        excluded: [{zh: 送达, en: Delivery}, {zh: 费用拨付, en: Payment}]
        acceptance: reviewed
        issue: each
        outcome: requiredItems

        parties:
          applicant: {title: {zh: 工伤职工, en: Injured worker}, mayUseAgent: yes}
          employer:
            title: {zh: 用人单位, en: Employer}
            acts:
              confirm-wages:
                title: {zh: 确认停工留薪期工资, en: Confirm wages during medical leave}
                items: [cost-settlement]
                limit: 5wd

        situations:
          out-of-town: {question: {zh: 是否到市外康复?, en: Will you be treated outside the city?}}
          assistive-device: {question: {zh: 是否需要配置辅助器具?, en: Do you need an assistive device?}}
          home-adaptation:
            question: {zh: 是否申请居家无障碍改造?, en: Do you apply for barrier-free adaptation of your home?}
          paid-by-insurance: {question: {zh: 医疗费是否已由医保先行支付?, en: Has medical insurance paid in advance?}}

        form:
          applicant-name:
          id-number:
          phone:
          employer-name:
          employer-code:
          decision-number: {title: {zh: 工伤认定决定书编号, en: Number of the work injury decision}, kind: text, maximumLength: 60}
          institution: {title: {zh: 康复机构, en: Rehabilitation institution}, kind: text, maximumLength: 100}
          home-address: {title: {zh: 改造住房地址, en: Address of the home}, kind: text, required: no, maximumLength: 200}
          property-number:
            title: {zh: 不动产权证号, en: Real estate certificate number}
            kind: text
            required: no
            maximumLength: 60

        materials:
          work-injury-decision:
            title: {zh: 工伤认定决定, en: Work injury decision}
            importance: primary
            sources: [share: Work injury decisions, upload]
          rehabilitation-opinion:
            title: {zh: 康复价值意见, en: Opinion on the value of rehabilitation}
            importance: primary
            sources: [upload]
            files: 30
          household-proof:
            title: {zh: 户籍证明, en: Proof of household registration}
            importance: secondary
            sources: [share: Household registration, counter, upload]
            tolerance: {within: 5wd, release: afterSupply, onExpiry: terminateItem, remind: [3wd, 1wd]}
          referral-opinion:
            title: {zh: 转诊意见, en: Referral}
            importance: secondary
            sources: [upload]
            tolerance: {within: 3wd, onExpiry: terminateItem, remind: 1wd}
          residence-proof:
            title: {zh: 居住证明, en: Proof of residence}
            importance: secondary
            sources: [share: Real estate registration, upload]
            commitment: {statement: Residence@3, verifyWithin: 30wd, verifyBy: Natural resources}
          stage-assessment:
            title: {zh: 阶段评估报告, en: Stage assessment}
            importance: secondary
            sources: [upload]
            files: 20
            tolerance: {within: 5wd, remind: 1wd}
          travel-receipts:
            title: {zh: 交通食宿票据, en: Travel receipts}
            importance: secondary
            sources: [upload]
            files: 60
            tolerance: {within: 10wd, remind: 3wd}

        items:
          rehabilitation-confirmation:
            title: {zh: 康复确认, en: Rehabilitation confirmation}
            catalogue: rehabilitation-confirmation@5
            materials: [work-injury-decision, rehabilitation-opinion]
            fields: [Name, Document number, Telephone, Employer, decision-number, Rehabilitation institution]
            result: {months: number}
          out-of-town-filing:
            title: {zh: 异地备案, en: Out-of-town filing}
            catalogue: out-of-town-filing@2
            situation: out-of-town
            fields: [Name, id-number, institution]
          property-check:
            title: {zh: 产权核验, en: Property check}
            catalogue: property-check@4
            when: situation.home-adaptation = yes
            fields: [Name, id-number, home-address, property-number]
          housing-check:
            title: {zh: 住房核验, en: Housing check}
            catalogue: housing-check@1
            situation: home-adaptation
            fields: [Name, id-number, home-address]
          assistive-device:
            title: {zh: 辅具确认, en: Assistive device confirmation}
            catalogue: assistive-device@3
            situation: assistive-device
            needsData: [Rehabilitation confirmation.months]
            fields: [Name, id-number]
            promisedLimit: 5wd
          home-adaptation:
            title: {zh: 居家改造确认, en: Home adaptation confirmation}
            catalogue: home-adaptation@1
            situation: home-adaptation
            after: [property-check, housing-check]
            fields: [Name, id-number, phone, home-address]
          medical-payment-check:
            title: {zh: 医保支付核对, en: Medical insurance payment check}
            catalogue: medical-payment-check@1
            situation: paid-by-insurance
            fields: [Name, id-number]
            mandatory: no
          cost-settlement:
            title: {zh: 费用结算, en: Cost settlement}
            catalogue: cost-settlement@7
            after: [rehabilitation-confirmation, assistive-device]
            fields: [Name, id-number, Employer, employer-code]
            promisedLimit: 8wd
          treatment-extension:
            title: {zh: 延长治疗, en: Extension of treatment}
            catalogue: treatment-extension@2
            after: [rehabilitation-confirmation]
            repeat: {maximum: 3, startedBy: applicant}
            fields: [Name, id-number, institution]
            mandatory: no
          period-settlement:
            title: {zh: 分期结算, en: Settlement by period}
            catalogue: period-settlement@1
            after: [rehabilitation-confirmation]
            repeat: {maximum: 24, every: 30d, startedBy: applicant}
            fields: [Name, id-number, Employer, employer-code]
            mandatory: no
          hospital-allowance:
            title: {zh: 伙食与交通食宿, en: Hospital and travel allowance}
            catalogue: hospital-allowance@1
            after: [rehabilitation-confirmation]
            addedBy: applicant
            fields: [Name, id-number, institution]
            mandatory: no
          benefit-account:
            title: {zh: 待遇账户维护, en: Account for benefits}
            catalogue: benefit-account@1
            addedBy: applicant
            fields: [Name, id-number, phone]
            mandatory: no

        onReject:
          rehabilitation-confirmation: stopDependants
          others: continue
        """
}
