/** What the import believes of a file. */
export const proposals = {
  'proposal.lead': '建议 [{{kind}}] {{message}}',
  'proposal.applied': '已采用 [{{kind}}] {{message}}',
  'proposal.lines_other': '（第 {{lines}} 行）',
  'proposal.skip-rows': '表格上方是标题，未作为数据读取{{lines}}。',
  'proposal.row-names': '{{columns}} 是行名或行号，不是作答。',
  'proposal.id-column': '{{columns}} 是受访者标识（编号，如 {{values}}），不是测量变量，不参与计算。',
  'proposal.header-rows.labels':
    '列名下方仍是表头，不是受访者，予以剔除{{lines}}；其中的题目文字作为列标签（{{values}}）。',
  'proposal.header-rows.ids': '列名下方仍是表头，不是受访者，予以剔除{{lines}}。',
  'proposal.header-rows.names':
    '列名在第二行表头中，该行不是受访者，予以剔除{{lines}}；第一行表头作为列标签（{{columns}}）。',
  'proposal.drop-rows.header': '重复的表头不是受访者：剔除 {{count}} 行{{lines}}。',
  'proposal.drop-rows.total': '合计行或平均行不是受访者：剔除 {{count}} 行{{lines}}。',
  'proposal.drop-rows.note': '表格下方的注释（脚注）不是受访者：剔除 {{count}} 行{{lines}}。',
  'proposal.missing-word': '{{values}} 在 {{columns}} 中表示未作答：{{count}} 个单元格{{lines}}。',
  'proposal.text-to-number': '{{columns}} 的文字答案转为数字：{{recoding}}。',
  'proposal.text-to-number.written': '{{columns}} 中以其他形式书写的数字（{{values}}）按数字读取。',
  'proposal.bad-cell': '{{columns}} 都是数字，只有 {{count}} 个单元格例外{{lines}}：{{recoding}}。',
  'proposal.several-answers': '{{columns}} 的一个单元格含有多个答案（{{values}}）：每个选项转为一个 0/1 变量。',
  'proposal.missing-code': '{{values}} 超出 {{columns}} 的量表范围，表示未作答：{{count}} 个单元格{{lines}}。',
  'proposal.out-of-range':
    '{{values}} 不是 {{columns}} 量表上的答案（录入错误？），视为缺失：{{count}} 个单元格{{lines}}。',
  'proposal.decimal': '{{columns}} 的数字使用小数逗号（{{values}}）。',
  'proposal.none': '未作答',
} as const;
