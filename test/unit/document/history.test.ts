import { expect, it } from 'vitest';
import { canRedo, canUndo, record, redo, startHistory, undo } from '../../../shared/document/edits/history.ts';

it('goes back to the start and forward to the end, without limit', () => {
  let history = startHistory(0);
  for (let value = 1; value <= 1_000; value++) history = record(history, value);
  for (let step = 0; step < 1_000; step++) history = undo(history);
  expect(history.present).toBe(0);
  expect(canUndo(history)).toBe(false);
  expect(undo(history)).toBe(history);
  for (let step = 0; step < 1_000; step++) history = redo(history);
  expect(history.present).toBe(1_000);
  expect(canRedo(history)).toBe(false);
  expect(redo(history)).toBe(history);
});

it('forgets the future at a new record', () => {
  const history = record(undo(record(startHistory('a'), 'b')), 'c');
  expect(canRedo(history)).toBe(false);
  expect(undo(history).present).toBe('a');
});

it('counts records with the same key in a row as one', () => {
  let history = startHistory('');
  for (const text of ['T', 'Tr', 'Tru']) history = record(history, text, 'title');
  expect(undo(history).present).toBe('');
  history = record(history, 'other', 'label');
  expect(undo(history).present).toBe('Tru');
});

it('does not record what changes nothing', () => {
  const history = startHistory('a');
  expect(record(history, 'a')).toBe(history);
});
