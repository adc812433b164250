// Owns the help texts of the command line.

export const COMMANDS: readonly string[] = ['check', 'claims', 'facts', 'report', 'lsp'];

export const HELP = `Policy Notes: facts and sources for AI-policy briefs in Markdown. Offline; sends nothing anywhere.

usage:
  policy-notes check [FILE|DIR|GLOB...]   find claims without a source, dead citations and the like
  policy-notes claims FILE                list every claim with its confidence, status and sources
  policy-notes facts [QUERY]              list what is on record
  policy-notes report FILE                picture what a brief's claims rest on, as Markdown or HTML
  policy-notes lsp --stdio                serve an editor

  policy-notes COMMAND --help             options of a command
  policy-notes --version

"-" as a file reads standard input. Exit code 0: clean; 1: findings at or above --fail-on; 2: wrong use,
unreadable input, or an error in a fact base or in settings in force.
`;

const DETAILS: ReadonlyMap<string, string> = new Map([
  [
    'check',
    `usage: policy-notes check [FILE|DIR|GLOB...] [options]

Checks the files; without any, the Markdown files below the current folder: those that end in .md, .markdown and the
like, .qmd, .Rmd or .mdx. Other files are checked where they are named.

  --format text|json|sarif|github   how findings are written (text)
  --fail-on error|warning|information|hint
                                    exit with 1 on findings at least so grave (warning)
  --fix                             apply the fixes that cannot change the meaning, which are those of entity-name,
                                    and list them; with "-" write the text, and
                                    what is left to standard error
  --config FILE                     settings from this file instead of the nearest .policy-notes/config.yaml; its
                                    factBases are relative to the folder that it is in
`,
  ],
  [
    'claims',
    `usage: policy-notes claims FILE [options]

  --all                every sentence, also those that claim nothing
  --format text|json   how they are written (text)
  --config FILE        settings from this file instead of the nearest .policy-notes/config.yaml
`,
  ],
  [
    'facts',
    `usage: policy-notes facts [QUERY] [options]

Lists facts that hold every word of the query; all without one.

  --format text|json   how they are written (text)
`,
  ],
  [
    'report',
    `usage: policy-notes report FILE [options]

Writes the evidence report on a brief to standard output: coverage by section, claims by state, sources by what rests
on them, names by mention.

  --format markdown|html   how it is written (markdown); HTML is a page of its own that loads nothing
  --config FILE            settings from this file instead of the nearest .policy-notes/config.yaml
`,
  ],
  [
    'lsp',
    `usage: policy-notes lsp --stdio

Serves an editor over standard input and output, by the Language Server Protocol. Instead of --stdio, which is meant
where nothing is said: --socket=PORT, --pipe=NAME or --node-ipc.
`,
  ],
]);

/** The help of a command, or the general one. */
export function helpFor(command: string): string {
  return DETAILS.get(command) ?? HELP;
}
