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
  'report.figure.stale': '得出这些估计后模型已改动：图中灰色数值属于改动前的模型。',
  'report.figure.note': '椭圆为构念，矩形为观测变量。箭头上的数字为标准化系数，线越粗系数越大。R² 为被解释方差的比例。',
  'report.figure.note-tests':
    '虚线箭头：{{level}} CI 包含零。* *p* < .05，** *p* < .01，*** *p* < .001；星号不与该区间相悖。',

  'report.section.sample': '样本与数据',
  'report.sample.file_other': '数据文件 {{file}} 共有 {{formatted}} 个个案。',
  'report.sample.complete': '模型所用的题项均无缺失，*N* = {{n}}。',
  'report.sample.ungrouped_other': '{{formatted}} 个个案缺少 {{column}} 的取值，不属于任何组，已剔除。',
  'report.sample.dropped_other': '其中 {{formatted}} 个个案在模型所用变量上至少缺失一项，按列表法剔除。',
  'report.sample.unanswered_other': '{{formatted}} 个个案缺少协变量或未回答模型的其他变量，已剔除。',
  'report.sample.empty_other': '{{formatted}} 个个案在模型所用变量上没有任何回答，已剔除。',
  'report.sample.without-covariate_other': '{{formatted}} 个个案缺少观测预测变量，已剔除。',
  'report.sample.used': '模型由 *N* = {{n}} 个个案估计。',
  'report.sample.used-complete': '参与估计的 *N* = {{n}} 个个案均无缺失。',
  'report.sample.incomplete_other': '*N* = {{n}} 个个案参与估计，其中 {{formatted}} 个不完整，以其已有回答参与。',
  'report.sample.covariances': '模型由 *N* = {{n}} 个个案的协方差矩阵估计。',
  'report.sample.no-data': '本项目尚未附带数据。',
  'report.sample.unprepared': '数据按读入的原样使用，未作重新编码。',
  'report.sample.import-codes_other': '所有列中的编码 {{codes}} 读入时视为缺失。',
  'report.sample.prepared': '估计之前，数据作了如下处理：',
  'report.step.missing-codes_other': '{{columns}} 中的编码 {{codes}} 视为缺失。',
  'report.step.recode': '{{columns}} 的答案已转为数字{{recoding}}。',
  'report.step.drop-rows_other': '数据第 {{rows}} 行（合计、注释或重复的表头）已剔除。',
  'report.step.reverse': '反向题 {{columns}} 按 {{minimum}} 至 {{maximum}} 的量尺反向计分。',
  'report.columns.many': '{{first}} 至 {{last}}（共 {{count}} 列）',
  'report.list-separator': '、',

  'report.section.measurement': '测量模型',
  'report.measurement.title': '因子载荷',
  'report.measurement.intro':
    '标准化载荷介于 {{lowest}}（{{lowestItem}}）与 {{highest}}（{{highestItem}}）之间。通常要求载荷不低于 {{cutoff}}，达到 {{better}} 更好（Hair 等，2019）。',
  'report.measurement.note': 'λ = 标准化载荷；*B* = 非标准化载荷；*SE* = *B* 的标准误。',
  'report.measurement.note-fixed': '没有 *SE* 与 *p* 的载荷为固定值，未作估计。',
  'report.errors.bootstrap': '*SE* 与区间来自 {{replicates}} 次自助抽样（{{type}}；{{ci}}）。',
  'report.errors.p-bootstrap': '*p* 由估计值除以自助法 *SE* 得到。',
  'report.errors.p-estimator': '*p* 由估计方法的标准误得到，并非来自自助法。',
  'report.errors.p-none': '未要求 *p*。',
  'report.errors.none': '未要求标准误，因此没有标准误、区间与 *p*。',
  'report.errors.unavailable': '标准误无法计算，因此没有标准误、区间与 *p*。',
  'report.errors.delta-interval': '区间为 β 的区间，由其 delta 法标准误得到。',
  'report.errors.delta-effects': '*SE*、区间与 *p* 由 delta 法得到，它假定系数的乘积服从正态分布；自助法无此假定。',
  'report.column.item': '题项',
  'report.column.wording': '内容',
  'report.column.hypothesis': '假设',
  'report.column.path': '路径',
  'report.column.se-raw': '*B* 的 *SE*',
  'report.column.se-covariance': '协方差的 *SE*',
  'report.column.interval': 'β 的 {{level}} CI',
  'report.column.result': '结论',
  'report.disputed': '此处以 {{level}} CI 为准；若只看 *p*，{{names}}的结论相反。',
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
  'report.structural.condition': '{{conditions}}：',
  'report.structural.condition-mean': '当{{moderator}}取均值时',
  'report.structural.condition-zero': '当{{moderator}}为 0 时',
  'report.structural.condition-and': '、',
  'report.structural.rsquare': '各预测变量合计解释{{to}}方差的 {{percent}}。',
  'report.structural.group': '{{outcome}}，R² = {{rsquare}}',
  'report.structural.arrow': '{{from}} → {{to}}',
  'report.structural.note':
    'β = 标准化系数；*B* = 非标准化系数；*SE* = *B* 的标准误；CI = 置信区间；*p* 为 *B* 的双侧检验。',
  'report.covariances.title': '协方差与相关',
  'report.covariances.note': '内生变量之间为残差的协方差。观测预测变量之间的协方差取自数据，未列出。',
  'report.covariances.pair': '{{a}} ↔ {{b}}',

  'report.section.fit': '模型拟合',
  'report.fit.title': '拟合指标',
  'report.fit.statement':
    'χ²({{df}}) = {{chisq}}，*p* {{p}}；{{cfiName}} = {{cfi}}；{{tliName}} = {{tli}}；{{rmseaName}} = {{rmsea}}，{{level}} CI {{interval}}{{srmr}}。',
  'report.fit.statement-scaled':
    '校正 χ²({{df}}) = {{chisq}}，*p* {{p}}；{{cfiName}} = {{cfi}}；{{tliName}} = {{tli}}；{{rmseaName}} = {{rmsea}}，{{level}} CI {{interval}}{{srmr}}。',
  'report.fit.bollen-stine': '按 Bollen-Stine 自助法检验 χ²（未校正，{{replicates}} 次抽样），*p* {{p}}。',
  'report.fit.statement-descriptive':
    'χ²({{df}}) = {{chisq}}，不给出 *p*；{{cfiName}} = {{cfi}}；{{tliName}} = {{tli}}；{{rmseaName}} = {{rmsea}}{{srmr}}。',
  'report.fit.descriptive':
    '在 {{estimator}} 下，该统计量未经校正时不服从 χ² 分布，不能用于检验，由它得到的 CFI、TLI 与 RMSEA 也不以 Hu 与 Bentler（1999）的标准衡量。校正后的检验（ULSMV 或 WLSMV）可以评价。',
  'report.fit.note-uncorrected':
    '在 {{estimator}} 下，未校正的 χ² 不服从 χ² 分布，故不列出由它得到的 *p* 与 RMSEA 区间。',
  'report.fit.versioned': '{{version}} {{index}}',
  'report.fit.likelihood':
    '交互作用由答案的似然直接估计（LMS），因此没有 χ²，也没有由它构成的指数。对数似然 = {{logl}}；AIC = {{aic}}；BIC = {{bic}}。',
  'report.fit.untested':
    '缺失过多，无法检验拟合：无约束的均值和协方差的似然没有最大值，因此没有 χ²，也没有由它构成的指数。对数似然 = {{logl}}；AIC = {{aic}}；BIC = {{bic}}。',
  'report.fit.lrt': '与不含乘积项的模型相比，似然比为 χ²({{df}}) = {{chisq}}，*p* {{p}}。',
  'report.fit.note-scaled': '未校正的数值假定答案服从正态；校正值由校正后的 χ² 算出，应予报告。',
  'report.fit.note-versions':
    '未校正的数值假定答案服从正态；校正值由校正后的 χ² 算出；稳健值估计该指数在总体中的大小，应予报告。',
  'report.fit.srmr': '；SRMR = {{value}}',
  'report.fit.all-met-without-srmr': 'CFI、TLI 与 RMSEA 均达到 Hu 与 Bentler（1999）的标准；SRMR 无法确定。',
  'report.fit.all-met': 'CFI、TLI、RMSEA 与 SRMR 均达到 Hu 与 Bentler（1999）的标准。',
  'report.fit.some-missed':
    '按 Hu 与 Bentler（1999）的标准，以下指标未达到：{{indices}}。模型未能解释的协方差多于通常可接受的程度。',
  'report.fit.saturated': '模型为饱和模型（自由度为零），必然完全复现数据，因此无法评价其拟合。',
  'report.fit.note':
    '这些标准是惯例而非检验，得自与本模型相近的模型，不能代替判断。GFI 与 AGFI 受样本量影响，没有公认的标准（Sharma 等，2005）。AIC 与 BIC 只用于比较基于同一数据的模型，越小越好。',
  'report.fit.interval': '{{index}} 的 {{level}} CI',
  'report.fit.comparison-only': '仅用于比较',

  'report.section.failure': '为何没有估计结果',
  'report.failure.intro': '模型无法估计：',
  'report.not-estimated': '模型尚未估计。',
  'report.not-converged': '估计未收敛：本报告中的数字不可用于解释。',

  'report.section.parameters': '其他估计值',
  'report.parameters.title': '其他估计值',
  'report.parameters.note':
    '*B*：估计值；*β*：标准化值。`=~` 为载荷，`<~` 为合成变量的权重，`~` 为回归，`~1` 为均值，`:=` 为定义量。',
  'report.parameters.of-group': '{{parameter}}（{{group}}）',
  'report.column.parameter': '参数',
  'report.section.notes': '供审稿人复核',
  'report.notes.estimator': '估计方法',
  'report.notes.covariance-text':
    '{{method}}（{{estimator}}）；标准误：{{se}}（{{information}}信息）；检验：{{test}}；自由参数 {{npar}} 个；迭代 {{iterations}} 次后收敛。',
  'report.notes.covariance-not-converged-text':
    '{{method}}（{{estimator}}）；标准误：{{se}}（{{information}}信息）；检验：{{test}}；自由参数 {{npar}} 个；迭代 {{iterations}} 次后停止，未收敛。',
  'report.notes.lms-text':
    '潜调节结构方程法（LMS；Klein & Moosbrugger，2000）：答案的极大似然估计，每个维度 {{nodes}} 个积分节点；标准误由观测信息得到；自由参数 {{npar}} 个；迭代 {{iterations}} 次后收敛。',
  'report.notes.lms-not-converged-text':
    '潜调节结构方程法（LMS；Klein & Moosbrugger，2000）：答案的极大似然估计，每个维度 {{nodes}} 个积分节点；标准误由观测信息得到；自由参数 {{npar}} 个；迭代 {{iterations}} 次后停止，未收敛。',
  'report.notes.method.ML': '极大似然法',
  'report.notes.method.FIML': '利用不完整个案的全信息极大似然法',
  'report.notes.method.two-stage': '两阶段极大似然法（先由不完整个案估计均值与协方差，再估计模型）',
  'report.notes.method.GLS': '广义最小二乘法',
  'report.notes.method.ULS': '未加权最小二乘法',
  'report.notes.method.WLS': '完全加权最小二乘法',
  'report.notes.method.DWLS': '对角加权最小二乘法',
  'report.notes.information.expected': '期望',
  'report.notes.information.observed': '观测',
  'report.notes.cases-pairwise': '共 {{rows}} 个，*N* = {{n}}；各阈值和相关系数由作答相应题项的个案估计。',
  'report.notes.cases-two-stage':
    '共 {{rows}} 个，*N* = {{n}}；不完整的个案以其已有回答参与第一阶段的均值与协方差估计。',
  'report.notes.cases-covariances': '*N* = {{n}}；所给为协方差矩阵，而非答案。',
  'report.notes.cases-likelihood': '共 {{rows}} 个，*N* = {{n}}；不完整的个案以其已有回答参与估计。',
  'report.notes.convention-lms':
    '对数似然为模型下答案的对数似然；没有可供比较的饱和模型，因此没有 χ²。乘积不服从正态分布，LMS 已将其考虑在内。',
  'report.notes.convention-normal-groups':
    '各组样本协方差以本组个案数为除数，χ² 为各组个案数 × *F* 之和，与 lavaan 的默认设置相同。AMOS 与 LISREL 在每组中少计一个个案。',
  'report.notes.convention-wishart-groups':
    '各组样本协方差以本组个案数减一为除数，χ² 为各组（个案数 − 1）× *F* 之和，与 AMOS、LISREL 相同。lavaan 默认不减 1。',
  'report.notes.convention-fiml': 'χ² 为饱和模型与本模型对数似然之差的两倍。',
  'report.notes.convention-least-squares': 'χ² = (*N* − 组数) × *F*，与 lavaan 的最小二乘法相同。',
  'report.notes.groups': '分组',
  'report.notes.groups-text': '按 {{column}}：{{labels}}。组间相等：{{equal}}。',
  'report.notes.groups-none': '无',
  'report.notes.groups-by-label': '因标签相同（label）而相等的 {{parameters}}',
  'report.notes.groups-apart': '不受此约束、各组可不同：{{parameters}}。',
  'report.notes.products': '乘积项',
  'report.notes.products-observed': '观测变量的乘积为其原值之积，未作中心化；此类乘积项的 β 按乘积本身的标准差计算。',
  'report.notes.products-dmc':
    '潜变量的乘积由乘积指标测量，采用双重均值中心化（Lin 等，2010），{{pairs}}。{{standardised}}',
  'report.notes.products-rc':
    '潜变量的乘积由乘积指标测量，采用残差中心化（Little 等，2006），{{pairs}}。{{standardised}}',
  'report.notes.products-lms': '潜变量的乘积即潜变量本身之积，不需要乘积指标；观测因子以原值参与相乘。{{standardised}}',
  'report.notes.products-standardised':
    '此类乘积项的 β 按两个因子的标准差计算：B × SD(A) × SD(B) / SD(Y)，即标准化变量之积的系数（Wen 等，2010）。',
  'report.notes.pairs-matched': '题项配对相乘',
  'report.notes.pairs-all': '所有题项两两相乘',
  'report.notes.bootstrap': '自助法',
  'report.notes.bootstrap-missing': '项目设定了 {{requested}} 次抽样，但尚未对当前估计运行：标准误与区间并非由其得到。',
  'report.notes.missing-wald': 'Wald 检验',
  'report.notes.missing-compare': '模型比较',
  'report.notes.missing-text': '项目中已设定，但当前估计没有其结果。',
  'report.notes.bootstrap-text':
    '{{requested}} 次重抽样中成功 {{succeeded}} 次（{{type}}，{{ci}}区间），种子 {{seed}}；失败的重抽样不计入。',
  'report.notes.cases': '个案',
  'report.notes.cases-listwise': '共 {{rows}} 个，*N* = {{n}}；含缺失的个案按列表法剔除。',
  'report.notes.convention': '惯例',
  'report.notes.convention-normal':
    '样本协方差以 *N* 为除数，χ² = *N* × *F*，与 lavaan 的默认设置相同。AMOS 与 LISREL 用 *N* − 1，此时 χ² = {{other}}。',
  'report.notes.convention-wishart':
    '样本协方差以 *N* − 1 为除数，χ² = (*N* − 1) × *F*，与 AMOS、LISREL 相同。lavaan 默认用 *N*，此时 χ² = {{other}}。',
  'report.notes.correction': '校正',
  'report.notes.standardised': '标准化系数',
  'report.notes.h1-structured':
    'χ² 的校正以各模型（包括独立模型）的隐含协方差为四阶矩的权重，与 lavaan 的默认设置相同；Mplus 以样本协方差为权重（`h1.information = "unstructured"`），CFI 与 TLI 会有所不同。',
  'report.notes.h1-unstructured':
    'χ² 的校正以样本协方差为四阶矩的权重，与 Mplus 相同（lavaan 中为 `h1.information = "unstructured"`）。',
  'report.notes.scale': '量尺',
  'report.notes.scale-marker': '各构念以第一个题项的单位为单位（载荷固定为 1）。',
  'report.notes.scale-effect': '各构念的载荷平均为 1（效应编码）。',
  'report.notes.scale-own': '各构念的单位由模型中固定的载荷或方差给定。',
  'report.notes.scale-stdlv-groups':
    '第一组中各构念的方差为 1（被预测的构念为残差方差为 1）；其他组的单位由相等的载荷给定。',
  'report.notes.scale-stdlv': '各构念的方差为 1（被预测的构念为残差方差为 1）。',
  'report.notes.defaults': '模型',
  'report.notes.defaults-lavaan':
    '模型未自动添加任何参数：没有画出或写出的方差、协方差、尺度与均值均为 0，与 lavaan() 相同。若没有写出任何均值，观测变量的截距自由估计。乘积项所需的测量部分、方差与协方差无法由用户写出，因此自动加入。',
  'report.notes.fixed-x': '预测变量',
  'report.notes.fixed-x-text': '观测预测变量的方差与协方差取样本值（fixed *x*）。',
  'report.notes.fixed-x-gfi':
    'GFI、AGFI 和 PGFI 不计入固定预测变量的矩。AMOS 计入它们：若需与 AMOS 一致，请关闭固定 *x*（估计这些方差与协方差），并选择 Wishart 似然（χ² 按 N − 1 计算）。',
  'report.notes.gfi': 'GFI',
  'report.notes.gfi-groups':
    'GFI、AGFI 和 PGFI 只计协方差，并先将各组相加再相除，与 AMOS 相同；lavaan 取各组 GFI 的加权平均，并计入均值。',
  'report.notes.standardised-random.x':
    '标准化系数的标准误与区间计入了这些方差的抽样误差，不对预测变量的分布作任何假定；lavaan 将其视为已知。',
  'report.notes.standardised-normal':
    '标准化系数的标准误与区间计入了这些方差的抽样误差；因没有个案数据，按预测变量服从正态分布计算。lavaan 将其视为已知。',
  'report.notes.standardised-fixed.x':
    '标准化系数的标准误与区间将这些方差视为已知，与 lavaan 相同；若预测变量随受访者一同抽取，则数值偏小。',
  'report.notes.software': '软件',
  'report.notes.software-text': '径织 Pathloom {{version}}，{{date}}。',
  'report.notes.data': '数据',
  'report.notes.data-text': '{{file}}，SHA-256 {{hash}}',
  'report.notes.problems': '估计时的提示',
  'report.notes.syntax': '模型语句',
  'report.notes.unlike-lavaan': 'R 语言的 lavaan 包会拒绝上述语句或作不同理解，原因：{{reasons}}。',
  'report.notes.unlike.names': '名称或标签须用反引号，或为 R 的保留字',
  'report.notes.unlike.mixed': 'c() 中标签与数值或 NA 混用',
  'report.notes.unlike.constants': '自定义参数或约束用到固定参数的标签',
  'report.notes.unlike.product-left': '乘积位于运算符左侧',
  'report.notes.unlike.related': 'Pathloom 为乘积项补充的协方差',
  'report.notes.unlike.products': '构念的乘积（需生成乘积指标）',
  'report.notes.r': '同一模型的 R 代码',
  'report.notes.r-data':
    '用于 R 语言的 lavaan 包。每个参数均已写明，对数据所做的处理也在其中，不依赖任何默认设置。若要求 Bootstrap 标准误，每次运行的抽样会有所不同。',
  'report.notes.r-covariances':
    '用于 R 语言的 lavaan 包：协方差矩阵（除数为 *N* − 1）存入 `covariances`，个案数存入 `cases`，调用需要均值时存入 `means`（多组时均为列表）。每个参数均已写明，不依赖任何默认设置。',
  'report.notes.r-lms': 'R 语言的 lavaan 包没有 LMS，无法估计此模型：其中的乘积为潜变量的乘积。',
  'report.notes.r-none': '无法给出 R 代码：本报告的模型与数据已不相符。',
  'report.notes.label-separator': '：',
  'report.section.references': '参考文献',
};
