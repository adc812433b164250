// Owns the check of the server's messages against the machine-readable specification of LSP 3.18.
import { readFileSync } from 'node:fs';

type Type =
  | { readonly kind: 'base' | 'reference'; readonly name: string }
  | { readonly kind: 'array'; readonly element: Type }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type }
  | { readonly kind: 'or'; readonly items: readonly Type[] }
  | { readonly kind: 'stringLiteral'; readonly value: string }
  | { readonly kind: 'literal'; readonly value: { readonly properties: readonly Property[] } };

interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional?: boolean;
}

interface Structure {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly extends?: readonly Type[];
  readonly mixins?: readonly Type[];
}

interface Enumeration {
  readonly name: string;
  readonly type: Type;
  readonly values: readonly { readonly value: string | number }[];
  readonly supportsCustomValues?: boolean;
}

export interface MetaModel {
  readonly requests: readonly { readonly method: string; readonly params?: Type; readonly result?: Type }[];
  readonly notifications: readonly { readonly method: string; readonly params?: Type }[];
  readonly structures: readonly Structure[];
  readonly enumerations: readonly Enumeration[];
  readonly typeAliases: readonly { readonly name: string; readonly type: Type }[];
}

/** What a server such as ours may send, out of the specification; `test/fixtures/lsp/README.md` says how it was cut. */
export const metaModel: MetaModel = JSON.parse(
  readFileSync(new URL('../fixtures/lsp/metaModel.json', import.meta.url), 'utf8'),
);

/** What in the result of a request breaks the specification; nothing for methods that are no part of it. */
export function problemsOfResult(method: string, result: unknown): readonly string[] {
  const request = metaModel.requests.find((one) => one.method === method);
  return request?.result === undefined ? [] : check(result ?? null, request.result, method);
}

/** What in the parameters of a request or notification from the server breaks the specification. */
export function problemsOfParams(method: string, params: unknown): readonly string[] {
  const message = [...metaModel.requests, ...metaModel.notifications].find((one) => one.method === method);
  if (message === undefined) return isOurs(method) ? [] : [`${method} is no message of the specification`];
  return message.params === undefined ? [] : check(params, message.params, method);
}

function isOurs(method: string): boolean {
  return method.startsWith('policyNotes/');
}

function check(value: unknown, type: Type, path: string): readonly string[] {
  switch (type.kind) {
    case 'base':
      return isBase(value, type.name) ? [] : [`${path} is no ${type.name}: ${show(value)}`];
    case 'reference':
      return checkReference(value, type.name, path);
    case 'array':
      if (!Array.isArray(value)) return [`${path} is no array: ${show(value)}`];
      return value.flatMap((item, index) => check(item, type.element, `${path}[${index}]`));
    case 'map':
      if (!isTable(value)) return [`${path} is no object: ${show(value)}`];
      return Object.entries(value).flatMap(([key, item]) => [
        ...check(key, type.key, `${path} key`),
        ...check(item, type.value, `${path}.${key}`),
      ]);
    case 'or':
      return checkAny(value, type.items, path);
    case 'stringLiteral':
      return value === type.value ? [] : [`${path} is not "${type.value}": ${show(value)}`];
    case 'literal':
      return checkProperties(value, type.value.properties, path);
  }
}

/** Fits where one of the types fits; else the problems of the nearest one are told. */
function checkAny(value: unknown, types: readonly Type[], path: string): readonly string[] {
  const problems = types.map((one) => check(value, one, path)).sort((a, b) => a.length - b.length);
  return problems[0] ?? [];
}

function checkReference(value: unknown, name: string, path: string): readonly string[] {
  // Every JSON value is one; the definition is recursive and would be walked in vain.
  if (name === 'LSPAny') return value === undefined ? [`${path} is missing`] : [];
  const alias = metaModel.typeAliases.find((one) => one.name === name);
  if (alias !== undefined) return check(value, alias.type, path);
  const enumeration = metaModel.enumerations.find((one) => one.name === name);
  if (enumeration !== undefined) return checkEnumeration(value, enumeration, path);
  return checkProperties(value, propertiesOf(name), path);
}

function checkEnumeration(value: unknown, enumeration: Enumeration, path: string): readonly string[] {
  if (enumeration.supportsCustomValues === true) return check(value, enumeration.type, path);
  const isKnown = enumeration.values.some((one) => one.value === value);
  return isKnown ? [] : [`${path} is no ${enumeration.name}: ${show(value)}`];
}

/** Members of a structure with those that it inherits; its own come first. */
function propertiesOf(name: string): readonly Property[] {
  const structure = metaModel.structures.find((one) => one.name === name);
  if (structure === undefined) throw new Error(`the model has no type ${name}`);
  const parents = [...(structure.extends ?? []), ...(structure.mixins ?? [])];
  const inherited = parents.flatMap((one) => (one.kind === 'reference' ? propertiesOf(one.name) : []));
  const own = new Set(structure.properties.map((one) => one.name));
  return [...structure.properties, ...inherited.filter((one) => !own.has(one.name))];
}

/** Members that the specification does not know are problems too: a misspelt one would be such. */
function checkProperties(value: unknown, properties: readonly Property[], path: string): readonly string[] {
  if (!isTable(value)) return [`${path} is no object: ${show(value)}`];
  const known = new Set(properties.map((one) => one.name));
  const unknown = Object.keys(value).filter((key) => !known.has(key));
  return [
    ...unknown.map((key) => `${path}.${key} is no part of the specification`),
    ...properties.flatMap((property) => {
      const member: unknown = Object.getOwnPropertyDescriptor(value, property.name)?.value;
      if (member === undefined)
        return property.optional === true ? [] : [`${path}.${property.name} is missing`];
      return check(member, property.type, `${path}.${property.name}`);
    }),
  ];
}

function isBase(value: unknown, name: string): boolean {
  switch (name) {
    case 'null':
      return value === null;
    case 'boolean':
      return typeof value === 'boolean';
    case 'decimal':
      return typeof value === 'number';
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 31;
    case 'uinteger':
      return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 31;
    case 'URI':
    case 'DocumentUri':
      return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value);
    default:
      return typeof value === 'string';
  }
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
