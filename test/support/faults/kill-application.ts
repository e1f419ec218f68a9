/** Kills the application at random moments of journeys by one user, and looks at what is there when it starts again. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchShell, type Shell } from '../electron-shell.ts';
import { callsOf, waitFor } from '../shell-calls.ts';
import { valueOf } from '../study.ts';
import { chanceOf, type Chance } from './chance.ts';
import { constructsIn, journeyFiles, pause, pressIfAsked, travel, words, type JourneyLog } from './killed-journey.ts';

export interface KillSummary {
  readonly kills: number;
  /** By what was under way. */
  readonly during: Readonly<Record<string, number>>;
  /** How often unsaved work was offered at the next start. */
  readonly offered: number;
  readonly faults: readonly string[];
}

/** Larger drawings would test the drawing. */
const mostConstructs = 60;

interface User {
  readonly folder: string;
  readonly userData: string;
}

async function start({ userData }: User): Promise<Shell> {
  const shell = await launchShell({ userData });
  await waitFor(() => shell.evaluate(() => document.body.textContent?.includes('CFI') ?? false, null));
  return shell;
}

/** What the last start offers: constructs in it, or undefined. */
async function offeredBy(shell: Shell): Promise<number | undefined> {
  const read = valueOf(await callsOf(() => shell)('autosave.read', null));
  return read?.document.diagram.nodes.length;
}

/** A moment at random, every other time within a save. */
async function untilMoment(log: JourneyLog, chance: Chance): Promise<void> {
  if (chance.is(0.5)) return pause(300 + chance.below(5_000));
  for (let wait = 0; wait < 800 && !log.last.startsWith('save'); wait++) await pause(10);
  return pause(chance.below(150));
}

function temporaryIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^\..+\.\d+-\d+\.tmp$/.test(name));
}

/** What a project's file holds after a kill: what it held before, or a save that was asked for, never less than one that answered. */
function checkFiles(folder: string, log: JourneyLog, before: ReadonlyMap<string, number>): string[] {
  const faults: string[] = [];
  for (const name of journeyFiles) {
    try {
      const now = constructsIn(join(folder, name));
      const earlier = before.get(name);
      const answered = log.answered.get(name);
      if (
        now === undefined
          ? earlier !== undefined || answered !== undefined
          : now !== earlier && !log.asked.includes(now)
      )
        faults.push(`${name} holds ${now} constructs, before ${earlier}, asked for ${log.asked.join()}`);
      if (answered !== undefined && now !== undefined && now < answered)
        faults.push(`${name} holds ${now} constructs, a save of ${answered} had answered`);
    } catch (error) {
      faults.push(`${name} is not whole: ${String(error)}`);
    }
  }
  return faults;
}

function checkLoss(folder: string, log: JourneyLog, safeUntil: number, offered: number | undefined): string[] {
  const safe = log.edits.filter(({ at }) => at <= safeUntil).at(-1)?.constructs ?? 0;
  const saved = journeyFiles
    .map((name) => constructsIn(join(folder, name)) ?? 0)
    .filter((constructs) => log.asked.includes(constructs));
  const kept = Math.max(offered ?? 0, ...saved);
  return kept >= safe ? [] : [`${safe} constructs had to be kept, ${kept} are kept`];
}

/** Settings are not there until something was remembered. */
function checkSettings({ userData }: User): string[] {
  const path = join(userData, 'settings.json');
  try {
    if (existsSync(path)) JSON.parse(readFileSync(path, 'utf8'));
    return [];
  } catch (error) {
    return [`settings: ${String(error)}`];
  }
}

/** Takes up what is offered, or gives it up; the log that the next journey begins with. */
async function answerOffer(
  shell: Shell,
  offered: number | undefined,
  example: number,
  chance: Chance,
): Promise<JourneyLog> {
  const isTaken = offered !== undefined && offered < mostConstructs && chance.is(0.7);
  if (offered !== undefined)
    await waitFor(() => pressIfAsked(shell, words(isTaken ? 'app.restore.take' : 'app.restore.discard')));
  // The bundled study need not be kept.
  const first = isTaken ? { constructs: offered, at: 0 } : { constructs: example, at: Infinity };
  return { edits: [first], asked: [], answered: new Map(), last: 'start' };
}

/** @param mostLost milliseconds: edits younger than this may be lost */
export async function killApplication(kills: number, seed: number, mostLost: number): Promise<KillSummary> {
  const folder = mkdtempSync(join(tmpdir(), 'pathloom-killed-'));
  const user = { folder: join(folder, 'work'), userData: join(folder, 'user') };
  for (const each of [user.folder, user.userData]) mkdirSync(each);
  const chance = chanceOf(seed);
  const faults: string[] = [];
  const during: Record<string, number> = {};
  let offers = 0;
  let shell = await start(user);
  try {
    const example = valueOf(await callsOf(() => shell)('project.open-example', null)).document.diagram.nodes.length;
    let log = await answerOffer(shell, undefined, example, chance);
    for (let kill = 1; kill <= kills; kill++) {
      const before = new Map(
        journeyFiles.flatMap((name) => {
          const constructs = constructsIn(join(user.folder, name));
          return constructs === undefined ? [] : [[name, constructs] as const];
        }),
      );
      // Whatever it asks of a shell that is no more is refused: that is how it ends.
      const journey = travel(shell, { folder: user.folder, chance }, log).catch((error: unknown) => error);
      await untilMoment(log, chance);
      const killedAt = performance.now();
      await shell.kill();
      const ending = await journey;
      during[log.last] = (during[log.last] ?? 0) + 1;
      const found = checkFiles(user.folder, log, before);
      shell = await start(user);
      const offered = await offeredBy(shell);
      if (offered !== undefined) offers += 1;
      found.push(...checkLoss(user.folder, log, killedAt - mostLost, offered), ...checkSettings(user));
      for (const place of [user.folder, user.userData])
        for (let wait = 0; wait < 100 && temporaryIn(place).length > 0; wait++) await pause(50);
      found.push(...[user.folder, user.userData].flatMap(temporaryIn).map((name) => `${name} stays`));
      faults.push(
        ...found.map((fault) => `kill ${kill} during ${log.last} (${String(ending).slice(0, 80)}): ${fault}`),
      );
      log = await answerOffer(shell, offered, example, chance);
    }
  } finally {
    await shell.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills, during, offered: offers, faults };
}
