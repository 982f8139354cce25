import type { Boot } from '../saved-page/boot.js';

/** Whether this is the page, and not the worker that runs the same script. */
export const IN_PAGE = typeof document !== 'undefined';

/** The page as it came, before anything changed it: what a saved page is made from. */
export const PRISTINE = IN_PAGE ? document.documentElement.outerHTML : '';

/** What came with the page. */
export const BOOT: Boot = IN_PAGE ? readBoot() : {};

function readBoot(): Boot {
  const text = document.getElementById('boot')?.textContent ?? '';
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
