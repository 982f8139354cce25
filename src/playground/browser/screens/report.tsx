import { VERSION } from '../../../base/index.js';
import { eventsOf, STAGES } from '../../../model/index.js';
import { captionOf, drawFunnel, escapeText, type Funnel } from '../../../view/index.js';
import { TOKENS } from '../../look/tokens.js';
import { neutralLink } from '../../state/neutral-link.js';
import { OWN } from '../../state/page-state.js';
import type { Moment } from '../../story/moment.js';
import { monthRows } from '../../story/month-rows.js';
import { actorNames, momentA, own, page, scenarioText, storyA, text, words } from '../app.js';
import { download, fileName, provenance } from '../keep/download.js';
import { pictureFile, pixelsOf } from '../keep/picture-file.js';
import { tableFile } from '../keep/table-file.js';
import { MANY, rowsA } from '../many.js';
import { capital } from '../numbers.js';
import { DataTable } from '../parts/data-table.js';
import { FunnelTable } from '../parts/funnel-board.js';
import { happeningWords } from '../parts/happenings.js';
import { NetworkFigure } from '../parts/network-figure.js';
import { Norms } from '../parts/norms.js';
import { resultWords } from '../parts/result.js';
import { cardWords, reasonWords } from '../parts/status-words.js';
import { STYLE } from '../style.js';

/** What the story shows, to keep and to hand on. */
export function Report() {
  const t = text.value.report;
  const moment = momentA.value;
  return (
    <article class="report" id="report">
      <h1>{scenarioText.value.question}</h1>
      <p class="lead">{t.lead}</p>
      <Files moment={moment} />
      <p class="finding">{moment.month === 0 ? text.value.lab.before : resultWords(moment)}</p>
      <Assumed moment={moment} />
      <div class="picture" dangerouslySetInnerHTML={{ __html: storyFunnel(moment) }} />
      <FunnelTable moment={moment} />
      <NetworkFigure moment={moment} label={text.value.lab.network} compact />
      {moment.month > 0 && <Norms moment={moment} />}
      <Processes moment={moment} />
      <details class="fold">
        <summary>{t.events}</summary>
        <ol class="log">
          {eventLog().map((event, index) => (
            <li key={index} value={event.tick + 1}>
              {happeningWords(event)}
            </li>
          ))}
        </ol>
      </details>
      <p class="help">{t.limits}</p>
    </article>
  );
}

