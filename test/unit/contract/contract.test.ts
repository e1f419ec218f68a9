import { describe, expect, it } from 'vitest';
import { commands } from '../../../shared/contract/commands.ts';
import { responseHeaders } from '../../../shared/contract/response-headers.ts';

describe('response headers', () => {
  const policy = Object.fromEntries(
    (responseHeaders['Content-Security-Policy'] ?? '').split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources];
    }),
  );

  it('allow our own origin, and elsewhere nothing', () => {
    expect(policy['default-src']).toEqual(["'none'"]);
    const allowed = new Set(Object.values(policy).flat());
    expect([...allowed].sort()).toEqual(["'none'", "'self'", 'blob:', 'data:']);
    const loose = Object.entries(policy).filter(
      ([, sources]) => sources.includes('data:') || sources.includes('blob:'),
    );
    expect(loose.map(([name]) => name)).toEqual(['img-src']);
  });

  it.each(['object-src', 'base-uri', 'form-action', 'frame-ancestors'])('name %s, which no default covers', (name) => {
    expect(policy[name]).toEqual(["'none'"]);
  });

  it('isolate the page, so that threads can share memory', () => {
    expect(responseHeaders).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });
});

describe('commands', () => {
  it('have shortcuts of their own, written as Electron reads them', () => {
    const shortcuts = Object.values(commands).flatMap((command) => ('shortcut' in command ? [command.shortcut] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    for (const shortcut of shortcuts)
      expect(shortcut).toMatch(/^(CmdOrCtrl\+)?(Shift\+)?([A-Z0-9]|Plus|-|,|Delete|F\d+)$/);
  });
});
