// Owns how the tags of site generators and the comments of other dialects begin and end.

/** Of Jekyll and Eleventy, of Hugo and Quarto. */
export const TAG_BRACKETS = [
  ['{%', '%}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
] as const;

/** Those, and comments: of Hugo and of MDX, and of Obsidian, `%% not for print %%`. */
export const LINE_BRACKETS = [...TAG_BRACKETS, ['{{/*', '*/}}'], ['{/*', '*/}'], ['%%', '%%']] as const;
