import { escapeText } from '../view/index.js';
import { LANGUAGES, type Language } from '../words/index.js';

/** A piece of HTML, all texts in it escaped. */
export type Html = string;

/** A heading with what belongs under it; nothing where nothing does. */
export function section(title: string, parts: readonly Html[], level: 2 | 3 = 2): Html {
  const filled = parts.filter((part) => part !== '');
  if (filled.length === 0) return '';
  const id = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `<section id="${escapeText(id)}"><h${level}>${escapeText(title)}</h${level}>\n${filled.join('\n')}\n</section>`;
}

/** A paragraph of plain text. */
export function paragraph(text: string): Html {
  return `<p>${escapeText(text)}</p>`;
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
  return `<div class="table"><table><caption>${escapeText(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`;
}

/** A picture: an SVG document as the view draws it. */
export function figure(svg: string): Html {
  return `<figure>${svg}</figure>`;
}

/** Text as it is, to be opened with a click. */
export function folded(title: string, text: string): Html {
  return `<details><summary>${escapeText(title)}</summary><pre>${escapeText(text)}</pre></details>`;
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
figure { margin: 1.2rem 0; }
figure svg { max-width: 100%; height: auto; }
pre { overflow-x: auto; background: #f5f7fa; padding: 0.8rem; font-size: 0.85rem; }
summary { cursor: pointer; }
nav ul { columns: 2; max-width: none; }
@media print { details { display: none; } section { break-inside: avoid-page; } }
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
${parts.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}
