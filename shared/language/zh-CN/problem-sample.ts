import type { problemOfSample as source } from '../en/problem-sample.ts';
import type { Translated } from '../translated.ts';

export const problemOfSample: Translated<typeof source> = {
  'problem.no-data.message': '还没有数据。',
  'problem.no-data.remedy': '请导入数据文件。',
  'problem.non-numeric-column.message': '这些列是文本，不是数字：{{variables}}。',
  'problem.non-numeric-column.message_example': '这些列是文本，不是数字：{{variables}}（例如“{{example}}”）。',
  'problem.non-numeric-column.remedy': '请把答案编码为数字，或把该文本设为缺失值代码，然后重新导入。',
  'problem.empty-column.message': '{{variables}} 没有任何答案：全部为缺失。',
  'problem.empty-column.message_group': '本组没有任何人回答 {{variables}}。',
  'problem.empty-column.message_left':
    '参与估计的 {{n}} 个个案中没有人回答 {{variables}}：回答了的人缺少另一个必需的答案。',
  'problem.empty-column.remedy_screen': '请去掉该列，或检查缺失值代码和导入设置。',
  'problem.empty-column.remedy': '请从模型中移除该列，或检查缺失值代码和导入设置。',
  'problem.empty-column.remedy_group':
    '请去掉这些列再比较各组，或不纳入该组；如果本组也被问到这些题，请检查缺失值代码和导入设置。',
  'problem.empty-column.remedy_left': '请保留缺少协变量的个案（“{{fimlX}}”），或从模型中移除该列或协变量。',
  'problem.constant-column.message': '{{variables}} 中所有人的答案都相同，无法据此估计。',
  'problem.constant-column.message_single': '只有一个人回答了 {{variables}}：单个答案没有方差，无法据此估计。',
  'problem.constant-column.message_left':
    '参与估计的 {{n}} 个个案在 {{variables}} 上答案都相同；答案不同的人缺少另一个必需的答案。',
  'problem.constant-column.remedy_left': '请同时使用不完整的个案（“{{fiml}}”、“{{fimlX}}”），或移除缺失最多的列。',
  'problem.constant-column.message_screen': '{{variables}} 中所有作答者的答案都相同，需要有差异才能计算的指标已略去。',
  'problem.constant-column.message_complete':
    '作答完整的 {{n}} 行在 {{variables}} 上答案都相同，马氏距离和 Mardia 检验已略去。',
  'problem.constant-column.remedy_complete': '请在筛查中去掉该列，或单独查看它。',
  'problem.constant-column.message_listwise':
    '回答了所有题项的 {{n}} 行在 {{variables}} 上答案都相同；答案不同的人缺少另一个答案。',
  'problem.constant-column.remedy_listwise': '请改用成对删除，或去掉缺失最多的题项。',
  'problem.constant-column.remedy_screen': '请去掉该列。如果它本应有差异，请检查文件的导入方式。',
  'problem.constant-column.remedy': '请从模型中移除该列。如果它本应有差异，请检查文件的导入方式。',
  'problem.scale-extreme.message': '{{variables}} 中数字的量级过于极端，无法计算。',
  'problem.scale-extreme.message_large': '{{variables}} 中的数字太大，无法计算。',
  'problem.scale-extreme.message_small': '{{variables}} 中的数字彼此差异太小，无法计算。',
  'problem.scale-extreme.message_offset': '{{variables}} 中的数字只在末尾几位有差异，精度不足以计算。',
  'problem.scale-extreme.remedy': '请更换该列的单位，使数值大致在 -1000 到 1000 之间，并检查导入。',
  'problem.scale-extreme.remedy_offset': '请把该列的每个数值都减去同一个数（例如最小值），并检查导入。',
  'problem.too-few-cases.message': '{{columns}} 个变量只有 {{n}} 个完整个案；至少需要 {{needed}} 个才能计算。',
  'problem.too-few-cases.message_dropped':
    '{{rows}} 个个案中只有 {{n}} 个回答了全部 {{columns}} 个变量；至少需要 {{needed}} 个才能计算。',
  'problem.too-few-cases.message_incomplete':
    '{{columns}} 个变量只有 {{n}} 个个案参与估计；至少需要 {{needed}} 个才能计算。',
  'problem.too-few-cases.message_pairs':
    '这些题项中有的仅有 {{n}} 人同时作答：{{variables}}。计算相关至少需要 {{needed}} 人。',
  'problem.too-few-cases.remedy_pairs': '请去掉作答最少的题项，或增加样本。',
  'problem.too-few-cases.message_still':
    '这些题项中有的无法计算相关：{{variables}}。在两题都作答的人中，其中一题的答案全都相同。',
  'problem.too-few-cases.remedy_still': '请去掉几乎没有差异的题项。',
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
  'problem.too-few-cases.remedy_dropped':
    '请查找缺失很多的列（它会使整个个案被剔除），或同时使用不完整的个案（“{{fiml}}”）。',
  'problem.too-few-cases.remedy_incomplete': '请减少题项或增加样本。',
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
  'problem.group-too-small.message':
    '{{variables}} 中的组“{{value}}”只有一个成员：没有方差，需要各组都有方差的检验已略去。',
  'problem.group-too-small.remedy': '请将该组与其他组合并，或从数据中去掉该组。',
  'problem.too-many-groups.message': '列 {{variables}} 会产生超过 100 个组。',
  'problem.too-many-groups.remedy': '请选择取值较少的列，或先把它重新编码成少数几类。',
  'problem.group-modifiers-mismatch.message': 'c(...) 必须为 {{groups}} 个组各写一项：{{parameters}}。',
  'problem.group-modifiers-mismatch.message_ungrouped': '模型按 {{blocks}} 个组的语句块书写，但个案没有分组。',
  'problem.group-modifiers-mismatch.message_blocks': '模型按 {{blocks}} 个组的语句块书写，但数据有 {{groups}} 个组。',
  'problem.group-modifiers-mismatch.message_names': '模型的语句块名为 {{blocks}}，而数据的组为 {{groups}}。',
  'problem.group-modifiers-mismatch.remedy_ungrouped': '请选择以其取值分组的列。',
  'problem.group-modifiers-mismatch.remedy_blocks': '请为每个组写一个语句块：“group: 1”“group: 2”等。',
  'problem.group-modifiers-mismatch.remedy_names': '请让语句块与组同名，或写作 1、2 等。',
  'problem.group-modifiers-mismatch.remedy': '请按组数写出各项，或去掉 c(...)。',
  'problem.group-equality-apart.message':
    '模型为各组的 {{parameters}} 指定了不同的标签或数值：虽然设置要求此类参数组间相等，这些参数仍不设为相等。',
  'problem.group-equality-apart.remedy': '若要组间相等，请各组使用同一标签，或去掉 c(...)。',
  'problem.group-equality-by-label.message': '多个组使用了同一标签，因此 {{parameters}} 在这些组间相等。',
  'problem.group-equality-by-label.remedy': '若要各组不同，请为每组写各自的标签 c(a1, a2)，或去掉标签。',
  'problem.group-equality-fixes.message':
    '由于设置要求此类参数组间相等，为某一组写定的数值适用于所有组：{{parameters}}。',
  'problem.group-equality-fixes.remedy':
    '若要在其他组自由估计，请将这些参数列为不受组间相等约束（部分等值），或为该组写标签。',
  'problem.means-needed.message':
    '虽然设置中不估计均值，模型仍包含均值与截距：增长模型、有序题项、全信息估计以及模型中写明的截距都需要它们。',
  'problem.means-needed.remedy': '若不估计均值，请从模型或设置中去掉需要均值的部分。',
  'problem.higher-order-means.message':
    '两阶潜变量的均值无法同时识别：各组中 {{variables}} 的截距均固定为 0，比较的是其上一阶潜变量的均值（第一组为 0；Chen, Sousa, & West, 2005; Rudnev 等, 2018）。',
  'problem.higher-order-means.message_growth':
    '两阶潜变量的均值无法同时识别：{{variables}} 的截距固定为 0，估计的是其上增长因子的均值。',
  'problem.higher-order-means.remedy': '无须处理。若需其他设定，请在模型中写明其均值，例如 `A ~ c(0, NA)*1`。',
  'problem.incomplete-cases-dropped.message_other':
    '{{rows}} 个个案中有 {{count}} 个在模型变量上有缺失，已剔除；保留 {{n}} 个。',
  'problem.incomplete-cases-dropped.remedy': '如果主要由某一列造成，可考虑不使用该列。',
  'problem.empty-cases-dropped.message_other':
    '{{rows}} 个个案中有 {{count}} 个在模型变量上没有任何回答，已剔除；{{n}} 个参与估计。',
  'problem.empty-cases-dropped.remedy': '无需处理：这些个案不含与模型有关的信息。',
  'problem.cases-without-group-dropped.message_other':
    '{{rows}} 个个案中有 {{count}} 个不属于任何组（{{variables}} 缺失），已剔除；保留 {{n}} 个。',
  'problem.cases-without-group-dropped.remedy': '如果它们自成一组，请为其填写一个取值。',
  'problem.cases-without-covariate-dropped.message_other':
    '{{rows}} 个个案中有 {{count}} 个缺少协变量（{{variables}}），已剔除；{{n}} 个参与估计。',
  'problem.cases-without-covariate-dropped.remedy':
    '若要保留它们，请将缺失值处理设为“{{fimlX}}”：协变量将按正态分布纳入模型。',
  'problem.never-answered-together.message_other':
    '有 {{count}} 对变量没有任何个案同时作答，数据没有关于其协方差的信息：{{parameters}}。依赖于此的稳健 CFI、TLI、RMSEA 以及 SRMR、GFI 不予报告；卡方的自由度也因此多计了同样的数目。',
  'problem.never-answered-together.remedy':
    '请检查答案的编码。若为计划缺失设计，估计值和标准误可照常使用；卡方及由其得出的指数会显得偏好。',
  'problem.saturated-not-converged.message': '未能精确求得不完整数据的均值和协方差；卡方和拟合指数为近似值。',
  'problem.saturated-not-converged.remedy': '请移除几乎全部缺失的列。估计值和标准误不受影响。',
  'problem.model-too-large.message':
    '{{estimator}} 需要比较 {{statistics}} 个阈值、方差和协方差，约需 {{needed}} GB 内存；本程序最多使用 {{limit}} GB。',
  'problem.model-too-large.remedy':
    '请改用所需内存少得多的 ML 或 MLR 估计，或减少模型中的题项：每个构念只保留较好的题项，或将题项打包。',
  'problem.correction-too-large.message':
    '{{columns}} 列存在缺失，校正卡方和稳健拟合指数未予计算：最多支持 {{limit}} 列。所显示的卡方未经校正。',
  'problem.correction-too-large.remedy': '请改用全信息法（missing: fiml）和 ML 估计，或减少模型中的列数。',
  'problem.too-many-gaps.message':
    '{{n}} 个个案的缺失过多：{{columns}} 列中有 {{share}} % 的答案缺失，无约束的均值和协方差的似然没有最大值。估计值和标准误照常给出；需要与之比较的卡方和拟合指数不予报告。',
  'problem.too-many-gaps.message_groups':
    '{{groups}} 的 {{n}} 个个案缺失过多：{{columns}} 列中有 {{share}} % 的答案缺失，无约束的均值和协方差的似然没有最大值。估计值和标准误照常给出；需要与之比较的卡方和拟合指数不予报告。',
  'problem.too-many-gaps.remedy':
    '可用似然、AIC 或 BIC 比较模型。若需要拟合检验，请减少列数，去掉几乎无人作答的列，或增加个案。',
  'problem.moments-undetermined.message': '无法确定不完整数据的均值和协方差。',
  'problem.moments-undetermined.message_gaps':
    '{{n}} 个个案、{{columns}} 列的缺失过多：两阶段法所依据的无约束均值和协方差没有似然最大值。',
  'problem.moments-undetermined.message_pairs':
    '有些变量对没有任何个案同时作答，两阶段法所依据的协方差因此无法确定：{{parameters}}。',
  'problem.moments-undetermined.message_covariates':
    '{{n}} 个个案的协变量（{{variables}}）缺失过多：作为已知量的协变量均值和协方差无法确定。',
  'problem.moments-undetermined.remedy': '请选择“{{fiml}}”：模型本身仍可能得到估计。',
  'problem.moments-undetermined.remedy_covariates':
    '请选择“{{fiml}}”（剔除缺少协变量的个案），或移除几乎无人作答的协变量。',
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
  'problem.sample-covariance-not-positive-definite.message_few':
    '{{columns}} 列只有 {{n}} 行参与计算：行数过少，每一列都能由其他列算出（{{variables}}）。',
  'problem.sample-covariance-not-positive-definite.remedy_few': '请减少题项或增加样本。',
  'problem.sample-covariance-not-positive-definite.message_contradictory':
    '这些列之间的相关相互矛盾，任何一组完整作答都不可能得到：{{variables}}。',
  'problem.sample-covariance-not-positive-definite.remedy_contradictory':
    '存在缺失时，每对相关来自不同的人：请改用成列删除，或去掉缺失最多的题项。若使用多分相关，请合并少见的答案。',
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
};
