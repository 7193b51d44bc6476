/// A theme over the small library that uses every key which says how a case is carried out.
enum RichTheme {
    static let text = """
        格式: onevisit/1
        主题: {编号: rich-theme, 名称: {zh: 丰富, en: Rich}, 版本: "1"}
        牵头: hr
        承诺时限: 20工作日
        法定时限: 45工作日
        延期: {最多: 15工作日, 批准: 市长, 依据: 某法}
        不计时限: [邮资, fee]
        施行期间: {起: 2026-01-01, 止: 2027-12-31}
        受理: {方式: 人工核对, 分项受理: 是, 视为受理: 是}
        出件: 各自出件
        办结口径: {牵头: first}
        名单: {kids: {名称: 孩子, 最少: 2, 最多: 6}}
        任选其一: {way: {名称: 办法, 事项: [build, move]}}
        重开: {表单.area: [build], first.months: [move]}
        当事人: {seller: {名称: 卖方}}
        表单:
          area: {名称: 面积, 类型: 数字}
          kid-name: {名称: 孩名, 类型: 文本, 每: kids}
        材料:
          main-proof: {名称: 主证明, 类别: 主件, 来源: [上传]}
          side-proof: {名称: 副证明, 类别: 次要, 来源: [上传], 每: kids, 容缺: {补齐: 3工作日, 延期: 5工作日}}
          home-proof:
            名称: 居住证明
            类别: 次要
            来源: [上传]
            告知承诺:
              承诺书: residence@1
              承诺类型: 证明事项
              核查: 30工作日
              核查部门: hr
              核查方式: 在线
              抽查: 20%
              不实处理: 限期整改
              整改: 10工作日
        事项:
          any: {清单: third@1, 待任一: [build, child]}
          first: {清单: first@1, 结果: {months: {名称: 期限月, 类型: 数字}}, 可见字段: [area]}
          child: {清单: second@1, 每: kids, 待: [first], 可见字段: [kid-name]}
          build: {清单: third@1, 待: [first]}
          move: {清单: third@1, 待: [first], 撤销办法: 撤回它}
          ask: {清单: opinion@1, 意见: {限: 5工作日, 沉默: 视为无意见, 依据: 某法}}
          fee: {清单: fee@1, 待: [first], 缴费: {金额: first.months, 限: 15日, 逾期: 转人工}}
          signs: {清单: sign@1, 他方签署: {当事人: seller, 限: 5工作日, 逾期: 终止本事项}}
          comes: {清单: come@1, 到场: {限: 10工作日}}
          permit: {清单: third@1, 待: [way, child, ask, fee, signs, comes], 不可撤回: 是, 转线下: 10工作日}
          more: {清单: third@1, 重复: {最多: 3, 由: 申请人}}
          again: {清单: third@1, 重复: {最多: 24, 由: 主管, 每: 30日}}
          extra: {清单: third@1, 待: [permit], 可加办: 申请人}
          trade: {清单: third@1, 告知承诺: {承诺书: residence@1, 承诺类型: 涉企许可, 核查: 40工作日, 核查部门: hr}}
          watched:
            清单: guarded@1
            材料: [side-proof]
            延期: {最多: 2工作日, 批准: 局长, 依据: 某法}
            特别程序: {hearing: {名称: 听证, 依据: 某办法, 最长: 7日}}
            送达: 3工作日
        """
}
