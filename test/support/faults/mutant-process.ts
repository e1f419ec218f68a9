/** Reads mutants in a process of its own, so that one that hangs or takes all memory ends this process alone. */
import { describeError } from '../../../shared/problem.ts';
import type { MutantReport, MutantTask } from './mutant-messages.ts';
import { checkMutant } from './mutants.ts';

function tell(report: MutantReport): Promise<void> {
  return new Promise((resolve) => process.send!(report, () => resolve()));
}

async function readMutants({ kind, from, to }: MutantTask): Promise<void> {
  for (let number = from; number < to; number++) {
    const before = process.cpuUsage();
    const outcome = await checkMutant(kind, number).then(
      (verdict) => ({ verdict }),
      (error: unknown) => ({ fault: describeError(error) }),
    );
    const { user, system } = process.cpuUsage(before);
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    await tell({ number, seconds: (user + system) / 1e6, megabytes, ...outcome });
  }
  process.disconnect();
}

process.once('message', (task: MutantTask) => void readMutants(task));
