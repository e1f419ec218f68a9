/** What rows of answers come to together. */

/** Mean of the items answered, for rows that answered enough of them: one entry a row. */
export function meanScores(items: readonly Float64Array[], rows: number, minAnswered: number): Float64Array {
  const least = Math.max(1, Math.ceil(minAnswered * items.length - 1e-9));
  const scores = new Float64Array(rows).fill(NaN);
  for (let row = 0; row < rows; row++) {
    let [sum, answered] = [0, 0];
    for (const item of items) {
      const answer = item[row]!;
      if (Number.isNaN(answer)) continue;
      sum += answer;
      answered += 1;
    }
    if (answered >= least) scores[row] = sum / answered;
  }
  return scores;
}

/** Rows that answered every one of these columns: one entry a row that did, ascending. */
export function rowsAnswering(columns: readonly Float64Array[], rows: number): Int32Array {
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  return all.filter((row) => columns.every((column) => !Number.isNaN(column[row]!)));
}
