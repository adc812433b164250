// Owns how tests ask which sentences of a brief have a source.
import { defaultSettings, type Settings } from '../../server/src/core/config.ts';
import { analyse } from './analyse.ts';

/** The first words of those sentences with a source that `wanted` finds, in their order. */
export function openersOfSourced(
  text: string,
  wanted: RegExp,
  settings: Settings = defaultSettings,
): readonly string[] {
  return analyse(text, settings)
    .pieces.flatMap(({ claims }) => claims)
    .filter(({ isSourced, sentence }) => isSourced && wanted.test(sentence.text))
    .map(({ sentence }) => sentence.text.split(' ')[0] ?? '');
}
