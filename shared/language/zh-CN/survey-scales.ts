import type { surveyScales as source } from '../en/survey-scales.ts';
import type { Translated } from '../translated.ts';

export const surveyScales: Translated<typeof source> = {
  'scales.field.missing': '缺失值（相关）',
  'scales.field.cfa-missing': '缺失值（因子分析）',
  'scales.field.ordered': '有序分类题项',
  'scales.field.bootstrap': 'Bootstrap（自助法）抽样次数',
  'scales.field.ci': 'Bootstrap 置信区间',
  'scales.field.level': '置信水平',
  'scales.field.methods': '检验方法',
  'scales.field.latent-method': '方法因子的载荷',
  'scales.field.marker': '标记变量（构念）',
  'scales.flags': '需要留意',
  'scales.flags-none': '各项均在通常标准之内。',
  'scales.flags-all': '显示全部 {{count}} 项',
  'scales.leave-out': '删除题项 {{item}}',
  'scales.covary': '令两个残差相关',
  'scales.show': '在图中查看',
  'scales.measurement.title': '测量模型：题项、载荷与信度',
  'scales.measurement.note': 'λ 为验证性因子分析的标准化载荷；CR 为组合信度，AVE 为平均方差抽取量。',
  'scales.measurement.cutoffs':
    '通常标准：λ 不低于 {{loading}}，最好不低于 {{better}}（{{loadingSource}}）；*α*、*ω* 与 CR 不低于 {{reliability}}（{{reliabilitySource}}）；AVE 不低于 {{ave}}（{{aveSource}}）。',
  'scales.column.construct-item': '构念与题项',
  'scales.items.title': '题项分析',
  'scales.items.note': '题项与其余题项之和的相关即 SPSS 的“校正的项总计相关性”。KMO 为各题项在全部题项中的取样适切性。',
  'scales.fit.title': '测量模型的拟合',
  'scales.note.reliability':
    '{{n}} 行数据，其中完整作答 {{complete}} 行；缺失值：{{missing}}。*α* 的 {{level}} 置信区间依据 {{source}}。MSV、ASV 为与其他构念相关平方的最大值与均值。',
  'scales.note.intervals':
    '{{level}} 置信区间来自 Bootstrap（自助法）抽样 {{replicates}} 次，{{ci}}，随机种子 {{seed}}。',
  'scales.note.fit': '验证性因子分析，{{estimator}}，*n* = {{n}}；各构念两两相关。缺失值：{{missing}}。',
  'scales.note.fornell-larcker': '各 AVE 的平方根高于其所在行与列的相关时，构念之间具有区分效度（{{source}}）。',
  'scales.note.htmt': 'HTMT 的标准：低于 {{strict}}，最高 {{limit}}（{{source}}）。HTMT2 采用几何平均（{{second}}）。',
  'scales.note.crossloadings': '题项与所属构念的相关应最高（{{source}}）。',
  'scales.note.adequacy': 'KMO 不低于 {{limit}}，{{good}} 以上为良好（{{source}}）。',
  'scales.cfa-missing.listwise': '成列删除',
  'scales.cfa-missing.fiml': '全信息极大似然（FIML）',

  'scales.flag.reversed':
    '{{item}} 与{{construct}}的其他题项方向相反：λ = {{value}}。多为反向题；载荷应不低于 {{cutoff}}（{{source}}）。',
  'scales.flag.low-loading': '{{construct}}的题项 {{item}}：λ = {{value}}，低于 {{cutoff}}（{{source}}）。',
  'scales.flag.cross-loading':
    '{{item}} 与{{other}}的相关（{{value}}）高于与所属构念{{construct}}的相关（{{own}}）（{{source}}）。',
  'scales.flag.low-alpha': '{{construct}}：*α* = {{value}}，低于 {{cutoff}}（{{source}}）。',
  'scales.flag.low-omega': '{{construct}}：*ω* = {{value}}，低于 {{cutoff}}（{{source}}）。',
  'scales.flag.low-rho-c': '{{construct}}：CR = {{value}}，低于 {{cutoff}}（{{source}}）。',
  'scales.flag.low-ave': '{{construct}}：AVE = {{value}}，低于 {{cutoff}}（{{source}}）。',
  'scales.flag.without': '删除 {{item}} 后为 {{value}}。',
  'scales.flag.weakest': '载荷最低的题项为 {{item}}（λ = {{value}}）。',
  'scales.flag.high-htmt': '{{construct}}与{{other}}：HTMT = {{value}}；标准为 {{strict}} 与 {{limit}}（{{source}}）。',
  'scales.flag.above-root':
    '{{construct}}与{{other}}的相关为 {{value}}，高于二者中较小的 AVE 平方根 {{cutoff}}（{{source}}）。',

  'scales.flag.residuals':
    '{{item}} 与 {{other}} 的共同部分超出{{construct}}所能解释：修正指数为 {{value}}，达到 {{cutoff}} 即值得留意（{{source}}）。仅当题项表述能说明原因时，才宜令残差相关。',

  'scales.method.harman': 'Harman 单因子检验',
  'scales.method.single-factor': '单因子模型',
  'scales.method.latent-method': '潜在方法因子',
  'scales.method.marker': '标记变量',
  'scales.method.vif': '完全共线性',
  'scales.method.none': '没有结果：该模型无法估计。',
  'scales.method.harman.found':
    '第一主成分解释全部题项方差的 {{share}}，单个主轴因子解释 {{paf}}。常用标准为 {{limit}}（{{source}}）。',
  'scales.method.harman.meaning':
    '它能说明是否有一个因子贯穿多数题项；但不能证明不存在共同方法偏差：中等程度的偏差难以发现，而高于标准的比例也可能来自本就密切相关的构念（{{source}}）。',
  'scales.method.single-factor.found':
    '全部题项归于一个因子：*χ*²({{df}}) = {{chisq}}，*p* {{p}}，CFI {{cfi}}；与测量模型相差 Δ*χ*²({{dfDiff}}) = {{diff}}，*p* {{pDiff}}。',
  'scales.method.single-factor.meaning':
    '它能说明各构念并非仅由同一方法造成：若单因子模型拟合同样好，则各构念无从区分。拟合较差并不能排除构念之外的方法变异（{{source}}）。',
  'scales.method.single-factor.models': '单因子模型与测量模型的拟合',
  'scales.method.latent-method.found':
    '加入全部题项的方法因子（{{variant}}）：*χ*²({{df}}) = {{chisq}}，*p* {{p}}，CFI {{cfi}}；与测量模型相差 Δ*χ*²({{dfDiff}}) = {{diff}}，*p* {{pDiff}}。方法因子平均解释题项方差的 {{share}}。',
  'scales.method.latent-method.negative':
    '加入全部题项的方法因子（{{variant}}）：*χ*²({{df}}) = {{chisq}}，*p* {{p}}，CFI {{cfi}}；与测量模型相差 Δ*χ*²({{dfDiff}}) = {{diff}}，*p* {{pDiff}}。其方差估计值为负（{{variance}}），无法计算所占比例。',
  'scales.method.latent-method.meaning':
    '它能说明题项在构念之外共有多少变异，以及剔除这部分后载荷是否稳定；但不能证明这部分就是方法变异：构念间真实的关系也会进入该因子，差异显著并不等于存在偏差（{{source}}）。',
  'scales.method.latent-method.models': '加入方法因子的模型与测量模型的拟合',
  'scales.method.marker.found': '标记变量{{marker}}：保留的模型为“{{retained}}”。各步骤见下表。',
  'scales.method.marker.failed': '标记变量{{marker}}：含方法载荷的模型均无法估计。',
  'scales.method.marker.meaning':
    '它能说明标记变量与其他题项共有的方法变异，以及控制后构念间相关是否改变；结论取决于标记变量：它应在理论上与其他构念无关，且测量方式相同（{{source}}）。',
  'scales.method.vif.found': '最大的方差膨胀因子为 {{value}}（{{construct}}）。常用标准为 {{limit}}（{{source}}）。',
  'scales.method.vif.meaning':
    '它能指出重叠过多、可能由同一方法造成的构念；但不能区分方法变异与本就相近的构念，较弱的方法变异也不会超过标准（{{source}}）。',
  'scales.field.variant.equal': '相等',
  'scales.field.variant.free': '自由估计',
  'scales.variant.equal': '载荷相等',
  'scales.variant.free': '载荷自由估计',
};
