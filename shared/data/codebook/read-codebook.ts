/** A codebook: a table that says of each column of a survey what it means, with heads in English or Chinese. */
import type { Dataset } from '../../dataset.ts';
import { failure, problem, success, type Outcome } from '../../problem.ts';

export const codebookFields = [
  'name',
  'label',
  'values',
  'level',
  'scale',
  'minimum',
  'maximum',
  'reversed',
  'missing',
  'value',
  'value-label',
] as const;
export type CodebookField = (typeof codebookFields)[number];

/** One column of a survey as its codebook has it, in texts. */
export type CodebookEntry = { readonly name: string } & Readonly<Partial<Record<CodebookField, string>>>;

/** Heads without blanks and signs, in small letters. */
const heads: Readonly<Record<CodebookField, string>> = {
  name: 'name variable variablename varname var column columnname item itemcode field 变量 变量名 变量名称 名称 列名 字段 字段名 题项编号 题号 题项代码',
  label:
    'label variablelabel labels question questiontext wording itemwording itemtext description text 标签 变量标签 题项 题项内容 题目 题干 问题 说明 描述 含义 变量含义 变量说明',
  values:
    'valuelabels values codes coding categories options responseoptions answers 取值标签 值标签 取值 值 编码 选项 赋值 赋值说明 取值说明 变量赋值 选项编码',
  level: 'measure measurement measurementlevel level type 测量尺度 测量级别 测量水平 测量层次 度量标准 变量类型 类型',
  scale: 'scale range scalerange responsescale 尺度 量表 量表范围 范围 取值范围 计分范围',
  minimum: 'min minimum lowest 最小值 最低分 下限',
  maximum: 'max maximum highest 最大值 最高分 上限',
  reversed:
    'reversed reverse reversecoded reversescored reversedcoded reverseitem 反向 反向题 反向计分 反向编码 是否反向 是否反向计分',
  missing: 'missing missingvalues missingcodes missingvalue missingcode 缺失 缺失值 缺失代码 缺失值代码 缺失编码',
  value: 'value code 数值 代码',
  'value-label': 'valuelabel codelabel 标签值 取值含义 选项内容',
};

const fieldOf = new Map(
  codebookFields.flatMap((field) => heads[field].split(' ').map((head) => [head, field] as const)),
);

function headOf(text: string): CodebookField | undefined {
  return fieldOf.get(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

/** So many rows above the heads may hold a title. */
const mostTitles = 5;

/**
 * Entries in their order. Rows without a name go on with the entry above them, as where each value has a row of its own.
 * Fails with codebook-without-names where no head names the columns that it is about.
 *
 * @param file its name, for the problem
 */
export function readCodebook(table: Dataset, file: string): Outcome<readonly CodebookEntry[]> {
  const rows = [table.columns.map(({ name }) => name), ...rowsOf(table)];
  const at = rows.slice(0, mostTitles + 1).findIndex((row) => row.some((cell) => headOf(cell) === 'name'));
  if (at < 0) return failure(problem('codebook-without-names', { values: { file } }));
  const fields = rows[at]!.map(headOf);
  const entries = new Map<string, CodebookEntry>();
  let last = '';
  for (const row of rows.slice(at + 1)) {
    const told = cellsOf(row, fields);
    last = told.name ?? last;
    if (last !== '') entries.set(last, joined(entries.get(last), { ...told, name: last }));
  }
  return success([...entries.values()]);
}

function* rowsOf({ rows, columns }: Dataset): Generator<string[]> {
  for (let row = 0; row < rows; row++)
    yield columns.map(({ kind, values, categories }) => {
      const value = values[row] ?? NaN;
      if (Number.isNaN(value)) return '';
      return kind === 'text' ? (categories[value] ?? '') : String(value);
    });
}

/** The first column of each field counts; empty cells say nothing. */
function cellsOf(row: readonly string[], fields: readonly (CodebookField | undefined)[]): Partial<CodebookEntry> {
  const told: Partial<Record<CodebookField, string>> = {};
  fields.forEach((field, index) => {
    const cell = unguarded(row[index] ?? '').trim();
    if (field && cell !== '') told[field] ??= cell;
  });
  return told;
}

/** Without the apostrophes that keep a spreadsheet from running a text. */
function unguarded(cell: string): string {
  return cell.replace(/(^|[;\t\r\n])'(?=["\s]*[=+@\uff1d\uff0b\uff20\uff0d-])/g, '$1');
}

/** Rows about the same column: values one below the other, and what only some of them say. */
function joined(
  before: CodebookEntry | undefined,
  { value, 'value-label': label, ...told }: CodebookEntry,
): CodebookEntry {
  const own = value === undefined ? undefined : `${value}=${label ?? ''}`;
  const values = [before?.values, told.values, own].filter((one) => one !== undefined).join('; ');
  return { ...told, ...before, ...(values === '' ? {} : { values }) };
}
