import { escapeText } from '../view/index.js';
import { LANGUAGES, type Language } from '../words/index.js';

/** A piece of HTML, all texts in it escaped. */
export type Html = string;

/** A heading with what belongs under it; nothing where nothing does. */
export function section(title: string, parts: readonly Html[], level: 2 | 3 = 2): Html {
  const content = filled(parts);
  return content === '' ? '' : `<section${idOf(title, level)}>${heading(title, level)}\n${content}\n</section>`;
}

/** A heading with what belongs under it, to be opened with a click; nothing where nothing does. */
export function foldedSection(title: string, parts: readonly Html[], level: 2 | 3 = 2): Html {
  const content = filled(parts);
  if (content === '') return '';
  return `<details class="part"${idOf(title, level)}><summary>${heading(title, level)}</summary>\n${content}\n</details>`;
}

/** Pieces beside each other where there is room, one below the other where there is not. */
export function beside(parts: readonly Html[]): Html {
  const content = filled(parts.map((part) => (part === '' ? '' : `<div>${part}</div>`)));
  return content === '' ? '' : `<div class="beside">${content}</div>`;
}

function filled(parts: readonly Html[]): Html {
  return parts.filter((part) => part !== '').join('\n');
}

function heading(title: string, level: 2 | 3): Html {
  return `<h${level}>${escapeText(title)}</h${level}>`;
}

/** Where a link can lead: chapters alone, for what stands in them can be there in several. */
function idOf(title: string, level: 2 | 3): string {
  if (level === 3) return '';
  const id = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return ` id="${escapeText(id)}"`;
}

/** A paragraph of plain text. */
export function paragraph(text: string): Html {
  return `<p>${escapeText(text)}</p>`;
}

/** The paragraph that says first what everything else is about. */
export function lead(text: string): Html {
  return `<p class="lead">${escapeText(text)}</p>`;
}

/** A list of plain texts. */
export function list(items: readonly string[]): Html {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escapeText(item)}</li>`).join('')}</ul>`;
}

/**
 * A table: the first row its header, the first `texts` columns to the left, all others to the right.
 *
 * @param caption - what the table shows.
 */
export function tableOf(caption: string, rows: readonly (readonly string[])[], texts = 1): Html {
  const [header, ...body] = rows;
  if (body.length === 0) return '';
  const align = (column: number) => (column < texts ? '' : ' class="number"');
  const head = header.map((cell, column) => `<th scope="col"${align(column)}>${escapeText(cell)}</th>`).join('');
  const lines = body.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? `<th scope="row">${escapeText(cell)}</th>` : `<td${align(column)}>${escapeText(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="table"><table><caption><span>${escapeText(caption)}</span></caption><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`;
}

/** A picture: an SVG document as the view draws it. */
export function figure(svg: string): Html {
  return `<figure>${svg}</figure>`;
}

/** Text as it is, to be opened with a click. */
export function folded(title: string, text: string): Html {
  return `<details class="raw"><summary>${escapeText(title)}</summary><pre>${escapeText(text)}</pre></details>`;
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 68rem; padding: 1rem 1.5rem 4rem; font: 16px/1.5 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; color: #14213d; background: #fff; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1rem 0 0.5rem; }
h2 { font-size: 1.45rem; margin: 2.5rem 0 0.5rem; border-bottom: 2px solid #dfe4ea; padding-bottom: 0.2rem; }
h3 { font-size: 1.15rem; margin: 1.8rem 0 0.4rem; }
p, ul { max-width: 48rem; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.93rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 700; padding: 0 0 0.4rem; }
th, td { padding: 0.25rem 0.9rem 0.25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #dfe4ea; }
thead th { border-bottom: 2px solid #6b7a8c; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
figure { margin: 1.2rem 0; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 2rem; align-items: start; }
.lead { font-size: 1.12rem; }
pre { overflow-x: auto; background: #f5f7fa; padding: 0.8rem; font-size: 0.85rem; }
summary { cursor: pointer; }
.part { border-top: 1px solid #dfe4ea; }
.part > summary { padding: 0.5rem 0; }
.part > summary h2, .part > summary h3 { display: inline; margin: 0; padding: 0; border: 0; font-size: 1.15rem; }
.part > summary h3 { font-size: 1.05rem; }
@media (max-width: 40rem) {
  body { padding: 0.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  ul { padding-left: 1.2rem; }
  caption span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 2rem); }
  tbody th { position: sticky; left: 0; background: #fff; min-width: 6.5rem; overflow-wrap: break-word; }
  figure svg { max-width: none; min-width: 36rem; width: 100%; }
  .beside figure svg { max-width: 100%; min-width: 0; }
}
@media print { .raw { display: none; } .part::details-content { content-visibility: visible; } figure { break-inside: avoid; } }
`;

const startOf = (language: Language) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="generator" content="metagovernor">
`;

/** Whether a text is a page of ours, or what was made of one. */
export function isPage(text: string): boolean {
  return LANGUAGES.some((language) => text.startsWith(startOf(language)));
}

/** A whole page that needs nothing else: no scripts, no fonts, no links to elsewhere. */
export function page(title: string, parts: readonly Html[], language: Language): string {
  return `${startOf(language)}\
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
${filled(parts)}
</main>
</body>
</html>
`;
}
