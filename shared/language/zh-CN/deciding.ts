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
  'replace.columns': '项目所用的列与文件中的列',
  'replace.complete': '模型和准备步骤所需的列都在此文件中。',
  'replace.called_other': '模型或准备步骤所需的 {{count}} 列在此文件中没有同名列，请指定各自对应的列。',
  'replace.column': '{{column}} 对应',
  'replace.none': '此文件中没有',
  'replace.lost_other':
    '此文件中没有 {{columns}}：模型和步骤仍予保留，但在移除这些列或补齐数据之前无法估计。撤销即可恢复原来的数据。',
  'replace.rows-left-out_other':
    '{{count}} 个按行号剔除行的步骤针对的是原文件，将被移除；新文件中应剔除的行会重新给出建议。',
} as const;
