import { VERSION } from '../../../base/index.js';
import { announced, page, text } from '../app.js';

/** Hand a file to whoever sits before the page. */
export function download(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  announced.value = text.value.saved(name);
}

/** A file name that says where the file is from: problem, seed, what it is. */
export function fileName(what: string, ending: string): string {
  const { scenario, seed } = page.value;
  return `${scenario}-${seed}-${what}.${ending}`;
}

/** Where whatever is saved comes from, in one line: problem, seed, version, and the link with all that was set. */
export function provenance(link: string): string {
  const { scenario, seed } = page.value;
  return `metagovernor ${VERSION} · ${scenario} · seed ${seed} · ${link}`;
}
