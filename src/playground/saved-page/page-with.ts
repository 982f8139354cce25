import type { Boot } from './boot.js';

const FORMER = /<script type="application\/json" id="boot">[^<]*<\/script>\n?/;

/** Whether a text is the page, as it was built or saved. */
export function isPlayground(html: string): boolean {
  return html.includes('<meta name="generator" content="metagovernor"');
}

/** The page with something in it that it opens with, in place of what was in it. */
export function pageWith(html: string, boot: Boot): string {
  // No text of a user may end the element it stands in.
  const json = JSON.stringify(boot).replaceAll('<', '\\u003c');
  const element = `<script type="application/json" id="boot">${json}</script>\n`;
  const bare = html.replace(FORMER, '');
  // Before all that runs, whose own texts may look like any other part of a page.
  const place = bare.indexOf('<title');
  return `${bare.slice(0, place)}${element}${bare.slice(place)}`;
}
