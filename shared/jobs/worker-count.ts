/** More workers than this gain nothing that anybody would notice, and each takes its memory. */
const mostWorkers = 12;

/** Workers for so many cores: all of two, one less of more, so that the window keeps one. */
export function workerCount(cores: number): number {
  return Math.max(1, Math.min(mostWorkers, cores > 2 ? cores - 1 : cores));
}
