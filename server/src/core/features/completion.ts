// Owns completion: names of entities, facts as ready sentences with their note, and footnote labels.
import type { Analysis } from '../analysis/analysis.ts';
import type { CitationStyle } from '../config.ts';
import type { FactIndex } from '../facts/factIndex.ts';
import type { Entity, Fact } from '../facts/model.ts';
import { originOf } from '../facts/wording.ts';
import { restOfName } from './behindCursor.ts';
import { styleOf, writeSentence } from './citing.ts';
import { completeSources, endOfKey, typedInBracket } from './completeSources.ts';
import { escapeMarkdown } from './escape.ts';
import { factLine, standingInWords } from './factText.ts';
import { inGrids } from './gridTables.ts';
import type { Completion, CompletionList, CompletionSubject } from './model.ts';
import { notesOf } from './notes.ts';
import { endsInAddress, isProseAt } from './prosePlace.ts';
import { referenceMarkdown } from './sourceText.ts';

/** At most so many names, and facts, are offered at once. */
const MOST_NAMES = 30;
const MOST_FACTS = 30;
/** Facts are offered about so many of the entities. */
const MOST_TOLD = 3;
/** A name is looked for in so many words before the cursor. */
const MOST_WORDS = 4;

/** Without `@`, names are offered from so many letters on: fewer fit too many words. */
const SHORTEST_PREFIX = 3;

/** An `@` that begins a word, emphasis and bars of tables before it or not: not in a mail address, code, or escaped. */
const MENTION = /(?<![\p{L}\p{M}\p{N}]_{0,3}|[.+%&@[\]\\`])@([^@[\]\n*|=`]{0,60})$/u;

const nothing: CompletionList = { items: [], isIncomplete: false };

/**
 * Completions at `offset`. `trigger` is the character whose typing asked for them, undefined on request. After `[^`
 * footnote labels; after `[@` keys of sources; after `@` elsewhere entities, their facts, and keys; on request after
 * letters of a name, entities and their facts.
 */
export function completeAt(analysis: Analysis, offset: number, trigger: string | undefined): CompletionList {
  const { items, isIncomplete } = listAt(analysis, offset, trigger);
  return { items: items.map((item) => inGrid(item, analysis)), isIncomplete };
}

/** With what keeps the columns of a table in line around it. */
function inGrid(item: Completion, { text }: Analysis): Completion {
  const [edit = item.edit, ...additionalEdits] = inGrids(text, [item.edit, ...item.additionalEdits]);
  return { ...item, edit, additionalEdits };
}

function listAt(analysis: Analysis, offset: number, trigger: string | undefined): CompletionList {
  if (!isProseAt(analysis, offset)) return nothing;
  const { character } = analysis.text.positionAt(offset);
  const lineStart = offset - character;
  const before = analysis.text.slice({ start: Math.max(lineStart, offset - 200), end: offset });
  const label = /\[\^([^\][\s]{0,99})$/.exec(before);
  if (label !== null) return completeLabel(analysis, offset, label[1] ?? '');
  if (trigger === '[' || trigger === '^') return nothing;
  const cited = typedInBracket(analysis, offset, before);
  if (cited !== undefined) return { items: completeSources(analysis, cited, order), isIncomplete: true };
  const at = MENTION.exec(before);
  if (at !== null && endsInAddress(before.slice(0, at.index))) return nothing;
  if (at !== null) return completeMark(analysis, offset, at[1] ?? '');
  if (trigger !== undefined) return nothing;
  return completeWords(analysis, offset, before);
}

/** What a completion stands for, as Markdown; made only when the writer looks at it. */
export function completionDocumentation(facts: FactIndex, subject: CompletionSubject): string | undefined {
  if (subject.kind === 'note') return escapeMarkdown(subject.text);
  if (subject.kind === 'source') return referenceMarkdown(subject.text, subject.url);
  if (subject.kind === 'fact') {
    const fact = facts.fact(subject.id);
    return fact === undefined ? undefined : factLine(fact, facts);
  }
  const entity = facts.entity(subject.id);
  if (entity === undefined) return undefined;
  const lines = facts
    .factsAbout(entity.id)
    .slice(0, 5)
    .map((fact) => `- ${factLine(fact, facts)}`);
  return [`**${escapeMarkdown(entity.name)}** · ${escapeMarkdown(entity.kind)}`, lines.join('\n')].join(
    '\n\n',
  );
}

function completeLabel(analysis: Analysis, offset: number, typed: string): CompletionList {
  const behind = textBehind(analysis, offset);
  // The whole label is replaced, also where the cursor is inside it.
  const rest = /^[^\][\s]*\]/.exec(behind)?.[0] ?? '';
  const span = { start: offset - typed.length, end: offset + rest.length };
  const seen = new Set<string>();
  const items = notesOf(analysis).flatMap((note, index): readonly Completion[] => {
    if (seen.has(note.label)) return [];
    seen.add(note.label);
    return [
      {
        label: note.shownLabel,
        subject: { kind: 'note', text: note.text },
        detail: note.text.length > 80 ? `${note.text.slice(0, 79)}…` : note.text,
        filterText: `${note.shownLabel}]`,
        sortText: order(index),
        edit: { span, newText: `${note.shownLabel}]` },
        additionalEdits: [],
      },
    ];
  });
  return { items, isIncomplete: false };
}

/**
 * Behind a bare `@` both names and sources may be meant. In a brief that declares its sources they come before the
 * facts, and keys that begin with what was typed before the names.
 */
