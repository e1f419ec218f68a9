/** Bars of counts: in miniature in the variable list, larger where a column is looked at. */
const sizes = { small: { width: 38, height: 15, widest: 7 }, large: { width: 248, height: 72, widest: 248 } } as const;
const gap = 1;

/** Bars of these counts, the highest as tall as the picture; nothing is drawn for an empty column. */
export function Histogram(props: { readonly counts: readonly number[]; readonly size?: keyof typeof sizes }) {
  const { counts, size = 'small' } = props;
  const { width, height, widest } = sizes[size];
  const most = Math.max(1, ...counts);
  const bar = Math.min(widest, (width + gap) / Math.max(1, counts.length) - gap);
  const left = size === 'large' ? 0 : width - counts.length * (bar + gap) + gap;
  return (
    <svg className="histogram" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {counts.map((count, index) => {
        const tall = count === 0 ? 0 : Math.max(1.5, (count / most) * height);
        return <rect key={index} x={left + index * (bar + gap)} y={height - tall} width={bar} height={tall} />;
      })}
    </svg>
  );
}
