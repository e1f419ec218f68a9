import type { problemOfEstimate as source } from '../en/problem-estimate.ts';
import type { Translated } from '../translated.ts';

const unidentifiedOrdered =
  '请让每个构念至少有两个、最好三个题项，并固定一个载荷或其方差；只有一个有序题项的构念，请把方差固定为 1。有序题项的尺度、残差方差和均值，只有在另一组的相等阈值能够确定它们时，才能自由估计。';

export const problemOfEstimate: Translated<typeof source> = {
  'problem.not-identified.message': '无论样本如何，数据都无法确定这些参数：{{parameters}}。',
  'problem.not-identified.message_negative':
    '模型的自由参数（{{npar}} 个）多于数据提供的方差和协方差（df = {{df}}）。无法确定：{{parameters}}。',
  'problem.not-identified.message_ordered': '无论样本如何，有序题项的阈值和相关都无法确定这些参数：{{parameters}}。',
  'problem.not-identified.message_negative-ordered':
    '模型的自由参数（{{npar}} 个）多于数据提供的阈值和相关（df = {{df}}）。无法确定：{{parameters}}。',
  'problem.not-identified.remedy_ordered': unidentifiedOrdered,
  'problem.not-identified.remedy_negative-ordered': unidentifiedOrdered,
  'problem.not-identified.remedy': '请让每个构念至少有两个、最好三个题项，固定一个载荷或其方差，或删除路径或协方差。',
  'problem.covariances-impossible.message': '未能估计：无论从哪里开始，模型给出的方差和协方差都不可能存在。',
  'problem.covariances-impossible.message_circle': '这些构念循环地互相测量：{{variables}}，无法据此估计。',
  'problem.covariances-impossible.message_variances':
    '{{variables}} 的（残差）方差被固定为 0 或更小，模型因此要求变量之间有完全精确的关系，无法估计。',
  'problem.covariances-impossible.message_variances-absent':
    '模型中没有 {{variables}} 的（残差）方差：当前设置不自动添加任何内容。模型因此要求变量之间有完全精确的关系，无法估计。',
  'problem.covariances-impossible.remedy': '请逐一去掉起始值、固定值或约束，直到可以估计。',
  'problem.covariances-impossible.remedy_circle': '请把其中一个构念从另一个构念的题项中移除。',
  'problem.covariances-impossible.remedy_variances-absent':
    '请在补充语句中写出（{{parameters}}），或把模型类型改为“结构方程模型”，由软件自动添加。',
  'problem.covariances-impossible.remedy_variances': '请让这些方差自由估计：从模型中删除 {{parameters}}。',
  'problem.not-converged.message': '经过 {{iterations}} 步仍未找到最优解。',
  'problem.not-converged.remedy':
    '请勿报告这些数字。请检查与构念几乎不相关的题项、量纲相差很大的变量，或相对样本过于复杂的模型。',
  'problem.marker-weak.message':
    '改用另一种潜变量尺度后才找到解：{{variables}} 的首个题项几乎不反映该构念，或与其他题项方向相反（{{parameters}}）。估计值仍按所要求的尺度给出（该载荷为 1）。',
  'problem.marker-weak.remedy':
    '请把其他题项放在首位，或对反向题反向计分，或把潜变量方差固定为 1（std.lv）：在当前尺度下，载荷与方差很大且不稳定。',
  'problem.heywood.message': '{{variables}} 的估计方差为负，这是不可能的。',
  'problem.heywood.remedy':
    '常见原因是样本小、构念只有两个题项或某个题项过于主导。请增减题项；若理论允许，可将该方差固定为一个小的数值。',
  'problem.latent-covariance-not-positive-definite.message':
    '{{variables}} 之间的估计相关不可能同时成立（其中有的会超过 1）。',
  'problem.latent-covariance-not-positive-definite.remedy':
    '这些构念几乎无法区分。请合并其中两个，或移除同时反映两者的题项。',
  'problem.residual-covariance-not-positive-definite.message': '{{variables}} 的残差协方差估计值不可能同时成立。',
  'problem.residual-covariance-not-positive-definite.remedy': '请删除这些残差之间的部分协方差。',
  'problem.negative-loading.message': '{{variables}} 与 {{construct}} 的其他题项方向相反：载荷符号相反。',
  'problem.negative-loading.remedy': '多半是反向题尚未反向计分，请反向计分；若其表述与其他题项一致，请检查编码。',
  'problem.standard-errors-unavailable.message': '在该解处无法计算标准误。',
  'problem.standard-errors-unavailable.message_parameters':
    '无法计算标准误：这些参数在该解处无法区分：{{parameters}}。',
  'problem.standard-errors-unavailable.message_tables':
    '{{columns}} 列存在缺失，两阶段法的标准误和校正卡方未予计算：最多支持 {{limit}} 列。',
  'problem.standard-errors-unavailable.remedy_tables': '请改用全信息法（missing: fiml），或减少模型中的列数。',
  'problem.standard-errors-unavailable.remedy': '数据几乎无法确定其中一些参数，请简化相关部分的模型。',
  'problem.quadrature-coarse.message': '对 {{variables}} 积分所用的节点少于答案精度所要求的数目。',
  'problem.quadrature-coarse.remedy': '请把估计值视为近似，或改用乘积指标法估计交互项。',
  'problem.definition-undefined.message': '这些定义的参数在估计值处没有数值：{{variables}}。',
  'problem.definition-undefined.remedy': '请检查公式中是否对负数取对数或开方，或除以零。',
  'problem.bootstrap-needs-data.message': '自助法需要抽取个案，而这里只有协方差矩阵。',
  'problem.bootstrap-needs-data.message_bca': 'BCa 区间需要逐个剔除个案，而这里只有协方差矩阵。',
  'problem.bootstrap-needs-data.remedy': '请提供原始数据，或选择参数自助法并使用百分位区间或偏差校正区间。',
  'problem.bootstrap-not-for-products.message':
    '以 LMS 估计的潜变量交互作用没有自助法：每次重抽样都要花费与整个估计相同的时间。',
  'problem.bootstrap-not-for-products.remedy':
    '请使用 LMS 自身的标准误（将重抽样次数设为 0），或改用乘积指标估计交互作用并对其使用自助法。',
  'problem.bootstrap-type-unsuitable.message_incomplete':
    'Bollen-Stine 自助法变换的是完整个案；这里含有缺失作答并按原样使用。',
  'problem.bootstrap-type-unsuitable.message_ordered': 'Bollen-Stine 自助法变换的是数值；这里的作答是有序类别。',
  'problem.bootstrap-type-unsuitable.message': '此处无法使用 Bollen-Stine 自助法。',
  'problem.bootstrap-type-unsuitable.remedy': '请选择普通自助法或参数自助法。',
  'problem.bootstrap-failures.message':
    '{{requested}} 个自助样本中有 {{failed}} 个被剔除：{{notConverged}} 个未得到解，{{momentsUnusable}} 个所抽个案无法用于估计。',
  'problem.bootstrap-failures.message_measures':
    '{{requested}} 个自助样本中有 {{failed}} 个无法估计测量模型：omega、CR 和 AVE 的区间由其余样本得到。',
  'problem.bootstrap-failures.remedy':
    '少量剔除影响不大，请在报告中说明数量。若超过二十分之一，则样本对该模型或其自助法而言过小。',
  'problem.bound-active.message': '估计值正好落在约束边界上：{{parameters}}。',
  'problem.bound-active.remedy': '若没有该约束，拟合会更好：报告结果时请说明。',
  'problem.comparison-same-df.message': '模型 {{first}} 与 {{second}} 的自由度相同（{{df}}），没有可检验的差异。',
  'problem.comparison-same-df.remedy': '请与施加了限制的模型比较；若模型互不嵌套，请比较 AIC 和 BIC。',
  'problem.comparison-not-nested.message': '模型 {{second}} 不是 {{first}} 的特例：两者的 χ² 之差不能作为检验。',
  'problem.comparison-not-nested.remedy': '请比较 AIC 和 BIC（越小越好），或与施加了限制的模型比较。',
  'problem.comparison-different-data.message':
    '模型 {{first}} 与 {{second}} 不是用相同的方法由相同的数据估计的（变量、个案、分组、估计方法、缺失值处理）：χ²、AIC 和 BIC 都不能比较。',
  'problem.comparison-different-data.remedy': '请在两个模型中使用相同的变量和设置。要去掉一条路径，请把它固定为 0。',
  'problem.difference-not-positive.message': '用此方法无法计算 {{first}} 与 {{second}} 的校正卡方差：校正系数不为正。',
  'problem.difference-not-positive.remedy': '请改用 Satorra 和 Bentler（2010）的严格为正的差异检验（--lrt sb2010）。',
  'problem.invariance-step-empty.message': '步骤“{{step}}”没有限制“{{before}}”中仍自由的任何参数，因此略去。',
  'problem.invariance-step-empty.message_thresholds': '步骤“{{step}}”已略去：阈值只属于有序作答，而这里没有有序题项。',
  'problem.invariance-step-empty.remedy': '无须处理。有序作答由“阈值”和“载荷”两步加以限制。',
  'problem.invariance-step-failed.message': '测量等值的步骤“{{step}}”无法估计，检验止于其前一步。原因如下。',
  'problem.invariance-step-failed.remedy': '此前各步的结果有效。请按原因处理后重新检验。',
  'problem.scores-unavailable.message': '无法计算这些构念的因子得分：{{variables}}。',
  'problem.scores-unavailable.remedy':
    'Bartlett 得分要求每个构念的指标都有残差方差，且计算得分需要原始数据。请使用回归得分，或用原始数据估计。',
};
