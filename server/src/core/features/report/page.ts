// Owns the report's style, and the whole page that a saved report is.
import { escapeHtml } from './escapeHtml.ts';
import { reportHtml } from './html.ts';
import type { Report } from './report.ts';

/** Colours are the editor's where there is one (`--vscode-…`); else light or dark as the reader's system says. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --paper: #ffffff; --quiet: #57606a; --rule: #d0d7de; --link: #0550ae;
  --good: #1a7f37; --quietfill: #afb8c1; --open: #d4a72c; --over: #e16f24; --bad: #cf222e; --plain: #54aeff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --quiet: #9198a1; --rule: #3d444d;
  --link: #79c0ff; --good: #3fb950; --quietfill: #6e7681; --open: #d29922; --over: #db6d28; --bad: #f85149; --plain: #388bfd; } }
body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; line-height: 1.5;
  font-family: var(--vscode-font-family, system-ui, sans-serif); font-size: var(--vscode-font-size, 1rem);
  color: var(--vscode-foreground, var(--ink)); background: var(--vscode-editor-background, var(--paper)); }
h1 { font-size: 1.6em; line-height: 1.25; margin: 0 0 0.5em; }
h2 { font-size: 1.25em; margin: 2em 0 0.5em; }
h3 { font-size: 1.05em; margin: 1.5em 0 0.5em; }
.summary { font-size: 1.1em; }
.patterns { position: absolute; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; padding-bottom: 0.4em; color: var(--vscode-descriptionForeground, var(--quiet)); }
th, td { text-align: left; vertical-align: top; padding: 0.35em 0.75em 0.35em 0; font-weight: normal;
  border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-panel-border, var(--rule))); overflow-wrap: anywhere; }
thead th { font-weight: 600; overflow-wrap: normal; }
tbody th { min-width: 10rem; }
.aside { display: block; font-size: 0.92em; color: var(--vscode-descriptionForeground, var(--quiet)); }
.bar { display: block; width: 9rem; height: 0.8em; margin-top: 0.35em;
  outline: 1px solid var(--vscode-descriptionForeground, var(--quiet)); }
.fill-sourced { fill: var(--vscode-charts-green, var(--good)); }
.fill-silenced { fill: var(--vscode-disabledForeground, var(--quietfill)); }
.fill-unsourced { fill: var(--vscode-charts-yellow, var(--open)); }
.fill-overstated { fill: var(--vscode-charts-orange, var(--over)); }
.fill-contradicts { fill: var(--vscode-charts-red, var(--bad)); }
.fill-plain { fill: var(--vscode-charts-blue, var(--plain)); }
.ink { fill: var(--vscode-editor-background, var(--paper)); }
.sign { display: inline-block; width: 1.2em; font-weight: 700; text-align: center; }
ol { padding-left: 2.5em; }
li { margin: 0.5em 0; }
li:target { outline: 2px solid var(--link); outline-offset: 0.25em; }
a, .mark { color: var(--vscode-textLink-foreground, var(--link)); text-decoration: underline; }
.mark { font: inherit; padding: 0; border: 0; background: none; text-align: left; cursor: pointer; }
a:focus-visible, button:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--link)); outline-offset: 2px; }
.toolbar { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-bottom: 1rem; }
.toolbar button { font: inherit; padding: 0.3em 0.8em; cursor: pointer;
  color: var(--vscode-button-secondaryForeground, var(--ink)); background: var(--vscode-button-secondaryBackground, var(--rule));
  border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); }
@media (max-width: 40rem) { body { padding: 1rem; } .bar { width: 4.5rem; } tbody th { min-width: 6rem; } th, td { padding-right: 0.5em; } }
@media print { body { max-width: none; } a { color: inherit; } }
`;

/** The report as a page of its own: it loads nothing and runs nothing, and says so to the browser. */
export function reportPage(report: Report): string {
  const title = report.title === '' ? 'Evidence report' : `Evidence report: ${report.title}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${reportHtml(report, 'file')}
</body>
</html>
`;
}
