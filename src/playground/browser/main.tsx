import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { View } from '../state/page-state.js';
import { answerJobs } from './answer-jobs.js';
import { announced, openPage, page } from './app.js';
import { IN_PAGE } from './boot.js';
import { Header, Notices } from './parts/header.js';
import { startClock } from './play.js';
import { Compare } from './screens/compare.js';
import { Gallery } from './screens/gallery.js';
import { Lab } from './screens/lab.js';
import { Lessons } from './screens/lessons.js';
import { Many } from './screens/many.js';
import { Report } from './screens/report.js';
import { STYLE } from './style.js';

const SCREENS: Readonly<Record<View, () => preact.JSX.Element | null>> = {
  gallery: Gallery,
  lab: Lab,
  compare: Compare,
  many: Many,
  lesson: Lessons,
  report: Report,
};

function Page() {
  const { view } = page.value;
  const Screen = SCREENS[view];
  const shown = useRef(view);
  // Whoever comes by keyboard goes on from the new screen, where what was pressed is gone with the old one.
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (shown.current !== view && activeElement === body) document.getElementById('main')?.focus();
    shown.current = view;
  }, [view]);
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1}>
        <Notices />
        <Screen />
      </main>
      <p class="unseen" role="status" aria-live="polite">
        {announced.value}
      </p>
    </>
  );
}

/** Show the page. */
function start(): void {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  openPage();
  const root = document.getElementById('page');
  if (root !== null) render(<Page />, root);
  startClock();
}

if (IN_PAGE) start();
else answerJobs();
