import chromium from '@sparticuz/chromium';

/** The browser is unpacked once, before tests that run beside each other ask for it. */
export default async function unpackBrowser(): Promise<void> {
  await chromium.executablePath();
}
