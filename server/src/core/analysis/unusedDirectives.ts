// Owns which suppression comments of a brief silence nothing.
import type { Settings } from '../config.ts';
import { ruleIds } from '../rules/registry.generated.ts';
import { unusedSuppression } from '../rules/unused-suppression.ts';
import { type PlacedDirective, Suppressions } from '../suppress.ts';
import type { Directive } from '../syntax/blocks.ts';

/** Those that are to be told of, by the piece that they stand in. `uses`: how many findings each of `directives` silences. */
export function unusedAmong(
  directives: readonly PlacedDirective[],
  uses: ArrayLike<number>,
  settings: Settings,
): ReadonlyMap<number, readonly Directive[]> {
  const off = new Set<string>(ruleIds.filter((id) => settings.rules.get(id) === 'off'));
  const namesOnlyRulesThatAreOff = ({ rules }: Directive) =>
    rules.length > 0 && rules.every((rule) => off.has(rule));
  // A comment that ends nothing does no harm, unless it was to end what it does not name rightly.
  const isHarmless = ({ action, rules }: Directive) => action === 'enable' && rules.every(isRule);
  const idle = directives.filter(
    ({ directive }, index) =>
      uses[index] === 0 && !isHarmless(directive) && !namesOnlyRulesThatAreOff(directive),
  );
  const byPiece = new Map<number, Directive[]>();
  for (const { piece, directive } of withoutKept(idle, directives)) {
    const own = byPiece.get(piece);
    if (own === undefined) byPiece.set(piece, [directive]);
    else own.push(directive);
  }
  return byPiece;
}

/**
 * Comments that silence nothing, without those that another comment keeps: one that names the rule about them. One that
 * keeps another is not idle itself.
 */
function withoutKept(
  idle: readonly PlacedDirective[],
  directives: readonly PlacedDirective[],
): readonly PlacedDirective[] {
  const rule = unusedSuppression.id;
  const naming = directives.filter(({ directive }) => directive.rules.includes(rule));
  if (naming.length === 0) return idle;
  const keepers = new Suppressions(naming);
  const places = new Map(naming.map((one, index) => [one, index]));
  const keeping = new Set<PlacedDirective>();
  const left = idle.filter((one) => {
    const by = naming[keepers.silencing({ rule, start: one.span.start }, places.get(one))];
    if (by !== undefined) keeping.add(by);
    return by === undefined;
  });
  return left.filter((one) => !keeping.has(one));
}

function isRule(id: string): boolean {
  return known.has(id);
}

const known: ReadonlySet<string> = new Set(ruleIds);
