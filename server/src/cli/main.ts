// Owns the command line: which command is meant, with which options, and what is said of wrong use.
import { parseArgs } from 'node:util';
import { severities } from '../core/config.ts';
import { check, FORMATS } from './check.ts';
import { COMMANDS, HELP, helpFor } from './help.ts';
import { CLEAN, type Io, UsageError, WRONG } from './io.ts';
import { claims, facts } from './lists.ts';
import { REPORT_FORMATS, report } from './report.ts';
import { transportOf } from './transport.ts';

/** Runs a command. `argv` without the program; `version` of the package. Never throws on wrong use or bad input. */
export async function main(argv: readonly string[], version: string, io: Io): Promise<number> {
  try {
    return await run(argv, version, io);
  } catch (error) {
    const isParseError =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof UsageError) && !isParseError) throw error;
    io.err(`policy-notes: ${inWords(error)}\n`);
    if (isParseError) io.err('Try "policy-notes --help".\n');
    return WRONG;
  }
}

/** What Node says of files whose names begin with a dash ends in half a quotation. */
function inWords({ message }: Error): string {
  return message.replace(/\. To specify a positional .*$/s, '; a file of that name goes behind "--"');
}

async function run(argv: readonly string[], version: string, io: Io): Promise<number> {
  const [command = '', ...rest] = argv;
  if (command === '--version' || command === '-v') return say(`${version}\n`, io);
  if (command === '' || command === '--help' || command === '-h' || command === 'help')
    return help(rest[0] ?? '', command, io);
  if (rest.includes('--help') || rest.includes('-h')) return help(command, 'help', io);
  if (command === 'check') return runCheck(rest, version, io);
  if (command === 'claims') return runClaims(rest, io);
  if (command === 'facts') return runFacts(rest, io);
  if (command === 'report') return runReport(rest, io);
  if (command === 'lsp')
    throw new UsageError(`lsp takes --stdio and the like, not "${transportOf(rest).wrong ?? ''}"`);
  throw new UsageError(
    `there is no command "${command}"${nearest(command)}; expected one of ${COMMANDS.join(', ')}`,
  );
}

function help(command: string, asked: string, io: Io): number {
  if (asked === '') {
    io.err(HELP);
    return WRONG;
  }
  return say(helpFor(command), io);
}

function say(text: string, io: Io): number {
  io.out(text);
  return CLEAN;
}

function runCheck(args: readonly string[], version: string, io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      config: { type: 'string' },
      'fail-on': { type: 'string', default: 'warning' },
      fix: { type: 'boolean', default: false },
    },
  });
  const format = oneOf(values.format, FORMATS, '--format');
  const failOn = oneOf(values['fail-on'], severities, '--fail-on');
  return check(positionals, { format, failOn, config: values.config, fix: values.fix, version }, io);
}

function runClaims(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      config: { type: 'string' },
    },
  });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined)
    throw new UsageError('claims takes one file, or - for standard input');
  const format = oneOf(values.format, ['text', 'json'] as const, '--format');
  return claims(file, { all: values.all, format, config: values.config }, io);
}

function runFacts(args: readonly string[], io: Io): Promise<number> {
  const options = { format: { type: 'string', default: 'text' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  return facts(positionals.join(' '), oneOf(values.format, ['text', 'json'] as const, '--format'), io);
}

function runReport(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'markdown' }, config: { type: 'string' } },
  });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined)
    throw new UsageError('report takes one file, or - for standard input');
  return report(
    file,
    { format: oneOf(values.format, REPORT_FORMATS, '--format'), config: values.config },
    io,
  );
}

function oneOf<const Word extends string>(value: string, words: readonly Word[], option: string): Word {
  const word = words.find((known) => known === value);
  if (word !== undefined) return word;
  throw new UsageError(`${option} is one of ${words.join(', ')}, not "${value}"`);
}

/** " (did you mean …?)" for a command with the same first letters. */
function nearest(word: string): string {
  const close = COMMANDS.find((known) => known.startsWith(word.slice(0, 2)) || known.includes(word));
  return close === undefined || word === '' ? '' : ` (did you mean "${close}"?)`;
}
