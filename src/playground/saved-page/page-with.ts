import type { Boot } from './boot.js';

const ID = 'boot';
const FORMER = new RegExp(`<script type="application/json" id="${ID}">[^<]*</script>\n?`);

/** The page with something in it that it opens with, in place of what was in it. */
export function pageWith(html: string, boot: Boot): string {
  // No text of a user may end the element it stands in.
  const json = JSON.stringify(boot).replaceAll('<', '\\u003c');
  const element = `<script type="application/json" id="${ID}">${json}</script>\n`;
  const bare = html.replace(FORMER, '');
  const end = bare.indexOf('</head>');
  return `${bare.slice(0, end)}${element}${bare.slice(end)}`;
}
