// Owns the messages of our own beyond the Language Server Protocol: their names, what they ask and what they answer.
// The client imports it too. All positions are those of the protocol: lines and UTF-16 code units from 0.
import type { Diagnostic, Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { CitationReach } from '../core/claims/support.ts';
import type { ClaimState, Sourcing } from '../core/features/claimStates.ts';
import type { FactDraft } from '../core/features/factDraft.ts';
import type { FactNode } from '../core/features/factTree.ts';
import type { Overview } from '../core/features/model.ts';
import type { NewFact } from '../core/features/newItems.ts';
import type { PreviewBlock } from '../core/features/previewMarks.ts';
import type { FileRead } from '../host.ts';

export type { Standing } from '../core/facts/model.ts';
export type { NewSource, NewSubject } from '../core/features/newItems.ts';

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** Requests by name, each with what it asks (`params`) and what it answers (`result`). About a document: it is open. */
export interface Requests {
  /** Numbers of a brief and of what is loaded. */
  readonly 'policyNotes/overview': { readonly params: AboutDocument; readonly result: Overview };
  /** The claims of a brief by section, in order of their place. */
  readonly 'policyNotes/claims': { readonly params: AboutDocument; readonly result: BriefClaims };
  /**
   * One level of the tree of facts: the rows below the one with the id `parent`, or the uppermost. `query`: only what
   * holds all its words. The facts are those that hold for the document, where one is named.
   */
  readonly 'policyNotes/factChildren': {
    readonly params: {
      readonly parent?: string;
      readonly query?: string;
      readonly textDocument?: { readonly uri: string };
    };
    readonly result: readonly FactRow[];
  };
  /**
   * The evidence report on a brief. `panel`: HTML for the body of a page, with buttons that carry their place in
   * `data-place` (line, character, end line, end character); `html`: a whole page; `markdown`: with links to the lines of
   * `file`, the brief's address relative to the report.
   */
  readonly 'policyNotes/report': {
    readonly params: AboutDocument & {
      readonly format: 'panel' | 'html' | 'markdown';
      readonly file?: string;
    };
    readonly result: ReportText;
  };
  /** For language model tools: facts that fit a question, at most `limit` of them (1 to 30; else 12), as plain words. */
  readonly 'policyNotes/lookUpFacts': {
    readonly params: { readonly query: string; readonly limit?: number };
    readonly result: string;
  };
  /** For language model tools: what is found in a Markdown text, as plain words. */
  readonly 'policyNotes/checkText': { readonly params: { readonly text: string }; readonly result: string };
  /** Where the briefs of the workspace use an entity or a fact. */
  readonly 'policyNotes/uses': {
    readonly params: {
      readonly kind: 'entity' | 'fact';
      readonly id: string;
      readonly textDocument?: { readonly uri: string };
    };
    readonly result: readonly Location[];
  };
  /** Which file of the team sets the citation reach for a brief, and to what; empty where the editor's setting counts. */
  readonly 'policyNotes/teamReach': {
    readonly params: { readonly textDocument?: { readonly uri: string } };
    readonly result: { readonly file?: string; readonly reach?: CitationReach };
  };
  /** Findings of a brief that is not open, by its text. */
  readonly 'policyNotes/checkClosed': {
    readonly params: { readonly uri: string; readonly text: string };
    readonly result: readonly Diagnostic[];
  };
  /** What the preview of a brief marks, block by block. */
  readonly 'policyNotes/previewMarks': {
    readonly params: AboutDocument;
    readonly result: readonly PreviewBlock[];
  };
}

/** Requests behind the writing commands. What cannot be done rejects, with a message for the writer. */
export interface WritingRequests {
  /** Sources that the brief can cite; the id of a choice is the key. */
  readonly 'policyNotes/sources': { readonly params: Searching; readonly result: readonly Choice[] };
  readonly 'policyNotes/facts': { readonly params: Searching; readonly result: readonly Choice[] };
  /** Entities; with an empty query those first that are named in `range`. */
  readonly 'policyNotes/entities': {
    readonly params: Searching & { readonly range?: Range };
    readonly result: readonly Choice[];
  };
  /** Bases that can be written to, folders where one can be made, and kinds of entities in use. */
  readonly 'policyNotes/bases': {
    readonly params: AboutDocument;
    readonly result: {
      readonly bases: readonly Choice[];
      readonly folders: readonly Choice[];
      readonly kinds: readonly string[];
    };
  };
  /** What a selection suggests for a fact. */
  readonly 'policyNotes/draftFact': {
    readonly params: AboutDocument & { readonly range: Range };
    readonly result: FactDraft;
  };
  /** The capitalised name at a position that is not on record. */
  readonly 'policyNotes/unknownName': {
    readonly params: AboutDocument & { readonly position: Position };
    readonly result: { readonly name: string } | null;
  };
  /** Cites sources as the brief does already, else as the setting says. */
  readonly 'policyNotes/insertCitation': {
    readonly params: AboutDocument & { readonly position: Position; readonly keys: readonly string[] };
    readonly result: WorkspaceEdit;
  };
  /** Puts a fact as a sentence with its citation in place of `range`, or its citation alone at the end of `range`. */
  readonly 'policyNotes/insertFact': {
    readonly params: AboutDocument & {
      readonly range: Range;
      readonly id: string;
      readonly part: 'fact' | 'citation';
    };
    readonly result: WorkspaceEdit;
  };
  readonly 'policyNotes/saveFact': {
    readonly params: AboutDocument & { readonly base: string; readonly fact: NewFact };
    readonly result: Written;
  };
  readonly 'policyNotes/addEntity': {
    readonly params: AboutDocument & { readonly base: string; readonly name: string; readonly kind: string };
    readonly result: Written;
  };
  readonly 'policyNotes/newBase': {
    readonly params: { readonly folder: string; readonly title: string };
    readonly result: Written;
  };
}

interface Searching extends AboutDocument {
  readonly query: string;
}

/** A line to choose from. */
export interface Choice {
  /** What the next request names it by. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** An edit with the file that it writes. */
export interface Written {
  readonly edit: WorkspaceEdit;
  readonly uri: string;
  /** As people write it: from the workspace folder on. */
  readonly name: string;
}

/** Notifications of the server by name, to a client that says `notifications: true` in its initialization options. */
export interface Notifications {
  /** A brief was analysed, and its numbers are other than those told before. */
  readonly 'policyNotes/analysed': {
    readonly uri: string;
    readonly version: number;
    readonly overview: Overview;
  };
  /** Facts or settings may have changed: what was asked before may be answered otherwise now. */
  readonly 'policyNotes/changed': undefined;
}

/**
 * Requests of the server by name, to a client that says `files: true` in its initialization options: it reads files for
 * the server, as `host.ts` describes.
 */
export interface FileRequests {
  readonly 'policyNotes/readFile': {
    /** `largest`: in bytes. */
    readonly params: { readonly uri: string; readonly within: string; readonly largest: number };
    readonly result: FileRead;
  };
  readonly 'policyNotes/listFolder': {
    readonly params: { readonly folder: string; readonly within: string };
    readonly result: readonly string[];
  };
  readonly 'policyNotes/findFiles': {
    readonly params: { readonly folder: string; readonly glob: string };
    readonly result: readonly string[];
  };
}

/** Notifications of the client by name. */
export interface ClientNotifications {
  /** Where the writer's cursor is; without address or position there is none in a brief. A new finding there waits. */
  readonly 'policyNotes/cursor': { readonly uri?: string; readonly position?: Position };
}

export interface BriefClaims {
  /** Version of the document that the ranges hold for. */
  readonly version: number;
  readonly sections: readonly SectionRow[];
  /** Language of the front matter where claims are not judged because of it. */
  readonly otherLanguage: string | undefined;
}

export interface SectionRow {
  /** Empty above the first heading. */
  readonly title: string;
  /** Titles of the headings around it, outermost first. */
  readonly above: readonly string[];
  /** The heading; the first claim where there is none. */
  readonly range: Range;
  readonly claims: readonly ClaimRow[];
}

export interface ClaimRow {
  readonly range: Range;
  /** In one line. */
  readonly text: string;
  readonly state: ClaimState;
  /** How it stands as to sources alone; left out where it needs none. */
  readonly sourcing?: Sourcing;
  /** Messages of the findings that are held against it. */
  readonly reasons: readonly string[];
  /** Citations as they stand in the brief. */
  readonly sources: readonly string[];
}

/** A row of the tree of facts; `sheet`: address of the read-only sheet of its entity. */
export type FactRow = FactNode & { readonly sheet?: string };

export interface ReportText {
  readonly version: number;
  readonly text: string;
  /** Style sheet for the page around it; empty where the text needs none. */
  readonly style: string;
}
