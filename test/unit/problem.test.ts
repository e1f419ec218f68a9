import { describe, expect, it } from 'vitest';
import { catchProblem, describeError } from '../../shared/problem.ts';

describe('an exception as a problem', () => {
  it('keeps message and stack', () => {
    const { code, severity, detail } = catchProblem('worker-died', new TypeError('no kernel'));
    expect([code, severity]).toEqual(['worker-died', 'error']);
    expect(detail).toContain('TypeError: no kernel');
    expect(detail).toContain('problem.test.ts');
  });

  it('keeps whatever else was thrown', () => {
    expect(describeError('plain words')).toBe('plain words');
    expect(describeError(undefined)).toBe('undefined');
  });

  it('puts the message before a stack that leaves it out', () => {
    const error = new Error('lost');
    error.stack = 'at f (a.js:1:1)';
    expect(describeError(error)).toBe('Error: lost\nat f (a.js:1:1)');
  });
});
