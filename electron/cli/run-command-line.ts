/** Finds the command, runs it, and says in one sentence what was wrong. */
import { languageOfTag, languages, type Language } from '../../shared/languages.ts';
import { version } from '../../shared/version.ts';
import { createTranslate } from '../../shared/language/translate.ts';
import { describeError } from '../../shared/problem.ts';
import { exitStatus, UsageError, type ExitStatus, type Terminal } from './command.ts';
import { findCommand } from './commands.ts';
import { withoutControls } from './without-controls.ts';

/** `--lang` anywhere on the line, else the system's language. */
function chooseLanguage(args: readonly string[]): Language {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const said = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const known = languages.find((language) => language === said);
  if (known) return known;
  const system = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return languageOfTag(system);
}

export async function runCommandLine(args: readonly string[]): Promise<ExitStatus> {
  const terminal: Terminal = {
    out: (text) => process.stdout.write(withoutControls(text)),
    err: (text) => process.stderr.write(withoutControls(text)),
    folder: process.env['INIT_CWD'] ?? process.cwd(),
    language: chooseLanguage(args),
  };
  const translate = createTranslate(terminal.language);
  const [name, ...rest] = args;
  if (name === '--version') {
    terminal.out(`${version}\n`);
    return exitStatus.done;
  }
  if (name === undefined || name === '--help' || name === 'help' || rest.includes('--help')) {
    terminal.out(`${translate('cli.usage')}\n`);
    return name === undefined ? exitStatus.usage : exitStatus.done;
  }
  const command = await findCommand(name);
  try {
    if (!command) throw new UsageError(translate('cli.unknown-command', { command: name }));
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      terminal.err(`pathloom: ${translate('cli.bug', { reason: describeError(error) })}\n`);
      return exitStatus.environment;
    }
    terminal.err(`pathloom: ${error.message}\n`);
    if (!command) terminal.err(`${translate('cli.usage')}\n`);
    return exitStatus.usage;
  }
}
