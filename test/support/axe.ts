/** Accessibility of what a page shows now, by axe-core. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** `rule: selector` for every violation inside `selector`, WCAG 2 AA rules. */
export async function violations(page: Page, selector = 'body'): Promise<string[]> {
  // Evaluated by the debugger, which the page's own policy does not bind.
  await page.evaluate(source);
  const results = await page.evaluate(
    (within) =>
      (window as unknown as { axe: { run: (context: string, options: unknown) => Promise<AxeResults> } }).axe.run(
        within,
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
      ),
    selector,
  );
  return results.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
