/** The miniature histogram of the variable list. */
const width = 38;
const height = 15;
const gap = 1;

/** Bars of these counts, the highest as tall as the picture; nothing is drawn for an empty column. */
export function Histogram({ counts }: { readonly counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const bar = Math.min(7, (width + gap) / Math.max(1, counts.length) - gap);
  const left = width - counts.length * (bar + gap) + gap;
  return (
    <svg className="histogram" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {counts.map((count, index) => {
        const tall = count === 0 ? 0 : Math.max(1.5, (count / most) * height);
        return <rect key={index} x={left + index * (bar + gap)} y={height - tall} width={bar} height={tall} />;
      })}
    </svg>
  );
}
