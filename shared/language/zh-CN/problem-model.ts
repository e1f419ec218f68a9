import type { problemOfModel as source } from '../en/problem-model.ts';
import type { Translated } from '../translated.ts';

export const problemOfModel: Translated<typeof source> = {
  'problem.syntax-error.message': '第 {{line}} 行第 {{column}} 列：此处不应出现“{{found}}”。',
  'problem.syntax-error.message_end': '第 {{line}} 行第 {{column}} 列：语句不完整。',
  'problem.syntax-error.message_equals':
    '第 {{line}} 行第 {{column}} 列：单个“=”没有含义。“等于”写作 ==，“由……测量”写作 =~，自定义量写作 :=。',
  'problem.syntax-error.message_sign': '第 {{line}} 行第 {{column}} 列：“{{found}}”（{{unicode}}）不是模型语法的符号。',
  'problem.syntax-error.message_open': '第 {{line}} 行第 {{column}} 列：{{found}} 打开后没有闭合。',
  'problem.syntax-error.message_function':
    '第 {{line}} 行第 {{column}} 列：径织没有函数“{{found}}”。可用的函数有 {{known}}。',
  'problem.syntax-error.message_terms': '第 {{line}} 行第 {{column}} 列：从此处起，模型各组合计超过 {{most}} 项。',
  'problem.syntax-error.message_name': '第 {{line}} 行第 {{column}} 列：名称超过 {{most}} 个字符。',
  'problem.syntax-error.message_label': '第 {{line}} 行第 {{column}} 列：标签超过 {{most}} 个字符。',
  'problem.syntax-error.message_groups': '第 {{line}} 行第 {{column}} 列：组数超过 {{most}}。',
  'problem.syntax-error.remedy_terms': '运算符两侧都是求和式时，表示两侧变量的所有配对：请减少其中的变量。',
  'problem.syntax-error.remedy_name': '请检查是否缺少反引号，或缩短名称。',
  'problem.syntax-error.remedy_label': '请检查是否缺少引号，或缩短标签。',
  'problem.syntax-error.remedy_groups': '请为数据中的每一组写一个修饰项或一个区块。',
  'problem.syntax-error.remedy':
    '语句形如“Trust =~ tru1 + tru2 + tru3”或“Loyalty ~ Trust”。含空格或符号的名称请放在反引号中：`Q1 (a)`。',
  'problem.syntax-error.remedy_sign':
    '请改用键盘上的半角符号，例如 ~ + * - =。含空格或符号的名称请放在反引号中：`Q1 (a)`。',
  'problem.syntax-error.remedy_open': '请在另一端用同样的符号闭合。',
  'problem.syntax-error.remedy_function': '请用 + - * / ^ 与这些函数来写，或在得到结果后自行计算。',
  'problem.model-too-long.message': '模型中无法绘制的部分超过 {{most}} 个字符，项目无法在图形之外保存这么长的语句。',
  'problem.model-too-long.remedy':
    '请减少语句：运算符两侧都是求和式时，表示两侧变量的所有配对。命令行可以估计这样规模的模型。',
  'problem.model-empty.message': '模型是空的。',
  'problem.model-empty.remedy': '请至少画一个带题项的构念，或在两个观测变量之间画一条路径。',
  'problem.model-name-clash.message': '构念与数据中的列同名：{{variables}}。',
  'problem.model-name-clash.message_definition': '名称 {{variables}} 重复：定义的参数需要独立的名称。',
  'problem.model-name-clash.remedy': '请给构念改名。',
  'problem.model-name-clash.remedy_definition': '请给定义的参数换一个名称。',
  'problem.parameter-repeated.message': '模型对同一个参数有互相矛盾的设定：{{parameters}}。',
  'problem.parameter-repeated.remedy': '请只保留其中一个固定值、标签或起始值，删除其余的。',
  'problem.self-regression.message': '变量不能解释或测量它自己：{{parameters}}。',
  'problem.self-regression.remedy': '请删除它，或改成原本想写的变量名。',
  'problem.construct-without-indicators.message': '{{variables}} 还没有测量题项。',
  'problem.construct-without-indicators.remedy': '请把数据列拖到该构念上，或从模型中删除它。',
  'problem.construct-without-indicators.message_suggested': '{{name}} 还没有测量题项。',
  'problem.construct-without-indicators.remedy_suggested':
    '您是不是想写“{{suggestion}}”？请更正名称，或为 {{name}} 指定数据列作为题项。',
  'problem.not-available.message': '此功能暂不可用。{{feature}}',
  'problem.not-available.message_level': '第 {{line}} 行：“{{feature}}”表示多层模型。暂不支持多层模型。',
  'problem.not-available.message_block': '第 {{line}} 行：暂不支持“{{feature}}”分块。',
  'problem.not-available.message_efa': '第 {{line}} 行：“{{feature}}”表示探索性区块。暂不支持模型中的探索性因子。',
  'problem.not-available.message_three-way': '第 {{line}} 行：暂不支持两个以上变量的乘积：{{feature}}。',
  'problem.not-available.message_modifier': '第 {{line}} 行：此处不支持修饰“{{feature}}”。',
  'problem.not-available.message_operator':
    '第 {{line}} 行：“{{feature}}”不是模型语法的运算符，或暂不支持。可用的有 =~ <~ ~ ~~ | ~*~ := == < >。',
  'problem.not-available.message_group-variables':
    '组 {{feature}} 的语句块缺少 {{variables}}。各组变量不同的模型暂不支持。',
  'problem.not-available.message_group-roles':
    '组 {{feature}} 的语句块中，固定协变量或加权合成变量与其他组不同：{{variables}}。',
  'problem.not-available.message_parameters': '径织暂时不能估计“{{feature}}”，它出现在：{{parameters}}。',
  'problem.not-available.remedy': '请去掉它，或改用其他选项。',
  'problem.not-available.remedy_level': '请去掉分层，为全部个案写一个模型，或改用多层模型软件。',
  'problem.not-available.remedy_block': '各组的语句块请写作“group: 1”。',
  'problem.not-available.remedy_efa': '请写明每个题项属于哪个构念。',
  'problem.not-available.remedy_three-way': '请每次只乘两个变量，例如 X:Z。',
  'problem.not-available.remedy_modifier':
    '可用的有数值、标签、NA、start()、lower()、upper()、label()、equal()，以及按组的 c()；在某一组的语句块中只能写该组的修饰。',
  'problem.not-available.remedy_operator': '语句形如“Trust =~ tru1 + tru2 + tru3”或“Loyalty ~ Trust”。',
  'problem.not-available.remedy_group-variables':
    '请在该语句块中保留此变量，并把它的路径或载荷固定为 0，例如“y ~ 0*x”。',
  'problem.not-available.remedy_group-roles':
    '请在每个语句块中写同样的回归，并把该组没有的固定为 0；或把协变量设为随机。',
  'problem.analysis-needs-covariances.message': 'LMS 直接由每个个案的答案估计，没有可与模型比较的协方差矩阵。',
  'problem.analysis-needs-covariances.remedy': '请在设置中改用乘积指标法。',
  'problem.scores-of-ordered-items.message':
    '含有序题项的构念没有 Bartlett 得分：极端回答没有有限的得分（{{variables}}）。',
  'problem.scores-of-ordered-items.remedy': '请选择回归得分；对有序题项，它是给定回答时最可能的取值。',
  'problem.script-not-for-products.message': 'R 与 lavaan 没有 LMS，其脚本无法重复此模型。',
  'problem.script-not-for-products.message_groups': '尚不能为多组的 LMS 模型生成脚本。',
  'problem.script-not-for-products.remedy': '请选择 Mplus（其估计方法相同），或在设置中为调节选择乘积指标。',
  'problem.script-not-for-products.remedy_groups': '请在设置中为调节选择乘积指标。',
  'problem.unknown-column.message': '数据中没有名为“{{name}}”的列。',
  'problem.unknown-column.remedy': '请检查拼写（区分大小写），或导入包含该列的数据。',
  'problem.unknown-column.remedy_suggested': '您是不是想写“{{suggestion}}”？请更正名称，或导入包含该列的数据。',
  'problem.unknown-column.message_more': '模型中还有 {{more}} 个名称在数据中不存在。',
  'problem.unknown-column.remedy_more': '请确认所用的数据文件与该模型对应。',
  'problem.unknown-label.message': '{{parameters}} 用到了没有任何参数使用的名称：{{variables}}。',
  'problem.unknown-label.remedy': '请给参数加上这个标签，例如“Trust ~ a*Locus”，或更正名称。',
  'problem.unknown-label.remedy_suggested':
    '您是不是想写“{{suggestion}}”？请更正名称，或给参数加上这个标签，例如“Trust ~ a*Locus”。',
  'problem.label-is-name.message':
    '参数标签与数据列或构念同名：{{variables}}（{{parameters}}）。“X*Z”表示 Z 前的标签 X，而不是乘积。',
  'problem.label-is-name.remedy': '交互作用请写作 X:Z。如果确实是标签，换个名称可避免误解。',
  'problem.threshold-impossible.message_latent': '只有观测变量有阈值，构念没有：{{parameters}}。',
  'problem.threshold-impossible.message_name': '阈值按类别顺序称为 t1、t2 等：{{parameters}}。',
  'problem.threshold-impossible.message_scale': '只有有序列才有尺度，且两边写同一个名称：{{parameters}}。',
  'problem.threshold-impossible.message_beyond':
    '{{variables}} 有 {{categories}} 个类别、{{thresholds}} 个阈值，没有这样的阈值：{{parameters}}。',
  'problem.threshold-impossible.message_unwritten':
    '当前设为不自动添加参数（lavaan），而这些阈值没有写出：{{parameters}}。',
  'problem.threshold-impossible.message': '这些阈值不可能存在：{{parameters}}。',
  'problem.threshold-impossible.remedy': '请删除或更正该语句。',
  'problem.threshold-impossible.remedy_unwritten': '请写出它们，例如“x1 | t1 + t2”，或改用 sem 的默认设定。',
  'problem.interaction-impossible.message': '交互项 {{product}} 无法用这种方法估计。',
  'problem.interaction-impossible.message_composite':
    '交互项 {{product}} 的一个因子是加权合成变量而不是潜变量：{{variables}}。',
  'problem.interaction-impossible.message_higher':
    '交互项 {{product}} 的一个因子由其他构念测量：{{variables}}，没有可以相乘的题项。',
  'problem.interaction-impossible.message_endogenous':
    '交互项 {{product}} 中没有不被其他变量解释的潜变量，而 LMS 需要这样的因子：{{variables}}。',
  'problem.interaction-impossible.message_exact':
    'LMS 要求 {{variables}} 带有测量误差：交互项 {{product}} 没有带测量误差的因子。',
  'problem.interaction-impossible.message_many':
    'LMS 需要对 {{dimensions}} 个潜变量积分：{{variables}}，最多只能对 {{limit}} 个。',
  'problem.interaction-impossible.message_own': '在 LMS 中，乘积项除路径外没有自己的参数：{{parameters}}。',
  'problem.interaction-impossible.remedy': '请改用乘积指标法（双重均值中心化）估计该交互项，或删除它。',
  'problem.interaction-impossible.remedy_composite': '请用反映型题项测量该构念，或使用 PLS-SEM。',
  'problem.interaction-impossible.remedy_higher': '请用 LMS 估计该交互项，或让一阶构念相乘。',
  'problem.setting-not-for-products.message':
    'LMS 无法满足 {{setting}} = {{value}}：它是对完整个案、以数值处理的极大似然估计，有自己的标准误，也没有卡方检验。',
  'problem.setting-not-for-products.remedy':
    '请将 {{setting}} 设为 {{usual}}，或改用乘积指标估计交互作用（interaction = dmc）。',
  'problem.setting-not-for-products.remedy_ordered':
    '请将作答按数值处理（不设为有序），或改用乘积指标估计交互作用（interaction = dmc）。',
  'problem.interaction-indicators-unused.message':
    '{{product}} 的两个构念题项数目不同；以下题项没有进入任何配对：{{variables}}。',
  'problem.interaction-indicators-unused.remedy': '选择“所有配对”，即可让每个题项都参与。',
  'problem.product-covariances-added.message':
    '乘积项 {{product}} 的一个因子由模型所解释，而乘积必然与构成其因子的变量共变。因此已加入以下自由估计的协方差：{{parameters}}。',
  'problem.product-covariances-added.remedy':
    '无需处理。没有这些协方差，交互作用与有调节的中介的标准误会严重偏小。如需另作处理，请自行写明相应的协方差。',
  'problem.constraints-contradictory.message': '这些约束互相矛盾：{{parameters}}。',
  'problem.constraints-contradictory.remedy': '请删除其中一个。',
  'problem.constraints-redundant.message': '这些约束重复，或与自由参数无关：{{parameters}}。',
  'problem.constraints-redundant.remedy': '每个限制只检验一次，并使用自由参数的标签。',
  'problem.ordered-variance-follows.message':
    '对 {{parameters}} 的设定未被采用：在 delta 参数化下，有序题项的残差方差不是参数，而是由模型的其余部分决定。',
  'problem.ordered-variance-follows.message_theta':
    '对 {{parameters}} 的设定未被采用：在 theta 参数化下，有序题项的尺度不是参数，而是由模型的其余部分决定。',
  'problem.ordered-variance-follows.message_groups':
    '有序题项 {{variables}} 的残差方差未设为组间相等：在 delta 参数化下它们不是参数，而是由模型的其余部分决定。',
  'problem.ordered-variance-follows.remedy':
    '如需固定、放开或约束残差方差，请选择 theta 参数化；在 delta 参数化下，请改为固定、放开或约束尺度（x ~*~ x）。',
  'problem.ordered-variance-follows.remedy_theta':
    '如需固定、放开或约束尺度，请选择 delta 参数化；在 theta 参数化下，请改为固定、放开或约束残差方差（x ~~ x）。',
  'problem.ordered-variance-follows.remedy_groups': '请选择 theta 参数化，使有序题项的残差方差组间相等。',
  'problem.ordered-variance-needed.message':
    '约束或自定义量使用了 {{parameters}} 的标签 {{labels}}。在 delta 参数化下，有序题项的残差方差不是参数，而是由模型的其余部分决定。',
  'problem.ordered-variance-needed.message_theta':
    '约束或自定义量使用了 {{parameters}} 的标签 {{labels}}。在 theta 参数化下，有序题项的尺度不是参数，而是由模型的其余部分决定。',
  'problem.ordered-variance-needed.remedy': '请选择 theta 参数化（残差方差在其中是参数），或删除该约束或自定义量。',
  'problem.ordered-variance-needed.remedy_theta': '请选择 delta 参数化（尺度在其中是参数），或删除该约束或自定义量。',
  'problem.moderator-effect-added.message':
    '{{moderator}} 调节对 {{outcome}} 的影响，因此已加入 {{moderator}} 对 {{outcome}} 的主效应。',
  'problem.moderator-effect-added.remedy':
    '调节效应须与调节变量的主效应一并解释。画出这条箭头即可查看其系数并为其编号假设。',
};
