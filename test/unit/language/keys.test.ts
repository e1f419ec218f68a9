import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemSeverities } from '../../../shared/problem.ts';
import { en } from '../../../shared/language/en.ts';
import { zhCN } from '../../../shared/language/zh-CN.ts';
import { projectRoot, sourceFiles } from '../architecture/rooms.ts';

const stem = (key: string) => key.replace(/_(one|other)$/, '');
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const english: Record<string, string> = en;
const chinese: Record<string, string> = zhCN;

describe('language', () => {
  it('has every key in both languages', () => {
    const stems = (source: Record<string, string>) => [...new Set(Object.keys(source).map(stem))].sort();
    expect(stems(chinese)).toEqual(stems(english));
  });

  it('fills the same places in both languages', () => {
    const differing = Object.entries(chinese).flatMap(([key, text]) => {
      const original = english[key] ?? '';
      const missing = places(text).filter((name) => name !== 'count' && !places(original).includes(name));
      return missing.length > 0 ? [`${key}: ${missing.join(', ')}`] : [];
    });
    expect(differing).toEqual([]);
  });

  it('has no empty text, and Chinese is Chinese', () => {
    const empty = [...Object.entries(english), ...Object.entries(chinese)].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
    const same = Object.entries(chinese).filter(
      ([key, text]) => text === english[key] && /[a-z]{4,} [a-z]{3,}/.test(text),
    );
    expect(same).toEqual([]);
  });

  it('has a sentence and a remedy for every problem', () => {
    const keys = new Set(Object.keys(english).map(stem));
    const missing = Object.keys(problemSeverities).flatMap((code) =>
      [`problem.${code}.message`, `problem.${code}.remedy`].filter((key) => !keys.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('has no key that nobody uses', () => {
    const code = ['shared', 'electron', 'renderer']
      .flatMap(sourceFiles)
      .filter((file) => !/^shared\/language\/(en|zh-CN)\//.test(file))
      .map((file) => readFileSync(join(projectRoot, file), 'utf8'))
      .join('\n');
    /** Keys made at run time from a registry: `problem.${code}.message`, `command.${id}`. */
    const prefixes = [...code.matchAll(/`([a-z][\w.-]*[.-])\$\{/g)].map(([, prefix]) => prefix as string);
    const unused = [...new Set(Object.keys(english).map(stem))].filter(
      (key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});
