/** What is mutated, room by room, and on which tests: a room's own alone, so that a number is asserted where it is made. */
export const rooms = {
  results: { mutate: ['shared/results/**/*.ts'], tests: ['results', 'renderer/results'] },
  analyses: { mutate: ['shared/analyses/*.ts'], tests: ['analyses'] },
  report: { mutate: ['shared/report/*.ts', '!shared/report/report-css.ts'], tests: ['report'] },
  // Hooks join store and React; they hold no data.
  panes: { mutate: ['renderer/results/*.ts', '!renderer/results/use-*.ts'], tests: ['results', 'renderer/results'] },
};

export const roomOf = (file) =>
  Object.keys(rooms).find((room) => rooms[room].mutate.some((pattern) => file.startsWith(pattern.split('*')[0])));
