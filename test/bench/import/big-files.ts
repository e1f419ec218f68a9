/** Files as large as surveys come, written once to a folder of the bench; those of SPSS by haven, where R has it. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

export interface BigFile {
  readonly name: string;
  readonly path: string;
  /** What reads the same in R: an expression whose value is the table. */
  readonly inR: readonly { readonly name: string; readonly call: string }[];
}

/** An answer from 1 to 5 that follows no simple rule. */
const rating = (row: number, column: number): number => 1 + ((row * 7 + column * 13 + ((row * column) >> 3)) % 5);
const columnNames = (columns: number): string[] => Array.from({ length: columns }, (_, i) => `q${String(i + 1)}`);

/** Line by line in pieces: the text of a million rows is never held. */
function writeCsv(path: string, rows: number, columns: number): void {
  const file = openSync(path, 'w');
  writeSync(file, `${columnNames(columns).join(',')}\n`);
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, i) =>
      Array.from({ length: columns }, (_, column) => rating(from + i, column)).join(','),
    );
    writeSync(file, `${lines.join('\n')}\n`);
  }
  closeSync(file);
}

const sheetStart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

function writeWorkbook(path: string, rows: number, columns: number): void {
  const names = columnNames(columns).map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`);
  const body = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (_, column) => `<c><v>${String(rating(row, column))}</v></c>`);
    return `<row>${cells.join('')}</row>`;
  });
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  writeFileSync(
    path,
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
          `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets><sheet name="data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `${sheetStart}<row>${names.join('')}</row>${body.join('')}</sheetData></worksheet>`,
      ),
    }),
  );
}

/** @returns whether R has haven and wrote the file */
function writeSav(path: string, rows: number, columns: number, compress: 'byte' | 'zsav'): boolean {
  const script = `suppressMessages(library(haven)); set.seed(1)
d <- as.data.frame(lapply(seq_len(${columns}), function(i) labelled_spss(as.numeric(sample(c(1:5, 99), ${rows}, TRUE)), c(low = 1, high = 5), na_values = 99, label = paste("Question", i))))
names(d) <- paste0("q", seq_len(${columns})); write_sav(d, ${JSON.stringify(path)}, compress = "${compress}")`;
  return spawnSync('Rscript', ['-e', script], { stdio: 'ignore' }).status === 0;
}

/** Written in their order; `quick` makes them a tenth as long. */
export function* bigFiles(folder: string, isQuick: boolean): Generator<BigFile> {
  const part = isQuick ? 10 : 1;
  const size = (rows: number, columns: number): string => `${(rows / part).toLocaleString('en')} x ${String(columns)}`;
  const csv = join(folder, 'ratings.csv');
  writeCsv(csv, 1_000_000 / part, 40);
  yield {
    name: `CSV ${size(1_000_000, 40)}`,
    path: csv,
    inR: [
      { name: 'data.table::fread, 2 threads', call: `data.table::fread(${JSON.stringify(csv)}, nThread = 2)` },
      { name: 'data.table::fread, 1 thread', call: `data.table::fread(${JSON.stringify(csv)}, nThread = 1)` },
      {
        name: 'readr::read_csv',
        call: `readr::read_csv(${JSON.stringify(csv)}, lazy = FALSE, show_col_types = FALSE)`,
      },
    ],
  };
  for (const [name, compress] of [
    ['survey.sav', 'byte'],
    ['survey.zsav', 'zsav'],
  ] as const) {
    const path = join(folder, name);
    if (!writeSav(path, 100_000 / part, 300, compress)) {
      console.log(`${name}: not measured, R with haven writes it`);
      continue;
    }
    const call = `haven::read_sav(${JSON.stringify(path)}, user_na = FALSE)`;
    yield { name: `${name} ${size(100_000, 300)}`, path, inR: [{ name: 'haven::read_sav', call }] };
  }
  const xlsx = join(folder, 'ratings.xlsx');
  writeWorkbook(xlsx, 50_000 / part, 50);
  yield {
    name: `XLSX ${size(50_000, 50)}`,
    path: xlsx,
    inR: [{ name: 'readxl::read_excel', call: `readxl::read_excel(${JSON.stringify(xlsx)})` }],
  };
}
