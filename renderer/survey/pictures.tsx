/** Pictures of the page, beside each other where there is room; greyed where they are out of date. */
import type { Picture } from '../../shared/drawing/picture.ts';
import { PlotPicture } from '../results/plot-picture.tsx';

export function Pictures(props: { readonly pictures: readonly Picture[]; readonly isOutdated: boolean }) {
  if (props.pictures.length === 0) return null;
  return (
    <div className="survey-pictures" data-outdated={props.isOutdated || undefined}>
      {props.pictures.map((picture, index) => (
        <div key={index} className="survey-picture" style={{ width: picture.width }}>
          <PlotPicture picture={picture} />
        </div>
      ))}
    </div>
  );
}
