// Owns the loading of a folder's bases for tests, as the command line and the server do it.
import { setImmediate } from 'node:timers/promises';
import { bundledFacts } from '../../server/src/core/facts/bundled.generated.ts';
import { readFactBase } from '../../server/src/core/facts/load.ts';
import { nodeFiles } from '../../server/src/nodeFiles.ts';
import type { Team } from '../../server/src/workspace/team.ts';
import { Teams, type TeamsHost } from '../../server/src/workspace/teams.ts';
import type { TestFolder } from './folder.ts';

/** The bases of a folder that is open as a workspace folder. */
export function teamsOf(folder: TestFolder, further: Partial<TeamsHost> = {}): Teams {
  return new Teams({
    files: nodeFiles,
    clock: { now: () => performance.now(), pause: () => setImmediate() },
    bundled: readFactBase(JSON.parse(bundledFacts), 'policy-notes'),
    folderOf: () => folder.uri(),
    openText: () => undefined,
    openIn: () => [],
    furtherBases: async () => undefined,
    ...further,
  });
}

/** What is wrong with the files of a team: name of the file, and what is said. */
export function saidOf(team: Team): readonly string[] {
  return team.files.flatMap(({ file, problems }) =>
    problems.map(({ message }) => `${file.uri.split('/').at(-1)}: ${message}`),
  );
}
