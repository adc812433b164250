// Owns how the tags of site generators and the comments of other dialects begin and end.

/** Of Jekyll and Eleventy, of Hugo and Quarto; comments of Hugo and of MDX. */
export const TAG_BRACKETS = [
  ['{%', '%}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{/*', '*/}}'],
  ['{/*', '*/}'],
] as const;

/** Those and the comments of Obsidian, `%% not for print %%`, which stand on lines of their own. */
export const LINE_BRACKETS = [...TAG_BRACKETS, ['%%', '%%']] as const;
