import type { problem as source } from '../en/problem.ts';
import type { Translated } from '../translated.ts';

export const problem: Translated<typeof source> = {
  'problem.list-separator': '、',
  'problem.list-long': '{{shown}}，另有 {{count}} 项',
  'problem.severity.error': '错误',
  'problem.severity.warning': '警告',
  'problem.severity.note': '提示',
  'problem.remedy-lead': '解决办法：{{remedy}}',

  'problem.file-unreadable.message': '无法读取文件 {{file}}。{{reason}}',
  'problem.file-unreadable.remedy': '请确认文件仍在原处、您有读取权限，且没有被其他程序占用。',
  'problem.file-empty.message': '文件 {{file}} 是空的。',
  'problem.file-empty.remedy': '请从问卷平台或统计软件重新导出数据，再导入新文件。',
  'problem.file-too-large.message': '文件 {{file}} 太大，无法打开。',
  'problem.file-too-large.remedy': '请只保留需要分析的列，另存为 CSV 文件后再导入。',
  'problem.file-not-a-table.message': '文件 {{file}} 不是文本表格（{{kind}}）。',
  'problem.file-not-a-table.remedy': '请将数据另存为 CSV（逗号分隔文本），再导入该 CSV 文件。',
  'problem.file-not-a-table.message_workbook': '文件 {{file}} 是 Excel 工作簿或压缩包，不是文本表格。',
  'problem.file-not-a-table.remedy_workbook':
    '请在 Excel 或 WPS 中打开，选择“另存为 > CSV UTF-8（逗号分隔）”，再导入该 CSV 文件。',
  'problem.file-not-a-table.message_spss': '文件 {{file}} 是 SPSS 数据文件，目前还不能打开。',
  'problem.file-not-a-table.remedy_spss': '请在 SPSS 中另存为 CSV，并将变量名写在首行，再导入该 CSV 文件。',
  'problem.file-not-written.message': '无法写入文件 {{file}}。{{reason}}',
  'problem.file-not-written.remedy': '请换一个文件夹；若文件正在其他程序中打开，请先关闭。',
  'problem.rows-uneven.message':
    '部分行的单元格数与其他行不一致：第 {{lines}} 行（共 {{count}} 行；应为 {{columns}} 个单元格）。',
  'problem.rows-uneven.remedy': '缺少的单元格按缺失值读取，多余的单元格已忽略。请在预览中检查分隔符和引号。',
  'problem.quotes-unbalanced.message': '部分行的引号没有正确闭合（{{lines}}）。',
  'problem.quotes-unbalanced.remedy': '请在预览中查看这些行；若读取有误，请在文件中更正引号。',
  'problem.duplicate-column.message': '有多列同名：{{variables}}。',
  'problem.duplicate-column.remedy': '后面的同名列已加上编号。如需同时使用，请在文件中改名。',
  'problem.unnamed-column.message': '部分列没有名称，已自动命名：{{variables}}。',
  'problem.unnamed-column.remedy': '如果第一行是数据而不是列名，请关闭“首行为列名”。',
  'problem.text-decoding-doubtful.message': '按 {{encoding}} 编码读取时，部分字符无法识别。',
  'problem.text-decoding-doubtful.remedy':
    '请换一种编码，直到预览中的名称和答案显示正常（Excel 导出的中文文件多为 GB18030）。',
  'problem.text-decoding-doubtful.message_guess':
    '可供判断的字符很少，文本编码只是推测：{{encoding}}，也可能是其他编码。',
  'problem.project-invalid.message': '这不是径织项目文件，或文件已损坏（{{where}}）。',
  'problem.project-invalid.remedy': '请打开该项目的其他副本，例如备份。',
  'problem.project-newer.message': '该项目由更新版本的径织保存。',
  'problem.project-newer.remedy': '请安装最新版本后再打开。',
  'problem.project-data-missing.message': '项目中没有它的数据（{{file}}）。',
  'problem.project-data-missing.remedy': '请重新导入数据文件；路径图会保留。',
  'problem.project-data-changed.message': '项目中的数据与保存时不同（{{file}}）。',
  'problem.project-data-changed.remedy': '使用结果之前，请核对行数和列数。',

  'problem.step-column-missing.message': '某个数据准备步骤用到了数据中没有的列：{{variables}}。',
  'problem.step-column-missing.remedy': '请删除该步骤，或导入包含这些列的数据。',
  'problem.step-values-invalid.message': '某个数据准备步骤的数值不合适：{{variables}}。',
  'problem.step-values-invalid.remedy': '请更正该步骤中的数字。反向计分需要填写可能的最低分和最高分。',
  'problem.step-values-invalid.message_outside':
    '{{variables}} 无法按 {{minimum}} 到 {{maximum}} 反向计分：其中有答案 {{found}}。',
  'problem.step-values-invalid.remedy_outside':
    '如果 {{found}} 表示“未作答”，请先在此步骤之前将其设为缺失码；否则请更正量表的最低分和最高分。',
  'problem.step-values-invalid.message_text': '{{variables}} 是文本（例如“{{found}}”），无法反向计分。',
  'problem.step-values-invalid.remedy_text': '请从该步骤中去掉此列。',

  'problem.syntax-error.message': '第 {{line}} 行第 {{column}} 列：此处不应出现“{{found}}”。',
  'problem.syntax-error.message_end': '第 {{line}} 行第 {{column}} 列：语句不完整。',
  'problem.syntax-error.remedy':
    '语句形如“Trust =~ tru1 + tru2 + tru3”或“Loyalty ~ Trust”。含空格或符号的名称请放在反引号中：`Q1 (a)`。',
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
  'problem.not-available.message': '此功能暂不可用。{{feature}}',
  'problem.not-available.message_parameters': '径织暂时不能估计“{{feature}}”，它出现在：{{parameters}}。',
  'problem.not-available.remedy': '请去掉它，或改用其他选项。',
  'problem.analysis-needs-covariances.message': 'LMS 直接由每个个案的答案估计，没有可与模型比较的协方差矩阵。',
  'problem.analysis-needs-covariances.remedy': '请在设置中改用乘积指标法。',
  'problem.scores-of-ordered-items.message': '含有序题项的构念暂时没有因子得分：{{parameters}}。',
  'problem.scores-of-ordered-items.remedy': '把答案视为数值（MLR，不勾选有序题项）即可得到得分。',
  'problem.script-needs-columns.message':
    '题项的乘积是径织在估计时生成的列，因此读取数据文件的脚本无法表达此模型：{{parameters}}。',
  'problem.script-needs-columns.remedy': '从图中去掉调节后，即可打印其余部分的模型。',
  'problem.unknown-column.message': '数据中没有名为“{{name}}”的列。',
  'problem.unknown-column.remedy': '请检查拼写（区分大小写），或导入包含该列的数据。',
  'problem.unknown-column.remedy_suggested': '您是不是想写“{{suggestion}}”？请更正名称，或导入包含该列的数据。',
  'problem.unknown-column.message_more': '模型中还有 {{more}} 个名称在数据中不存在。',
  'problem.unknown-column.remedy_more': '请确认所用的数据文件与该模型对应。',
  'problem.unknown-label.message': '{{parameters}} 用到了没有任何参数使用的名称：{{variables}}。',
  'problem.unknown-label.remedy': '请给参数加上这个标签，例如“Trust ~ a*Locus”，或更正名称。',
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
  'problem.lms-unsuitable.message':
    'LMS 无法满足 {{setting}} = {{value}}：它是对完整个案、以数值处理的极大似然估计，有自己的标准误，也没有卡方检验。',
  'problem.lms-unsuitable.remedy': '请将 {{setting}} 设为 {{usual}}，或改用乘积指标估计交互作用（interaction = dmc）。',
  'problem.lms-unsuitable.remedy_ordered':
    '请将作答按数值处理（不设为有序），或改用乘积指标估计交互作用（interaction = dmc）。',
  'problem.interaction-indicators-unused.message':
    '{{product}} 的两个构念题项数目不同；以下题项没有进入任何配对：{{variables}}。',
  'problem.interaction-indicators-unused.remedy': '选择“所有配对”，即可让每个题项都参与。',
  'problem.constraints-contradictory.message': '这些约束互相矛盾：{{parameters}}。',
  'problem.constraints-contradictory.remedy': '请删除其中一个。',
  'problem.constraints-redundant.message': '这些约束重复，或与自由参数无关：{{parameters}}。',
  'problem.constraints-redundant.remedy': '每个限制只检验一次，并使用自由参数的标签。',

  'problem.no-data.message': '还没有数据。',
  'problem.no-data.remedy': '请导入数据文件。',
  'problem.non-numeric-column.message': '这些列是文本，不是数字：{{variables}}。',
  'problem.non-numeric-column.message_example': '这些列是文本，不是数字：{{variables}}（例如“{{example}}”）。',
  'problem.non-numeric-column.remedy': '请把答案编码为数字，或把该文本设为缺失值代码，然后重新导入。',
  'problem.empty-column.message': '{{variables}} 没有任何答案：全部为缺失。',
  'problem.empty-column.remedy': '请从模型中移除该列，或检查缺失值代码和导入设置。',
  'problem.constant-column.message': '{{variables}} 中所有人的答案都相同，无法据此估计。',
  'problem.constant-column.remedy': '请从模型中移除该列。如果它本应有差异，请检查文件的导入方式。',
  'problem.scale-extreme.message': '{{variables}} 中数字的量级过于极端，无法计算。',
  'problem.scale-extreme.message_large': '{{variables}} 中的数字太大，无法计算。',
  'problem.scale-extreme.message_small': '{{variables}} 中的数字彼此差异太小，无法计算。',
  'problem.scale-extreme.message_offset': '{{variables}} 中的数字只在末尾几位有差异，精度不足以计算。',
  'problem.scale-extreme.remedy': '请更换该列的单位，使数值大致在 -1000 到 1000 之间，并检查导入。',
  'problem.scale-extreme.remedy_offset': '请把该列的每个数值都减去同一个数（例如最小值），并检查导入。',
  'problem.too-few-cases.message': '{{columns}} 个变量只有 {{n}} 个完整个案；至少需要 {{needed}} 个才能计算。',
  'problem.too-few-cases.message_weights':
    '只有 {{n}} 个完整个案，而 WLS 的权重要由 {{columns}} 个方差和协方差计算：至少需要 {{needed}} 个个案。',
  'problem.weights-singular.message':
    '无法计算 WLS 的权重：{{columns}} 个统计量中有一些可由其他统计量精确推出。常见原因是只有两个或极少取值的列：{{variables}}。',
  'problem.weights-singular.remedy':
    '请选择 DWLS、ULS 或带稳健标准误的极大似然（MLR），或将二值结果变量视为有序，或固定协变量（fixed.x）。',
  'problem.missing-codes-suspected.message':
    '{{variables}} 含有 {{codes}}，与其他所有作答相距甚远（共 {{count}} 个单元格）。它看起来像“未作答”的代码，但已按数值处理。',
  'problem.missing-codes-suspected.remedy':
    '若它表示“未作答”，请加上 --missing-codes {{all}}；若它是真实作答，则无须处理。',
  'problem.too-few-cases.remedy_weights': '请选择 DWLS、ULS，或带稳健标准误的极大似然法（MLR）。',
  'problem.too-few-cases.remedy': '请减少题项或增加样本。注意缺失很多的列：它会使整个个案被剔除。',
  'problem.in-further-syntax': '补充语句：{{message}}',
  'problem.in-group': '组“{{group}}”：{{message}}',
  'problem.estimator-unsuitable.message': '估计方法 {{estimator}} 与当前设置不匹配。',
  'problem.estimator-unsuitable.message_ordered':
    '估计方法 {{estimator}} 适用于连续数值；而以下列被当作有序类别：{{variables}}。',
  'problem.estimator-unsuitable.message_raw': '估计方法 {{estimator}} 需要原始数据，但只提供了协方差。',
  'problem.estimator-unsuitable.message_raw-se': '{{name}} 标准误需要原始数据，而这里只给出了协方差矩阵。',
  'problem.estimator-unsuitable.message_raw-test': '{{name}} 检验需要原始数据，而这里只给出了协方差矩阵。',
  'problem.estimator-unsuitable.remedy_raw': '请提供原始数据，或选择 ML、GLS 或 ULS 并使用其普通标准误和检验。',
  'problem.estimator-unsuitable.remedy_raw-se': '请提供原始数据，或使用 ML 自身的标准误。',
  'problem.estimator-unsuitable.remedy_raw-test': '请提供原始数据，或使用 ML 自身的检验。',
  'problem.estimator-unsuitable.message_se': '估计方法 {{estimator}} 没有 {{name}} 这种标准误。',
  'problem.estimator-unsuitable.message_test': '估计方法 {{estimator}} 没有 {{name}} 这种检验。',
  'problem.estimator-unsuitable.remedy_se': '请选择该估计方法自带的标准误，或改用 MLR。',
  'problem.estimator-unsuitable.remedy_test': '请选择该估计方法自带的检验，或改用 MLM。',
  'problem.estimator-unsuitable.remedy': '请选择其他估计方法。',
  'problem.estimator-unsuitable.remedy_ordered': '请选择 WLSMV（有序题项的常用方法），或将这些列作为连续数值处理。',
  'problem.group-needed.message': '测量不变性在组间检验，但尚未选择分组列。',
  'problem.group-needed.remedy': '请选择把个案分成组的列。',
  'problem.single-group.message': '列 {{variables}} 不能把个案分成组：它只有 {{count}} 个不同的值。',
  'problem.single-group.remedy': '请选择至少有两个取值的列，例如性别或国家。',
  'problem.too-many-groups.message': '列 {{variables}} 会产生超过 100 个组。',
  'problem.too-many-groups.remedy': '请选择取值较少的列，或先把它重新编码成少数几类。',
  'problem.group-modifiers-mismatch.message': 'c(...) 必须为 {{groups}} 个组各写一项：{{parameters}}。',
  'problem.group-modifiers-mismatch.remedy': '请按组数写出各项，或去掉 c(...)。',
  'problem.incomplete-cases-dropped.message_other':
    '{{rows}} 个个案中有 {{count}} 个在模型变量上有缺失，已剔除；保留 {{n}} 个。',
  'problem.incomplete-cases-dropped.remedy': '如果主要由某一列造成，可考虑不使用该列。',
  'problem.empty-cases-dropped.message_other':
    '{{rows}} 个个案中有 {{count}} 个在模型变量上没有任何回答，已剔除；{{n}} 个参与估计。',
  'problem.empty-cases-dropped.remedy': '无需处理：这些个案不含与模型有关的信息。',
  'problem.cases-without-covariate-dropped.message_other':
    '{{rows}} 个个案中有 {{count}} 个缺少协变量（{{variables}}），已剔除；{{n}} 个参与估计。',
  'problem.cases-without-covariate-dropped.remedy':
    '若要保留它们，请将缺失值处理设为“{{fimlX}}”：协变量将按正态分布纳入模型。',
  'problem.never-answered-together.message':
    '以下列中有些成对变量没有任何个案同时作答：{{variables}}。数据无法确定它们的协方差，而拟合检验依赖于此。',
  'problem.never-answered-together.remedy':
    '请检查答案的编码。若为计划缺失设计，请参考估计值和标准误，对这些变量对的残差保持谨慎。',
  'problem.saturated-not-converged.message': '未能精确求得不完整数据的均值和协方差；卡方和拟合指数为近似值。',
  'problem.saturated-not-converged.remedy': '请移除几乎全部缺失的列，或改用完整个案（“{{listwise}}”）进行比较。',
  'problem.full-information-not-used.message':
    '虽然要求使用 {{missing}}，不完整的个案仍被剔除：{{name}} 只能由完整作答计算。',
  'problem.full-information-not-used.remedy':
    '若要使用全部个案，请选择 MLR，或选择 robust.huber.white 标准误与 yuan.bentler.mplus 检验。',
  'problem.missing-needs-likelihood.message':
    '估计方法 {{estimator}} 不能使用不完整个案（缺失值处理：“{{missing}}”）；最大似然可以。',
  'problem.missing-needs-likelihood.remedy': '请选择 ML 或 MLR，或剔除不完整个案（“{{listwise}}”）。',
  'problem.missing-needs-likelihood.remedy_two-stage':
    '请选择 ML（其标准误和检验会相应校正），或剔除不完整个案（“{{listwise}}”）。',
  'problem.missing-needs-likelihood.message_ordered': '该缺失值处理方式（“{{missing}}”）不能利用有序题项的不完整个案。',
  'problem.missing-needs-likelihood.remedy_ordered':
    '请选择“{{pairwise}}”（利用全部答案），或剔除不完整个案（“{{listwise}}”）。',
  'problem.pairwise-needs-ordered.message': '成对处理缺失值适用于有序题项，而此处没有有序题项。',
  'problem.pairwise-needs-ordered.remedy': '请用 FIML 配合 ML 或 MLR，或将题项设为有序并使用 WLSMV。',
  'problem.pairs-without-answers.message': '{{variables}} 中有些变量对几乎无人同时作答，无法估计其相关。',
  'problem.pairs-without-answers.remedy': '请移除几乎无人作答的列，或检查答案的编码。',
  'problem.sample-covariance-not-positive-definite.message': '有些列可以由其他列精确算出：{{variables}}。',
  'problem.sample-covariance-not-positive-definite.remedy':
    '请移除其中一列。常见原因：同一列出现两次，或总分与其各分项同时使用。',
  'problem.perfect-collinearity.message': '有些自变量可以由其他变量精确算出：{{variables}}。',
  'problem.perfect-collinearity.remedy': '请从模型中移除其中一个。',
  'problem.empty-category.message': '{{variables}} 有些选项没有人选择，因此无法估计阈值。',
  'problem.empty-category.remedy': '请把少有人选的选项与相邻选项合并（重新编码），或把该列当作连续变量。',
  'problem.many-categories.message': '{{variables}} 的不同取值超过 {{usual}} 个，作为有序量表偏多。',
  'problem.many-categories.remedy': '如果取值是测量或加总得到的，请把它当作连续变量。',
  'problem.too-many-categories.message': '{{variables}} 的不同取值超过 {{largest}} 个，不能当作有序变量。',
  'problem.too-many-categories.remedy': '请把它当作连续变量，或重新编码为少数几个有序类别。',
  'problem.two-valued-column.message': '{{variables}} 只有两个取值，均值和方差所含信息相同。',
  'problem.two-valued-column.remedy': '请把它当作有序变量。',
  'problem.perfect-prediction.message': '外生变量能完全预测 {{variables}} 的回答，因此无法估计有限的效应。',
  'problem.perfect-prediction.remedy': '请移除造成这一情况的外生变量，或把少有人选的选项与相邻选项合并。',
  'problem.empty-cell.message': '这些有序题项对的某些回答组合从未出现：{{parameters}}。',
  'problem.empty-cell.remedy': '样本较小或选项少有人选时很常见。如果结果不稳定，请把少有人选的选项与相邻选项合并。',
  'problem.correlation-at-bound.message': '这些题项对的潜在相关估计到了 -1 或 1 的极限：{{parameters}}。',
  'problem.correlation-at-bound.remedy': '这些题项内容重复：请去掉其中一个，或收集更多回答。',
  'problem.covariance-invalid.message': '文件 {{file}} 不是协方差矩阵。',
  'problem.covariance-invalid.remedy': '首行应为变量名，其下行数与列数相同，矩阵对称且无空缺（只给一个三角也可以）。',

  'problem.means-missing.message': '模型包含截距或均值，但只提供了协方差。',
  'problem.means-missing.remedy': '请同时提供均值（--means 文件），或去掉截距。',

  'problem.not-identified.message': '无论样本如何，数据都无法确定这些参数：{{parameters}}。',
  'problem.not-identified.message_negative':
    '模型的自由参数（{{npar}} 个）多于数据提供的方差和协方差（df = {{df}}）。无法确定：{{parameters}}。',
  'problem.not-identified.remedy': '请让每个构念至少有两个、最好三个题项，固定一个载荷或其方差，或删除路径或协方差。',
  'problem.covariances-impossible.message': '未能估计：无论从哪里开始，模型给出的方差和协方差都不可能存在。',
  'problem.covariances-impossible.message_circle': '这些构念循环地互相测量：{{variables}}，无法据此估计。',
  'problem.covariances-impossible.message_variances':
    '{{variables}} 的（残差）方差被固定为 0 或更小，模型因此要求变量之间有完全精确的关系，无法估计。',
  'problem.covariances-impossible.remedy': '请逐一去掉起始值、固定值或约束，直到可以估计。',
  'problem.covariances-impossible.remedy_circle': '请把其中一个构念从另一个构念的题项中移除。',
  'problem.covariances-impossible.remedy_variances': '请让这些方差自由估计：从模型中删除 {{parameters}}。',
  'problem.not-converged.message': '经过 {{iterations}} 步仍未找到最优解。',
  'problem.not-converged.remedy':
    '请勿报告这些数字。请检查与构念几乎不相关的题项、量纲相差很大的变量，或相对样本过于复杂的模型。',
  'problem.heywood.message': '{{variables}} 的估计方差为负，这是不可能的。',
  'problem.heywood.remedy':
    '常见原因是样本小、构念只有两个题项或某个题项过于主导。请增减题项；若理论允许，可将该方差固定为一个小的数值。',
  'problem.latent-covariance-not-positive-definite.message':
    '{{variables}} 之间的估计相关不可能同时成立（其中有的会超过 1）。',
  'problem.latent-covariance-not-positive-definite.remedy':
    '这些构念几乎无法区分。请合并其中两个，或移除同时反映两者的题项。',
  'problem.residual-covariance-not-positive-definite.message': '{{variables}} 的残差协方差估计值不可能同时成立。',
  'problem.residual-covariance-not-positive-definite.remedy': '请删除这些残差之间的部分协方差。',
  'problem.standard-errors-unavailable.message': '在该解处无法计算标准误。',
  'problem.standard-errors-unavailable.message_parameters':
    '无法计算标准误：这些参数在该解处无法区分：{{parameters}}。',
  'problem.standard-errors-unavailable.remedy': '数据几乎无法确定其中一些参数，请简化相关部分的模型。',
  'problem.quadrature-coarse.message': '对 {{variables}} 积分所用的节点少于答案精度所要求的数目。',
  'problem.quadrature-coarse.remedy': '请把估计值视为近似，或改用乘积指标法估计交互项。',
  'problem.definition-undefined.message': '这些定义的参数在估计值处没有数值：{{variables}}。',
  'problem.definition-undefined.remedy': '请检查公式中是否对负数取对数或开方，或除以零。',
  'problem.moderator-effect-added.message':
    '{{moderator}} 调节对 {{outcome}} 的影响，因此已加入 {{moderator}} 对 {{outcome}} 的主效应。',
  'problem.moderator-effect-added.remedy':
    '调节效应须与调节变量的主效应一并解释。画出这条箭头即可查看其系数并为其编号假设。',
  'problem.bootstrap-needs-data.message': '自助法需要抽取个案，而这里只有协方差矩阵。',
  'problem.bootstrap-needs-data.message_bca': 'BCa 区间需要逐个剔除个案，而这里只有协方差矩阵。',
  'problem.bootstrap-needs-data.remedy': '请提供原始数据，或选择参数自助法并使用百分位区间或偏差校正区间。',
  'problem.bootstrap-not-for-lms.message':
    '以 LMS 估计的潜变量交互作用没有自助法：每次重复都要花费与整个估计相同的时间。',
  'problem.bootstrap-not-for-lms.remedy':
    '请使用 LMS 自身的标准误（将重复次数设为 0），或改用乘积指标估计交互作用并对其使用自助法。',
  'problem.bootstrap-type-unsuitable.message_incomplete':
    'Bollen-Stine 自助法变换的是完整个案；这里含有缺失作答并按原样使用。',
  'problem.bootstrap-type-unsuitable.message_ordered': 'Bollen-Stine 自助法变换的是数值；这里的作答是有序类别。',
  'problem.bootstrap-type-unsuitable.message': '此处无法使用 Bollen-Stine 自助法。',
  'problem.bootstrap-type-unsuitable.remedy': '请选择普通自助法或参数自助法。',
  'problem.bootstrap-failures.message':
    '{{requested}} 个自助样本中有 {{failed}} 个被剔除：{{notConverged}} 个未得到解，{{momentsUnusable}} 个所抽个案无法用于估计。',
  'problem.bootstrap-failures.remedy':
    '少量剔除影响不大，请在报告中说明数量。若超过二十分之一，则样本对该模型或其自助法而言过小。',
  'problem.bound-active.message': '估计值正好落在约束边界上：{{parameters}}。',
  'problem.bound-active.remedy': '若没有该约束，拟合会更好：报告结果时请说明。',

  'problem.comparison-same-df.message': '模型 {{first}} 与 {{second}} 的自由度相同（{{df}}），没有可检验的差异。',
  'problem.comparison-same-df.remedy': '请与施加了限制的模型比较；若模型互不嵌套，请比较 AIC 和 BIC。',
  'problem.comparison-different-data.message':
    '模型 {{first}} 与 {{second}} 不是由相同的数据估计的：变量、个案或估计方法不同。',
  'problem.comparison-different-data.remedy': '请在两个模型中使用相同的变量、个案、分组和估计方法。',
  'problem.difference-not-positive.message': '用此方法无法计算 {{first}} 与 {{second}} 的校正卡方差：校正系数不为正。',
  'problem.difference-not-positive.remedy': '请改用 Satorra 和 Bentler（2010）的严格为正的差异检验（--lrt sb2010）。',
  'problem.invariance-step-empty.message': '步骤“{{step}}”没有限制“{{before}}”中仍自由的任何参数，因此略去。',
  'problem.invariance-step-empty.message_thresholds': '步骤“{{step}}”已略去：阈值只属于有序作答，而这里没有有序题项。',
  'problem.invariance-step-empty.remedy': '无须处理。有序作答由阈值（thresholds）和载荷（metric）两步加以限制。',
  'problem.scores-unavailable.message': '无法计算这些构念的因子得分：{{variables}}。',
  'problem.scores-unavailable.remedy':
    'Bartlett 得分要求每个构念的指标都有残差方差，且计算得分需要原始数据。请使用回归得分，或用原始数据估计。',
  'problem.cancelled.message': '已取消。',
  'problem.cancelled.remedy': '没有任何改动，可随时重新开始。',
  'problem.worker-died.message': '估计意外中断，已重新启动。',
  'problem.worker-died.remedy': '请再试一次。若再次发生，请保存工作并重启径织。',
  'problem.pdf-failed.message': '浏览器未能生成 PDF：{{reason}}',
  'problem.pdf-failed.remedy': '请关闭其他浏览器窗口后重试。其他文件均已生成。',
  'problem.no-browser.message': '没有找到可用于生成 PDF 的浏览器。',
  'problem.no-browser.remedy': '请安装 Chromium、Chrome 或 Edge。其他输出均已生成。',
  'problem.request-invalid.message': '内部请求格式有误，已拒绝。',
  'problem.request-invalid.remedy': '请重启径织。您的工作会自动保存。',
};
