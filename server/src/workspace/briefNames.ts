// Owns which files are briefs by the end of their names.

/** What VS Code takes for Markdown, and the dialects whose markup is read: Quarto, R Markdown, MDX. */
const ENDINGS = 'md markdown mkd mdwn mdown markdn mdtxt mdtext qmd rmd mdx'.split(' ');

/** Whether a file of this name is a brief; case does not matter. */
export function isBriefName(name: string): boolean {
  const ending = /\.([a-z]{1,9})$/i.exec(name)?.[1];
  return ending !== undefined && ENDINGS.includes(ending.toLowerCase());
}

/** The same as a pattern for files below a folder. Not all that read such patterns can be told to pass over case. */
export const BRIEF_FILES = `**/*.{${ENDINGS.map(inAnyCase).join(',')}}`;

function inAnyCase(ending: string): string {
  return Array.from(ending, (letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}
