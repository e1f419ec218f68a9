/** How a plain CSV file was read, for tests of what is printed from it. */
export function csvFile(fileName = 'data.csv') {
  return {
    fileName,
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    header: true,
    missingCodes: [] as readonly number[],
  } as const;
}