function Assumed({ moment }: { readonly moment: Moment }) {
  const t = text.value.report;
  const { seed, set, a } = page.value;
  const link = neutralLink(page.value);
  const settings = Object.entries(set).map(([path, value]) => `${path} = ${value}`);
  const mode = a.mode === '' ? [] : [words.value.modes[a.mode].label];
  const rows = [
    [t.seed, String(seed)],
    [t.version, VERSION],
    [t.months, `${moment.month} / ${moment.months}`],
    [
      t.leader,
      `${words.value.strategies[a.leader].label}${a.from > 0 ? `, ${text.value.lab.leaderFrom.toLowerCase()} ${a.from}` : ''}`,
    ],
    [
      t.set,
      [...settings, ...mode, ...(a.acts.length > 0 ? [text.value.compare.acts(a.acts.length)] : [])].join(', ') ||
        t.nothingSet,
    ],
    [t.fingerprint, storyA.value.digest],
    ...(own.value !== undefined && page.value.scenario === OWN
      ? []
      : [[t.reproduce, `npx metagovernor run --link '${link}'`]]),
  ];
  return (
    <section aria-label={t.assumed}>
      <h2>{t.assumed}</h2>
      <dl class="assumed">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Processes({ moment }: { readonly moment: Moment }) {
  const t = text.value.table;
  return (
    <DataTable
      caption={text.value.report.processes}
      head={[t.number, t.actor, t.month, t.state]}
      rows={moment.cards.map((card) => [
        String(card.process + 1),
        actorNames.value[card.focal],
        card.ended < 0 ? `${card.started} –` : `${card.started} – ${card.ended}`,
        capital(cardWords(card)),
      ])}
    />
  );
}

function Files({ moment }: { readonly moment: Moment }) {
  const t = text.value.report;
  const origin = provenance(neutralLink(page.value));
  const tokens = TOKENS[page.value.theme];
  const network = () => {
    const svg = document.querySelector<SVGSVGElement>('#report .drawing svg');
    return svg === null ? '' : pictureFile(svg, scenarioText.value.question, origin, tokens.ground, tokens.ink);
  };
  const funnel = () => storyFunnel(moment);
  const files: readonly (readonly [string, () => void])[] = [
    [t.asHtml, () => download(fileName('report', 'html'), reportFile(origin), 'text/html')],
    [t.networkSvg, () => download(fileName('network', 'svg'), network(), 'image/svg+xml')],
    [t.networkPng, () => void pixelsOf(network()).then((blob) => download(fileName('network', 'png'), blob))],
    [t.funnelSvg, () => download(fileName('funnel', 'svg'), funnel(), 'image/svg+xml')],
    [t.funnelPng, () => void pixelsOf(funnel()).then((blob) => download(fileName('funnel', 'png'), blob))],
    [t.asProcesses, () => download(fileName('processes', 'csv'), processFile(moment, origin), 'text/csv')],
    [t.asSeries, () => download(fileName('months', 'csv'), monthsFile(origin), 'text/csv')],
    [t.asEvents, () => download(fileName('events', 'csv'), eventsFile(origin), 'text/csv')],
    ...(rowsA.value.length === MANY
      ? ([[t.asMany, () => download(fileName('200-runs', 'csv'), manyFile(origin), 'text/csv')]] as const)
      : []),
    [t.print, () => window.print()],
  ];
  return (
    <p class="files" role="group" aria-label={t.download}>
      {files.map(([name, save]) => (
        <button key={name} type="button" onClick={save}>
          {name}
        </button>
      ))}
    </p>
  );
}

/** The funnel of the story as a picture: what it has come to so far, whole processes. */
export function storyFunnel(moment: Moment): string {
  const { seed, a } = page.value;
  const alive = moment.funnel.reduce((sum, { here }) => sum + here.length, 0);
  const funnel: Funnel = {
    title: text.value.lab.processes,
    caption: captionOf(
      {
        runs: 1,
        seed,
        version: VERSION,
        note: [scenarioText.value.title, ...(alive > 0 ? [`${text.value.lab.underWay}: ${alive}`] : [])].join(' · '),
      },
      words.value,
    ),
    arms: [
      {
        name: words.value.strategies[a.leader].label,
        innovated: moment.innovated.length,
        // What is under way has neither gone on nor stopped: it is not drawn, and the caption says how much there is.
        stages: moment.funnel.map(({ stage, entered, passed, here, reasons }) => ({
          label: words.value.stages[stage].label,
          entered: entered - here.length,
          passed,
          stops: reasons.map(({ reason, cards }) => ({ label: reasonWords(reason), count: cards.length })),
        })),
      },
    ],
  };
  return drawFunnel(funnel, { words: words.value });
}

function eventLog() {
  const { log } = storyA.value.session;
  return log === null ? [] : eventsOf(log);
}

// Names of columns are the library's own, so that the files can be read by the same scripts in both languages.
function eventsFile(origin: string): string {
  return tableFile(
    origin,
    ['month', 'event', 'process', 'actor', 'value', 'text'],
    eventLog().map((event) => [
      event.tick,
      event.event,
      event.process,
      event.actor < 0 ? '' : actorNames.value[event.actor],
      event.value,
      happeningWords(event),
    ]),
  );
}

function processFile(moment: Moment, origin: string): string {
  return tableFile(
    origin,
    ['number', 'process', 'focal', 'started', 'status', ...STAGES, 'ended', 'failure', 'barrier', 'gain'],
    moment.cards.map((card) => [
      card.process + 1,
      card.process,
      actorNames.value[card.focal],
      card.started,
      card.status,
      ...card.reachedAt,
      card.ended,
      card.failure ?? '',
      card.barrier ?? '',
      card.gain,
    ]),
  );
}

function monthsFile(origin: string): string {
  const { scenario, seed, future } = storyA.value;
  const rows = monthRows(scenario, seed, future, page.value.month);
  return tableFile(
    origin,
    Object.keys(rows[0]),
    rows.map((row) => Object.values(row)),
  );
}

function manyFile(origin: string): string {
  const rows = rowsA.value;
  const names = Object.keys(rows[0].measures);
  return tableFile(
    origin,
    ['replicate', ...names],
    rows.map(({ replicate, measures }) => [replicate, ...names.map((name) => measures[name])]),
  );
}

/** The report as a page of its own, with nothing in it that runs. */
function reportFile(origin: string): string {
  const article = document.getElementById('report')?.cloneNode(true) as HTMLElement | undefined;
  for (const button of article?.querySelectorAll('button, .files') ?? []) button.remove();
  const { lang, dataset } = document.documentElement;
  return `<!doctype html>
<html lang="${lang}" data-theme="${dataset.theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeText(document.title)}</title><style>${STYLE}</style></head>
<body><main>${article?.outerHTML ?? ''}<p class="help">${escapeText(origin)}</p></main></body></html>
`;
}
