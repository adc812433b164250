// Owns who bears the surnames of a text, read from left to right: who was named in full last counts.
import type { FactIndex } from '../../facts/factIndex.ts';
import type { Entity } from '../../facts/model.ts';
import type { PhraseMatch } from '../../facts/nameMatcher.ts';
import { bearerOf, isOtherBearer } from './surnames.ts';

/** A surname of a person on record in a text. */
export interface SurnameUse {
  /** As the base writes it. */
  readonly surname: string;
  /** Where it begins, as an offset into the text. */
  readonly at: number;
  /** Who is named in full; `unsaid`: it stands alone, and nobody who bears it is named in full before it in the text. */
  readonly bearer: 'onRecord' | 'another' | 'unsaid';
}

const noUses: readonly SurnameUse[] = [];

export class SurnamesInText {
  #uses: SurnameUse[] | undefined;

  /** In order. */
  get uses(): readonly SurnameUse[] {
    return this.#uses ?? noUses;
  }

  /**
   * Reads a person's name, the next in the text. Returns whether it means the person; `isNamed`: it is whole, and not kept
   * from being linked.
   */
  read(phrase: PhraseMatch, isNamed: boolean, text: string, entity: Entity, facts: FactIndex): boolean {
    const { alias, isBarred, span } = phrase;
    const isWhole = alias === entity.name || /\s/.test(alias);
    if (!isBarred && !isWhole) {
      const bearer = bearerOf(phrase, text, entity, facts);
      if (bearer === 'another' || bearer === 'onRecord') this.#add(alias, span.start, bearer);
      if (bearer !== 'lastNamed') return bearer === 'onRecord';
      return isNamed && this.#isTheirs(alias, span.start);
    }
    for (const surname of entity.aliases) {
      if (/\s/.test(surname) || surname === entity.name) continue;
      if (isBarred && isOtherBearer(alias, surname)) this.#add(surname, span.start, 'another');
      if (!isBarred && alias.endsWith(` ${surname}`))
        this.#add(surname, span.start, isNamed ? 'onRecord' : 'another');
    }
    return true;
  }

  #isTheirs(surname: string, at: number): boolean {
    const last = this.#uses?.findLast((use) => use.surname === surname);
    if (last === undefined || last.bearer === 'unsaid') this.#add(surname, at, 'unsaid');
    return last?.bearer !== 'another';
  }

  #add(surname: string, at: number, bearer: SurnameUse['bearer']): void {
    this.#uses ??= [];
    this.#uses.push({ surname, at, bearer });
  }
}
