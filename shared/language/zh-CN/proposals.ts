/** What the import believes of a file. */
export const proposals = {
  'proposal.lead': '建议 [{{kind}}] {{message}}',
  'proposal.applied': '已采用 [{{kind}}] {{message}}',
  'proposal.lines_other': '（第 {{lines}} 行）',
  'proposal.drop-rows.header': '重复的表头不是受访者：剔除 {{count}} 行{{lines}}。',
  'proposal.drop-rows.total': '合计行或平均行不是受访者：剔除 {{count}} 行{{lines}}。',
  'proposal.drop-rows.note': '表格下方的注释（脚注）不是受访者：剔除 {{count}} 行{{lines}}。',
  'proposal.missing-word': '{{values}} 在 {{columns}} 中表示未作答：{{count}} 个单元格{{lines}}。',
  'proposal.text-to-number': '{{columns}} 的文字答案转为数字：{{recoding}}。',
  'proposal.text-to-number.written': '{{columns}} 中以其他形式书写的数字（{{values}}）按数字读取。',
  'proposal.bad-cell': '{{columns}} 都是数字，只有 {{count}} 个单元格例外{{lines}}：{{recoding}}。',
  'proposal.several-answers': '{{columns}} 的一个单元格含有多个答案：{{values}}。',
  'proposal.missing-code': '{{values}} 超出 {{columns}} 的量表范围，表示未作答：{{count}} 个单元格{{lines}}。',
  'proposal.out-of-range':
    '{{values}} 不是 {{columns}} 量表上的答案（录入错误？），视为缺失：{{count}} 个单元格{{lines}}。',
  'proposal.decimal': '{{columns}} 的数字使用小数逗号（{{values}}）。',
  'proposal.none': '未作答',
} as const;
