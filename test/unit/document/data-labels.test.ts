import { expect, test } from 'vitest';
import { withDataLabels } from '../../../shared/document/data-labels.ts';
import { addConstruct, setColumnLabel } from '../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { columnLabel, columnWording, variableLabel } from '../../../shared/document/find.ts';

const long = '6、—这次失败是AI客服自身的原因造成的，而且本来可以避免，是吗';
const columns = [
  { name: 'Q1', label: '1、您的性别：' },
  { name: 'Q6_1', label: long },
  { name: 'age', label: 'Age in years' },
  { name: 'plain' },
];
const document = setColumnLabel(
  addConstruct(emptyDocument, { x: 0, y: 0, name: 'F', columns: ['Q6_1'] }),
  'age',
  'zh-CN',
  '年龄',
);

test('short labels of the data stand in place of names, long ones where there is room, the author’s before both', () => {
  const shown = withDataLabels(document, columns);
  expect(['Q1', 'Q6_1', 'age', 'plain', 'Q1:age'].map((name) => variableLabel(shown, name, 'en'))).toEqual([
    '您的性别',
    'Q6_1',
    '年龄',
    'plain',
    '您的性别 × 年龄',
  ]);
  expect(columnLabel(shown, 'Q1', 'zh-CN')).toBe('您的性别');
  expect(['Q6_1', 'age', 'plain'].map((name) => columnWording(shown, name, 'en'))).toEqual([
    '这次失败是AI客服自身的原因造成的，而且本来可以避免，是吗',
    '年龄',
    '',
  ]);
});

test('the stored document is untouched, and the shown one stays the same while nothing changes', () => {
  const shown = withDataLabels(document, columns);
  expect(document.variables).toEqual({ age: { label: { 'zh-CN': '年龄' } } });
  expect(withDataLabels(document, columns)).toBe(shown);
  expect(withDataLabels({ ...document, furtherSyntax: '#' }, columns).variables).toBe(shown.variables);
  expect(withDataLabels(document, [{ name: 'plain' }])).toBe(document);
});
