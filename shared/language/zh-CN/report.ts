import type { report as source } from '../en/report.ts';
import type { Translated } from '../translated.ts';

export const report: Translated<typeof source> = {
  'report.untitled': '未命名的研究',
  'report.running-head': '径织 Pathloom {{version}} · N = {{n}} · {{estimator}}',
  'report.running-head-no-fit': '径织 Pathloom {{version}}',
  'report.simulated': '本研究的数据为模拟数据：由脚本生成，不反映任何真实人群。',
  'report.table': '表 {{number}}',
  'report.figure': '图 {{number}}',
  'report.note': '注：',

  'report.section.figure': '研究模型',
  'report.figure.title': '标准化估计的路径图',
  'report.figure.title-no-fit': '路径图',
  'report.figure.note':
    '椭圆为构念，矩形为观测变量。箭头上的数字为标准化系数，线越粗系数越大，虚线表示不显著。R² 为被解释方差的比例。* *p* < .05。** *p* < .01。*** *p* < .001。',

  'report.section.sample': '样本与数据',
  'report.sample.file_other': '数据文件 {{file}} 共有 {{formatted}} 个个案。',
  'report.sample.complete': '模型所用的题项均无缺失，*N* = {{n}}。',
  'report.sample.dropped_other': '其中 {{formatted}} 个个案在模型所用变量上至少缺失一项，按列表法剔除，*N* = {{n}}。',
  'report.sample.no-data': '本项目尚未附带数据。',
  'report.sample.unprepared': '数据按读入的原样使用，未作重新编码。',
  'report.sample.import-codes_other': '所有列中的编码 {{codes}} 读入时视为缺失。',
  'report.sample.prepared': '估计之前，数据作了如下处理：',
  'report.step.missing-codes_other': '{{columns}} 中的编码 {{codes}} 视为缺失。',
  'report.step.reverse': '反向题 {{columns}} 按 {{minimum}} 至 {{maximum}} 的量尺反向计分。',
  'report.columns.many': '{{first}} 至 {{last}}（共 {{count}} 列）',
  'report.list-separator': '、',

  'report.section.measurement': '测量模型',
  'report.measurement.title': '因子载荷',
  'report.measurement.intro':
    '标准化载荷介于 {{lowest}}（{{lowestItem}}）与 {{highest}}（{{highestItem}}）之间。通常要求载荷不低于 .50，达到 .70 更好（Hair 等，2019）。',
  'report.measurement.note':
    'λ = 标准化载荷；*B* = 非标准化载荷；*SE* = *B* 的标准误。短横表示该载荷固定，用于给定构念的单位，因此没有标准误。',
  'report.column.item': '题项',
  'report.column.wording': '内容',
  'report.column.hypothesis': '假设',
  'report.column.path': '路径',
  'report.column.p': '*p*',
  'report.column.interval': 'β 的 {{level}} CI',
  'report.column.result': '结论',
  'report.column.index': '指标',
  'report.column.value': '数值',
  'report.column.cutoff': '常用标准',
  'report.column.source': '出处',
  'report.column.pair': '变量对',
  'report.column.correlation': '*r*',
  'report.column.covariance': '协方差',

  'report.section.structural': '结构模型',
  'report.structural.title': '回归路径',
  'report.structural.none': '模型中没有回归路径。',
  'report.structural.positive': '{{from}}越高，{{to}}越高（β = {{beta}}，*p* {{p}}）。',
  'report.structural.negative': '{{from}}越高，{{to}}越低（β = {{beta}}，*p* {{p}}）。',
  'report.structural.not-significant': '未能证实{{from}}对{{to}}的影响（β = {{beta}}，*p* {{p}}）。',
  'report.structural.moderated-more': '交互项{{from}}使对{{to}}的影响更趋正向（β = {{beta}}，*p* {{p}}）。',
  'report.structural.moderated-less': '交互项{{from}}使对{{to}}的影响更趋负向（β = {{beta}}，*p* {{p}}）。',
  'report.structural.rsquare': '各预测变量合计解释{{to}}方差的 {{percent}}。',
  'report.structural.group': '{{outcome}}，R² = {{rsquare}}',
  'report.structural.arrow': '{{from}} → {{to}}',
  'report.structural.note':
    'β = 标准化系数；*B* = 非标准化系数；*SE* = *B* 的标准误；CI = 置信区间，由 β 的 delta 法标准误得到；*p* 为 *B* 的双侧检验。',
  'report.structural.note-hypotheses': '*p* < .05 时记为支持假设；系数的方向是否与假设一致，请读者自行判断。',
  'report.result.supported': '支持',
  'report.result.not-supported': '不支持',
  'report.covariances.title': '协方差与相关',
  'report.covariances.note': '内生变量之间为残差的协方差。观测预测变量之间的协方差取自数据，未列出。',
  'report.covariances.pair': '{{a}} ↔ {{b}}',

  'report.section.fit': '模型拟合',
  'report.fit.title': '拟合指标',
  'report.fit.statement':
    'χ²({{df}}) = {{chisq}}，*p* {{p}}；{{cfiName}} = {{cfi}}；{{tliName}} = {{tli}}；{{rmseaName}} = {{rmsea}}，{{level}} CI {{interval}}；SRMR = {{srmr}}。',
  'report.fit.statement-scaled':
    '校正 χ²({{df}}) = {{chisq}}，*p* {{p}}；{{cfiName}} = {{cfi}}；{{tliName}} = {{tli}}；{{rmseaName}} = {{rmsea}}，{{level}} CI {{interval}}；SRMR = {{srmr}}。',
  'report.fit.versioned': '{{version}} {{index}}',
  'report.fit.likelihood':
    '交互作用由答案的似然直接估计（LMS），因此没有 χ²，也没有由它构成的指数。对数似然 = {{logl}}；AIC = {{aic}}；BIC = {{bic}}。',
  'report.fit.lrt': '与不含乘积项的模型相比，似然比为 χ²({{df}}) = {{chisq}}，*p* {{p}}。',
  'report.fit.note-versions':
    '未校正的数值假定答案服从正态；校正值由校正后的 χ² 算出；稳健值估计该指数在总体中的大小，应予报告。',
  'report.fit.all-met': 'CFI、TLI、RMSEA 与 SRMR 均达到 Hu 与 Bentler（1999）的标准。',
  'report.fit.some-missed':
    '按 Hu 与 Bentler（1999）的标准，以下指标未达到：{{indices}}。模型未能解释的协方差多于通常可接受的程度。',
  'report.fit.saturated': '模型为饱和模型（自由度为零），必然完全复现数据，因此无法评价其拟合。',
  'report.fit.note':
    '这些标准是惯例而非检验，得自与本模型相近的模型，不能代替判断。GFI 与 AGFI 受样本量影响，没有公认的标准（Sharma 等，2005）。AIC 与 BIC 只用于比较基于同一数据的模型，越小越好。',
  'report.fit.interval': 'RMSEA 的 {{level}} CI',
  'report.fit.comparison-only': '仅用于比较',

  'report.section.failure': '为何没有估计结果',
  'report.failure.intro': '模型无法估计：',
  'report.not-estimated': '模型尚未估计。',
  'report.not-converged': '估计未收敛：本报告中的数字不可用于解释。',

  'report.section.notes': '供审稿人复核',
  'report.notes.estimator': '估计方法',
  'report.notes.estimator-text':
    '{{method}}（{{estimator}}）；标准误：{{se}}（{{information}}信息）；检验：{{test}}；自由参数 {{npar}} 个；迭代 {{iterations}} 次后收敛。',
  'report.notes.not-converged-text':
    '{{method}}（{{estimator}}）；标准误：{{se}}（{{information}}信息）；检验：{{test}}；自由参数 {{npar}} 个；迭代 {{iterations}} 次后停止，未收敛。',
  'report.notes.method.ML': '极大似然法',
  'report.notes.method.FIML': '利用不完整个案的全信息极大似然法',
  'report.notes.method.GLS': '广义最小二乘法',
  'report.notes.method.ULS': '未加权最小二乘法',
  'report.notes.method.WLS': '完全加权最小二乘法',
  'report.notes.method.DWLS': '对角加权最小二乘法',
  'report.notes.information.expected': '期望',
  'report.notes.information.observed': '观测',
  'report.notes.cases-fiml': '共 {{rows}} 个，*N* = {{n}}；不完整的个案以其已有回答参与估计。',
  'report.notes.convention-fiml': 'χ² 为饱和模型与本模型对数似然之差的两倍。',
  'report.notes.convention-least-squares': 'χ² = (*N* − 组数) × *F*，与 lavaan 的最小二乘法相同。',
  'report.notes.groups': '分组',
  'report.notes.groups-text': '按 {{column}}：{{labels}}。组间相等：{{equal}}。',
  'report.notes.groups-none': '无',
  'report.notes.bootstrap': '自助法',
  'report.notes.bootstrap-text':
    '{{requested}} 次重抽样中成功 {{succeeded}} 次（{{type}}，{{ci}} 区间），种子 {{seed}}；失败的重抽样不计入。',
  'report.notes.cases': '个案',
  'report.notes.cases-text': '共 {{rows}} 个，*N* = {{n}}；含缺失的个案按列表法剔除。',
  'report.notes.convention': '惯例',
  'report.notes.convention-normal':
    '样本协方差以 *N* 为除数，χ² = *N* × *F*，与 lavaan 的默认设置相同。AMOS 与 LISREL 用 *N* − 1，此时 χ² = {{other}}。',
  'report.notes.convention-wishart':
    '样本协方差以 *N* − 1 为除数，χ² = (*N* − 1) × *F*，与 AMOS、LISREL 相同。lavaan 默认用 *N*，此时 χ² = {{other}}。',
  'report.notes.scale': '量尺',
  'report.notes.scale-marker': '各构念以第一个题项的单位为单位（载荷固定为 1）。',
  'report.notes.scale-stdlv': '各构念的方差为 1（被预测的构念为残差方差为 1）。',
  'report.notes.fixed-x': '预测变量',
  'report.notes.fixed-x-text': '观测预测变量的方差与协方差取样本值（fixed *x*）。',
  'report.notes.software': '软件',
  'report.notes.software-text': '径织 Pathloom {{version}}，{{date}}。',
  'report.notes.data': '数据',
  'report.notes.data-text': '{{file}}，SHA-256 {{hash}}',
  'report.notes.problems': '估计时的提示',
  'report.notes.syntax': '模型的 lavaan 语法',
  'report.notes.syntax-text':
    '处理后的数据存为数据框 `data` 时，R 语言的 lavaan 包用 sem(model, data) 即可估计同一模型。',
  'report.notes.label-separator': '：',
  'report.section.references': '参考文献',
};
