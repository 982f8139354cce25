import { useSignal } from '@preact/signals';
import { LANGUAGES } from '../../../words/index.js';
import { writeLink } from '../../state/link.js';
import { OWN, THEMES, VIEWS } from '../../state/page-state.js';
import type { Fault } from '../../story/sound-state.js';
import { announced, change, lang, notices, page, text } from '../app.js';
import { savePage } from '../keep/saved-page.js';
import { playing } from '../play.js';

/** The head of every screen: where one is, the language, the look, and how to keep it. */
export function Header() {
  const t = text.value;
  const { view, theme } = page.value;
  const other = LANGUAGES.find((each) => each !== lang.value) ?? lang.value;
  return (
    <header class="head">
      <a class="skip" href="#main" onClick={skip}>
        {t.skip}
      </a>
      <span class="brand">{t.brand}</span>
      <nav aria-label={t.nav}>
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === view ? 'page' : undefined}
            onClick={() => {
              playing.value = false;
              change({ view: each });
            }}
          >
            {t.views[each]}
          </button>
        ))}
      </nav>
      <div class="tools">
        <button type="button" lang={other} onClick={() => change({ lang: other })}>
          {t.otherLanguage}
        </button>
        <label class="theme">
          <span class="unseen">{t.theme}</span>
          <select
            value={theme}
            onChange={({ currentTarget }) =>
              change({ theme: THEMES.find((each) => each === currentTarget.value) ?? theme })
            }
          >
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {t.themes[each]}
              </option>
            ))}
          </select>
        </label>
        <Share />
      </div>
    </header>
  );
}

// The address holds the state of the page, and must not become that of a place in it.
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Share() {
  const t = text.value;
  const shown = useSignal('');
  const copy = async () => {
    const link = location.href.replace(/#.*$/, '') + writeLink(page.value);
    try {
      await navigator.clipboard.writeText(link);
      shown.value = '';
      announced.value = t.copied;
    } catch {
      shown.value = link;
      announced.value = t.notCopied;
    }
  };
  return (
    <details class="fold share">
      <summary>{t.share}</summary>
      <div class="menu">
        <button type="button" onClick={copy}>
          {t.copyLink}
        </button>
        {shown.value !== '' && (
          <label>
            {t.notCopied}
            <textarea readOnly rows={3} value={shown.value} onFocus={({ currentTarget }) => currentTarget.select()} />
          </label>
        )}
        <button type="button" onClick={savePage}>
          {t.savePage}
        </button>
        <p class="help">{t.savePageHelp}</p>
      </div>
    </details>
  );
}

/** What in a link did not fit, until it is closed. */
export function Notices() {
  const t = text.value;
  if (notices.value.length === 0) return null;
  return (
    <section class="notices" aria-label={t.faults}>
      <p>{t.faults}</p>
      <ul>
        {notices.value.map((notice, index) => (
          <li key={index}>{noticeWords(notice)}</li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          notices.value = [];
        }}
      >
        {t.close}
      </button>
    </section>
  );
}

function noticeWords(notice: Fault): string {
  const t = text.value;
  switch (notice.kind) {
    case 'act':
      return t.actFault(notice.found);
    case 'set':
      return t.setFault(notice.found);
    default:
      if (notice.key === 's' && notice.found === OWN) return t.ownNotInLink;
      return t.fault[notice.kind](notice.key, shortened(notice.found), notice.used);
  }
}

const LONGEST_FOUND = 60;

function shortened(found: string): string {
  return found.length <= LONGEST_FOUND ? found : `${found.slice(0, LONGEST_FOUND)}…`;
}