function completeMark(analysis: Analysis, offset: number, typed: string): CompletionList {
  const { items } = completeName(analysis, offset, typed, '@');
  const end = typed === '' || /\s$/.test(typed) ? offset : endOfKey(analysis, offset);
  const span = { start: offset - typed.length - 1, end };
  const isExpected = analysis.frontMatter.declaresSources;
  const beginning = typed.trim().toLowerCase();
  const sources = completeSources(analysis, { span, words: typed }, order).map((item, index): Completion => {
    const isFirst = isExpected && beginning !== '' && item.label.toLowerCase().startsWith(beginning);
    const rank = isFirst ? '' : isExpected ? `${order(MOST_NAMES)}-` : '9';
    // An editor lifts what equals the typed text over everything else: only a key that begins so may.
    const filterText = isFirst ? item.filterText : `${item.filterText} ${item.label}`;
    return { ...item, filterText, sortText: isFirst ? `-${order(index)}` : `${rank}${order(index)}` };
  });
  return { items: [...items, ...sources], isIncomplete: true };
}

/** Names that begin with the last words before the cursor; the longest run of words that begins one counts. */
function completeWords(analysis: Analysis, offset: number, before: string): CompletionList {
  const words =
    /[\p{L}\p{N}][\p{L}\p{M}\p{N}.&'’-]*(?:[ \u00a0][\p{L}\p{N}][\p{L}\p{M}\p{N}.&'’-]*)*[ \u00a0]?$/u.exec(
      before.slice(-120),
    );
  if (words === null) return nothing;
  const parts = words[0].split(/(?<=[ \u00a0])/);
  for (let count = Math.min(MOST_WORDS, parts.length); count > 0; count -= 1) {
    const typed = parts.slice(-count).join('');
    if (typed.trim().length < SHORTEST_PREFIX) continue;
    const list = completeName(analysis, offset, typed, '');
    if (list.items.length > 0) return list;
  }
  return { items: [], isIncomplete: true };
}

function completeName(analysis: Analysis, offset: number, typed: string, mark: string): CompletionList {
  const { facts } = analysis;
  const prefix = typed.trimEnd();
  const start = offset - typed.length - mark.length;
  const behind = textBehind(analysis, offset);
  const found = facts.completeNames(prefix, MOST_NAMES);
  const names = found.map(
    ({ entity, matched }, index): Completion => ({
      label: entity.name,
      subject: { kind: 'entity', id: entity.id },
      detail: entity.kind,
      // What was typed, and the rest of the name that it begins: an editor matches loosely, and ranks by case.
      filterText: mark + typed + (typed === prefix ? matched.slice(prefix.length) : ''),
      sortText: order(index),
      edit: {
        span: { start, end: offset + restOfName(typed, behind, matched) },
        newText: entity.name,
      },
      additionalEdits: [],
    }),
  );
  const entities = found.map(({ entity }) => entity);
  // A sentence takes the place of the whole name, and of the article before it.
  const article = articleBefore(analysis, start);
  const rests = found.slice(0, MOST_TOLD).map(({ matched }) => restOfName(typed, behind, matched));
  const style = styleOf(analysis, { start, end: offset }) ?? analysis.settings.citationStyle;
  const sentences = factsOf(entities, facts).map((fact, index) =>
    readySentence(analysis, fact, {
      span: { start: start - article.length, end: offset + Math.max(...rests) },
      article,
      style,
      filterText: `${article}${mark}${typed} ${fact.statement}`,
      sortText: order(MOST_NAMES + 1 + index),
    }),
  );
  return { items: prefix === '' ? names : [...names, ...sentences], isIncomplete: true };
}

function factsOf(entities: readonly Entity[], facts: FactIndex): readonly Fact[] {
  const list = new Set(entities.slice(0, MOST_TOLD).flatMap((entity) => facts.factsAbout(entity.id)));
  return [...list].filter(({ supersededBy }) => supersededBy === null).slice(0, MOST_FACTS);
}

/** The statement with its citation, as the brief cites; a note is defined in the same edit unless it exists. */
function readySentence(
  analysis: Analysis,
  fact: Fact,
  at: {
    readonly span: { readonly start: number; readonly end: number };
    /** What of it is an article, with its blank. */
    readonly article: string;
    readonly filterText: string;
    readonly sortText: string;
    readonly style: CitationStyle;
  },
): Completion {
  const [sentence, ...additionalEdits] = writeSentence(analysis, at.span, fact, at.style);
  const edit = { ...sentence, newText: likeArticle(sentence.newText, at.article) };
  return {
    label: fact.statement,
    subject: { kind: 'fact', id: fact.id },
    detail: `${standingInWords(fact)} · ${originOf(fact, analysis.facts)}`,
    filterText: at.filterText,
    sortText: at.sortText,
    edit,
    additionalEdits,
  };
}

/** The article that stands right before an offset, in the same line, with its blank: "the " of "the Port"; empty where none does. */
function articleBefore({ text }: Analysis, offset: number): string {
  const before = text.slice({ start: Math.max(0, offset - 5), end: offset });
  return /(?<![\p{L}\p{M}\p{N}'’-])(?:the|an?)[ \u00a0]$/iu.exec(before)?.[0] ?? '';
}

/** A statement that begins with an article has it in small letters where the writer had: "In 2024 the Port". */
function likeArticle(sentence: string, article: string): string {
  const isSmall = article !== '' && article === article.toLowerCase() && /^(?:The|An?) /.test(sentence);
  return isSmall ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** What follows in the brief, as far as a name or label may go on there. */
function textBehind({ text }: Analysis, offset: number): string {
  return text.slice({ start: offset, end: Math.min(text.length, offset + 100) });
}

function order(index: number): string {
  return String(index).padStart(4, '0');
}
