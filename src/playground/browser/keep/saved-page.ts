import { pageWith } from '../../saved-page/page-with.js';
import { writeLink } from '../../state/link.js';
import { markKept, own, ownLesson, ownReport, page } from '../app.js';
import { PRISTINE } from '../boot.js';
import { download, fileName } from './download.js';

/** Save the page with what it shows: one file that opens as it stands. */
export function savePage(): void {
  const html = pageWith(`<!doctype html>\n${PRISTINE}`, {
    link: writeLink(page.value),
    ...(own.value === undefined ? {} : { own: own.value }),
    ...(ownReport.value === undefined ? {} : { report: ownReport.value }),
    ...(ownLesson.value === undefined ? {} : { lesson: ownLesson.value }),
  });
  download(fileName('page', 'html'), html, 'text/html');
  markKept();
}
