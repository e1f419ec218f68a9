/** 在窗口中决定的数据建议，以及更换数据。 */
export const deciding = {
  'proposals.title': '对数据内容的判断',
  'proposals.button_other': '{{formatted}} 项建议',
  'proposals.none-open': '没有待决定的建议。',
  'proposals.looking': '正在检查数据…',
  'proposals.change': '修改…',
  'proposals.refuse': '不采用',
  'proposals.refused_other': '未采用的建议（{{count}} 项）',
  'proposals.bring-back': '恢复此建议',
} as const;
