// Owns the bases that briefs of one place use together: merged, checked, indexed.
import { checkBases, extendedBy } from '../core/facts/checkBases.ts';
import { buildFactIndexInSteps, type FactIndex } from '../core/facts/factIndex.ts';
import { prepareFactWords } from '../core/facts/factWords.ts';
import type { ReadBase } from '../core/facts/load.ts';
import type { FactProblem } from '../core/facts/raw.ts';
import { prepareSpeller } from '../core/facts/spelling.ts';
import type { BaseFile, PlacedProblem } from './baseFile.ts';
import { type Clock, inSlices } from './slices.ts';

/** A base file as one team uses it. */
export interface TeamFile {
  readonly file: BaseFile;
  /** All that is wrong with it, the other bases considered. */
  readonly problems: readonly PlacedProblem[];
}

export interface Team {
  readonly facts: FactIndex;
  /** In the order in which later ones override earlier ones; without the bundled base. */
  readonly files: readonly TeamFile[];
}

/** Puts bases together; `bundled` is undefined where a team goes without the facts that come with Policy Notes. */
export function makeTeam(
  bundled: ReadBase | undefined,
  files: readonly BaseFile[],
  clock: Clock,
): Promise<Team> {
  return inSlices(teamInSteps(bundled, files), clock);
}

function* teamInSteps(bundled: ReadBase | undefined, files: readonly BaseFile[]): Generator<void, Team> {
  const before = bundled === undefined ? [] : [bundled];
  const ordered = inOrder(files);
  const checked = yield* checkBases([...before, ...ordered.map(({ read }) => read)]);
  const facts = yield* buildFactIndexInSteps(checked.map(({ base }) => base));
  const ids = new Set([...before, ...ordered.map(({ read }) => read)].map(({ base }) => base.id));
  // Made on the first request, these would keep it waiting where there are many facts.
  yield* prepareFactWords(facts);
  yield* prepareSpeller(facts);
  return {
    facts,
    files: ordered.map((file, index) => ({
      file,
      problems: [
        ...file.problems,
        ...file.placed([
          ...(checked[before.length + index]?.problems ?? []),
          ...extendProblems(file, ordered, ids),
        ]),
      ],
    })),
  };
}

/** As given, but each base behind those that it extends. */
function inOrder(files: readonly BaseFile[]): readonly BaseFile[] {
  const ordered = new Set<BaseFile>();
  const open = new Set<BaseFile>();
  const place = (file: BaseFile): void => {
    if (ordered.has(file) || open.has(file)) return;
    open.add(file);
    for (const id of file.read.base.extends)
      for (const other of files) if (other.read.base.id === id) place(other);
    ordered.add(file);
  };
  for (const file of files) place(file);
  return [...ordered];
}

function extendProblems(
  file: BaseFile,
  files: readonly BaseFile[],
  ids: ReadonlySet<string>,
): readonly FactProblem[] {
  const { base } = file.read;
  const bases = files.map(({ read }) => read.base);
  return base.extends.flatMap((id, index): readonly FactProblem[] => {
    const path = ['extends', index];
    if (!ids.has(id)) return [{ path, message: `there is no base "${id}" here`, severity: 'error' }];
    const other = bases.find((one) => one.id === id);
    if (other === undefined) return [];
    const isCycle = other === base || extendedBy(other, bases).has(base.id);
    const message = `"${id}" extends this base in turn; of bases that extend each other the later counts`;
    return isCycle ? [{ path, message, severity: 'warning' }] : [];
  });
}
