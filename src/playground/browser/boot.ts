import type { Boot } from '../saved-page/boot.js';

/** The page as it came, before anything changed it: what a saved page is made from. */
export const PRISTINE = document.documentElement.outerHTML;

/** What came with the page. */
export const BOOT: Boot = readBoot();

function readBoot(): Boot {
  const text = document.getElementById('boot')?.textContent ?? '';
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
