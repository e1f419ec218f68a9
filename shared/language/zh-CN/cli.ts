import type { cli as source } from '../en/cli.ts';
import type { Translated } from '../translated.ts';

export const cli: Translated<typeof source> = {
  'cli.usage':
    '用法：pathloom 命令 ...\n\n' +
    '  fit     模型 --data 文件 [选项]            基于协方差的结构方程模型\n' +
    '  pls     模型 --data 文件 [选项]            基于合成变量的结构方程模型（暂不可用）\n' +
    '  screen  --data 文件 [--constructs 模型]    答案概况与不认真作答\n' +
    '  measure 模型 --data 文件 [选项]            信度、效度与共同方法偏差\n' +
    '  efa     --data 文件 --items 列             探索性因子分析\n' +
    '  compare-groups --data 文件 --by 列         组间差异与组内一致性\n' +
    '  power   [模型] --method 方法               统计功效与样本量\n' +
    '  report  项目.pathloom --out 文件           项目报告（.html 或 .pdf）\n' +
    '  example [--out 文件夹] [--lang en|zh-CN]   内置示例：数据、估计、图形、报告\n\n' +
    '“模型”为 .pathloom 项目，或采用 lavaan 语法的文本文件。\n' +
    'fit 的选项（名称与取值同 lavaan）：\n' +
    '  估计         --estimator ML|MLM|MLMV|MLMVS|MLR|GLS|ULS|WLS|DWLS|WLSM|WLSMV|ULSMV  --likelihood normal|wishart\n' +
    '               --information expected|observed  --se standard|robust|robust.sem|robust.huber.white|bootstrap|none\n' +
    '               --test standard|satorra.bentler|yuan.bentler.mplus|scaled.shifted|mean.var.adjusted\n' +
    '  模型         --sem|--cfa|--growth|--lavaan  --std-lv  --effect-coding  --meanstructure [true|false]  --orthogonal  --fixed-x true|false\n' +
    '               --bounds none|pos.ov.var|standard  --interaction dmc|rc|lms  --pairs matched|all  --nodes 24\n' +
    '               --h1-information structured|unstructured  --standardized-se random.x|fixed.x\n' +
    '  答案         --missing listwise|fiml|fiml.x|two.stage|pairwise  --ordered 列|all  --parameterization delta|theta\n' +
    '  分组         --group 列  --group-equal loadings,intercepts,...  --group-partial "x3~1,x7~1"\n' +
    '               --invariance configural,thresholds,metric,scalar,strict,means\n' +
    '  自助法       --bootstrap N  --bootstrap-type naive|bollen-stine|parametric  --ci percentile|bc|bca\n' +
    '               --level .95  --seed N  --workers N\n' +
    '  其他         --compare 模型2  --lrt sb2001|sb2010  --wald "a==b"  --scores regression|bartlett\n' +
    '               --print lavaan|mplus|r [--print-file 文件]\n' +
    '  数据         --cov 文件 --n N[,N] [--means 文件]  --delimiter D  --encoding E  --missing-codes -99,99\n' +
    '               --missing-words 文字[,文字]\n' +
    '               --sheet NAME|N  --skip-rows N  --header true|false\n' +
    '               --proposals list|accept|ignore  --codebook 文件\n' +
    '  输出         --json 文件|-  --report 文件.html|文件.pdf  --lang en|zh-CN\n' +
    'screen 的选项（另可使用上面“数据”“输出”两类选项）：\n' +
    '  列           --columns 列|all  或  --constructs 模型 [--min-answered 1]  --scale 最小值,最大值\n' +
    '               --quantile-type 7|6  --max-categories 20\n' +
    '  相关         --correlations pearson,spearman,kendall,polychoric|none  --missing pairwise|listwise  --level .95\n' +
    '               --mardia-divisor N|N-1  --mahalanobis-cut .001\n' +
    '  作答者       --careless-items 列  --longstring K  --time 列 [--time-cut .5]  --rows flagged|all\n' +
    'measure 的选项（另可使用上面“数据”“输出”两类选项）：\n' +
    '  信度         --missing pairwise|listwise  --level .95  --bootstrap N [--ci percentile|bca]  --seed N  --workers N\n' +
    '  模型         --cfa-missing listwise|fiml  --estimator ML  --ordered 列|all\n' +
    '  共同方法     --common-method harman,single-factor,latent-method,marker,vif  --latent-method equal|free  --marker 构念\n' +
    'efa 的选项：\n' +
    '  题项         --items 列 | --constructs 模型  --correlation pearson|spearman|polychoric  --missing pairwise|listwise\n' +
    '  因子         --factors N|parallel|kaiser|map  --extraction minres|ml|paf|pca\n' +
    '               --rotation none|varimax|promax|oblimin|quartimin  --kaiser true|false  --kappa 4  --promax spss|r|psych\n' +
    '  平行分析     --parallel N  --parallel-model pca|factor  --percentile 95  --seed N\n' +
    'compare-groups 的选项（另可使用上面“数据”“输出”两类选项）：\n' +
    '  比较内容     --outcomes 列  --constructs 模型  --categories 列  --level .95\n' +
    '  一致性       --agreement --scale 最小值,最大值（须有 --constructs）\n' +
    'power 的选项：\n' +
    '  通用         --method rmsea|satorra-saris|monte-carlo  --alpha .05  --n N[,N...]  --target .8\n' +
    '  rmsea        --df N（或模型）  --rmsea0 .05  --rmsea-a .08\n' +
    '  其他方法     --population 文件 | --data 文件  --test "y~x[,...]"\n' +
    '  monte-carlo  --replications 1000  --parameters all  --level .95  --seed N  --workers N',
  'cli.unknown-command': '没有名为“{{command}}”的命令。',
  'cli.unknown-option': '没有名为“{{option}}”的选项。',
  'cli.value-missing': '选项 {{option}} 需要一个值。',
  'cli.value-invalid': '“{{value}}”不是 {{option}} 的有效值。可用的值：{{allowed}}。',
  'cli.number': '数字',
  'cli.not-available': '暂不可用：{{feature}}',
  'cli.model-missing': '请指明模型：pathloom fit 模型 --data 文件',
  'cli.report-usage': '请指定项目和输出文件：pathloom report 项目.pathloom --out 文件.pdf（或 .html）',
  'cli.data-missing': '请指明数据：--data 文件，或 --cov 文件 --n N',
  'cli.both-data': '--data 与 --cov 只能选其一。',
  'cli.n-missing': '使用 --cov 时请给出个案数：--n N',
  'cli.option-idle': '没有 {{needed}} 时，{{option}} 不起作用。',
  'cli.options-exclude': '{{option}} 与 {{other}} 不能同时使用。',
  'cli.surplus': '不应出现“{{text}}”。',
  'cli.estimating-long': '{{seconds}} 秒后仍在估计。按 Ctrl+C 可停止。',
  'cli.bug': '程序自身出错：{{reason}}',
  'cli.title': '径织 Pathloom {{version}}，估计方法 {{estimator}}（{{likelihood}} 似然）',
  'cli.title-lms': '径织 Pathloom {{version}}，LMS，每个维度 {{nodes}} 个积分节点（答案的似然）',
  'cli.title-least-squares': '径织 Pathloom {{version}}，估计方法 {{estimator}}',
  'cli.cases-incomplete': '使用个案：{{n}} / {{rows}}，其中 {{incomplete}} 个不完整。自由参数：{{npar}} 个。',
  'cli.cases': '使用个案：{{n}} / {{rows}}。自由参数：{{npar}} 个。',
  'cli.bootstrap': '自助法：{{requested}} 个样本中成功 {{succeeded}} 个（{{type}}，区间 {{ci}}，种子 {{seed}}）。',
  'cli.bootstrap-shown-bootstrap': '表中的标准误、z、p 与区间均来自自助法。',
  'cli.bootstrap-shown-estimator': '表中的标准误与区间来自自助法；z 与 p 由估计方法的标准误得到。',
  'cli.bootstrap-shown-none': '表中的标准误与区间来自自助法；未要求 z 与 p。',
  'cli.bootstrap-p': 'χ² 的 Bollen-Stine 检验：p {{p}}。',
  'cli.status.converged': '经 {{count}} 步收敛。',
  'cli.status.not-converged': '经 {{count}} 步仍未收敛。',
  'cli.section.invariance': '测量不变性（每步与前一步比较）',
  'cli.section.comparison': '嵌套模型比较',
  'cli.section.wald': 'Wald 检验',
  'cli.group': '=== 组 {{column}} = {{label}}，{{n}} 个个案 ===',
  'cli.comparison.models': '限制较少：{{free}}。限制较多：{{restricted}}。',
  'cli.comparison.test': '卡方差 {{chisq}}，df {{df}}，p {{p}}（{{method}}）',
  'cli.comparison.no-test': '卡方差无检验；df {{df}}',
  'cli.comparison.indices': '限制较多减去限制较少：CFI {{cfi}}，RMSEA {{rmsea}}，SRMR {{srmr}}',
  'cli.comparison.criteria': 'AIC {{aic}}，BIC {{bic}}',
  'cli.section.rsquare': '解释方差',
  'cli.column.parameter': '参数',
  'cli.fit.no-chisq': 'LMS 没有卡方，也没有由它构成的指数。',
  'cli.fit.no-chisq-gaps': '缺失过多，无法检验：没有卡方，也没有由它构成的指数。',
};
