import { expect, test } from 'vitest';
import { type Boot, isPlayground, pageWith } from '../../../src/playground/index.js';

// Like the page as it is built: what runs stands before the end of the head, and has texts in it that look like any part of a page.
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><meta name="generator" content="metagovernor" />
<title>A page</title><script type="module">const page = '<title>Not this</title></head><body>';</script></head>
<body><div id="page"></div></body></html>`;

function bootIn(html: string): Boot | undefined {
  const found = /<script type="application\/json" id="boot">([^]*?)<\/script>/g.exec(html);
  return found === null ? undefined : JSON.parse(found[1]);
}

const BOOT: Boot = {
  link: '#v=1&view=lab&s=own',
  own: {
    title: '</script><script>alert(1)</script> $& <!--',
    network: { kind: 'generated', actors: 9, meanDegree: 3 },
  },
};

test('what a page is to open with is read from it as it was', () => {
  expect(bootIn(pageWith(PAGE, BOOT))).toEqual(BOOT);
});

test('it stands before whatever runs, and all else is as it was', () => {
  const html = pageWith(PAGE, BOOT);
  expect(html.indexOf('id="boot"')).toBeLessThan(html.indexOf('type="module"'));
  expect(html.replace(/<script type="application\/json".*<\/script>\n/, '')).toBe(PAGE);
});

test('no text in it ends the element it stands in', () => {
  expect(pageWith(PAGE, BOOT).match(/<script/g)?.length).toBe(2);
});

test('it takes the place of what was there', () => {
  const again = pageWith(pageWith(PAGE, BOOT), { link: '#v=1' });
  expect(bootIn(again)).toEqual({ link: '#v=1' });
  expect(again).toBe(pageWith(PAGE, { link: '#v=1' }));
});

test('a page is told from other files', () => {
  expect([isPlayground(PAGE), isPlayground('<!doctype html><title>Another</title>')]).toEqual([true, false]);
});
