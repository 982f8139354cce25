import type { Words } from '../en.js';

/** What is said of results, in a terminal, in pictures and on a page, in Danish; numbers come as they are to be written. */
export const results: Words['results'] = {
  inTable: (_, label) => label,
  steps: {
    interaction: 'til interaktion',
    collaboration: 'til samarbejde',
    innovation: 'til innovation',
  },
  endToEnd: 'fra ende til anden',
  all: (barriers) => (barriers === 10 ? 'alle ti sammen' : `alle ${barriers} sammen`),
  noneCame: 'ingen nåede så langt',
  ofInterval: (percent) => `${percent} %-interval`,
  explained:
    'Skabte nyt: andelen af de startede processer, der blev til innovation. Udbytte: den reelle nettogevinst pr. startet proces, ' +
    'fra −1 til 1; tab regnes med, og under 0 er det alt i alt blevet værre. Gjorde skade: andelen af de startede processer, der ' +
    'gjorde ondt værre; mindre er bedre.',
  endToEndExplained: (barriers) => {
    const count = barriers === 10 ? 'ti' : String(barriers);
    return (
      `Fra ende til anden: hele kørsler er gentaget på de samme lodtrækninger, mens de ${count} barrierer er taget væk fra alle processer, ` +
      'en efter en i tilfældige rækkefølger; det, en barriere i gennemsnit lægger til på sin plads (Shapley), er det, den koster, uanset ' +
      `hvor den virker. De ${count} giver tilsammen alle ${count}. Under 0: flere skaber nyt med den. Intervallet dækker både ` +
      'gentagelsernes og rækkefølgernes tilfældighed.'
    );
  },
  tooFewForOrders: 'For få gentagelser til at skelne rækkefølgernes fejl fra gentagelsernes.',
  orderErrors: (list) => `Rækkefølgerne alene giver standardfejl på højst, i procentpoint og omtrent: ${list}.`,
  honesty: 'Ingen undersøgelse siger, hvor stor en del hver barriere står for: læs tallene som det, denne model gør.',
  goOn: (interval) => `Hvor mange af de processer, der når til et trin, går videre til det næste, i % [${interval}]`,
  goOnLess: (first, interval) => `Forskel fra ${first}, i procentpoint [${interval}]`,
  cameOfIt: (interval) => `Hvad der kom ud af det, pr. startet proces [${interval}]`,
  cameOfItLess: (first, interval) => `Forskel fra ${first} i, hvad der kom ud af det [${interval}]`,
  costs: (interval) => `Hvad hver barriere koster fra ende til anden, i % af de startede processer [${interval}]`,
};

/** What only a terminal says, in Danish. */
export const terminal: Words['terminal'] = {
  openPage: 'Åbn den med et dobbeltklik; den kræver intet netværk.',
  forAClass: 'Til en klasse: npx metagovernor page skriver en side, der åbner med et dobbeltklik.',
  with: (settings) => `Med ${settings}`,
  compared: (replicates, processes, ticks, seed, version) =>
    `${replicates} gentagelser af ${processes} processer i ${ticks} måneder, frø ${seed}, metagovernor ${version}`,
  endToEndIs: 'Fra ende til anden: andelen af alle startede processer, der blev til innovation.',
  running: (running, started) =>
    `Stadig i gang til sidst, og regnet som ikke gået videre: ${running} af ${started} processer.`,
  same: (strategy, other) =>
    `${strategy} ændrede intet i forhold til ${other}: hver kørsel er ens til sidste bit, så der gives ingen forskel.`,
  outcomes: (interval) => `En kørsels tre resultater, hver fra 0 til 1: gennemsnit [${interval}]`,
  outcomesLess: (first, interval) => `Forskel fra ${first} i de tre resultater [${interval}]`,
  paired:
    'Forskellene er parvise: i hver gentagelse møder alle strategier de samme problemer og de samme tilfældigheder, indtil det, de gør, skiller dem ad. Hvert interval står for sig selv; af tyve rammer ét ved siden af ved et tilfælde.',
  ownMeasures: 'Hvad udvidelser måler:',
  notAttributed: 'Hvad der stoppede processerne: ingen er fordelt på barrierer (se --attribute).',
  stopped: (attributed, replicates) =>
    `Hvad der stoppede processerne, i % af de mislykkede på et trin (* den største), fundet ved at gentage hver mislykket proces i ` +
    `${attributed} af de ${replicates} gentagelser uden hvert sæt af trinnets barrierer (Shapley-andele). I ` +
    'parentes det naive svar: hvad der gik galt sidst. Uforklaret: de mislykkes også uden disse barrierer.',
  before: (stage) => `Før ${stage}`,
  failures: 'mislykkede',
  oneRun: (ticks, strategy, seed, replicate, version) =>
    `Én kørsel på ${ticks} måneder med ${strategy}, frø ${seed}, gentagelse ${replicate}, metagovernor ${version}`,
  funnelColumns: ['processer', 'nåede hertil', 'gik videre', 'andel', 'stoppede', 'i gang', 'måneder i snit'],
  numbersParted: '; ',
  runOutcomes: (list) => `Resultater fra 0 til 1: ${list}`,
  interventions: (made, refused) => `Indgreb: ${made}, afvist, fordi kapaciteten manglede: ${refused}`,
  processColumns: ['nr.', 'taget op af', 'begyndt', 'sluttet', 'hvad der blev af den (hvad der gik galt sidst)'],
  innovated: (percent) => `skabte nyt, ${percent} af den mulige gevinst`,
  didNotStart: 'kom ikke i gang',
  still: (status) => `stadig i gang: ${status}`,
  noStage: (stage, failure, why) => `ikke til ${stage}: ${failure}${why}`,
  eventColumns: ['måned', 'hændelse', 'proces', 'aktør', 'detalje'],
  regimes: (replicates, strategy, seed, version) =>
    `${replicates} gentagelser med ${strategy} under hvert regime, frø ${seed}, metagovernor ${version}`,
  meanOfEach: 'Gennemsnit af hvert mål, med 95 %-intervaller',
  regimesLess: (first) => `Forskel fra ${first}, i de samme gentagelser`,
  regimesHonesty:
    'Hvilken vej regimerne er forskellige, er taget fra et foredrag, der taler for det sidste af dem; hvor meget, er vores gæt: læs det som ' +
    'det, disse antagelser fører til, og ikke som et bevis for eller imod et regime.',
  listed: (id, version, isDefault) => `${id} (udgave ${version}${isDefault ? ', den, der bruges ellers' : ''})`,
  processesIn: (processes, ticks) => `${processes} processer i ${ticks} måneder.`,
  sources: (list) => `Kilder (docs/sources.bib i pakken): ${list}`,
  theProblem: 'Problemet (0 til 1):',
  // Why is told in English only.
  dimension: (label, level) => `${label}: ${level}`,
  urgency: (share) => `hast: ${share} af den mulige gevinst går tabt om måneden`,
  tryFirst: (regime, mode, strategy) => `Prøv først: regime ${regime}, styringsform ${mode}, strategi ${strategy}.`,
  expected: (hypothesis) => `Ventet (en hypotese): ${hypothesis}`,
  shows: (_, verdicts) => `Hvad modellen viser: ${verdicts}`,
  verdicts: {
    shown: 'vist',
    'not shown': 'ikke vist',
    'the opposite is shown': 'det modsatte er vist',
  },
  notShown: 'Hvad modellen viser: ikke målt for denne udgave.',
  shownBy: (replicates, seed, percent) => `(${replicates} gentagelser, frø ${seed}, ${percent} %-intervaller)`,
  extremes: 'Trin, som næsten ingen proces når, eller næsten alle (af dem, der kunne):',
  extreme: (stage, strategy, percent, why) => `${stage}, under ${strategy}: ${percent} %. ${why}`,
  drawnNetwork: (actors, ties) =>
    `Et netværk af ${actors} aktører med ${ties} forbindelser hver i gennemsnit, trukket på ny i hver gentagelse.`,
  givenNetwork: (actors, ties) => `Et netværk af ${actors} aktører og ${ties} forbindelser:`,
  anySector: 'en hvilken som helst sektor',
  wrote: 'Skrev',
  into: (name, place) => `${name} i ${place}`,
  inPlaceOf: (folder) => `${folder} i stedet for det resultat, der lå der`,
};

/** Hvad modellen trækker, hvor ingen har givet det. */
export const drawn: Words['drawn'] = {
  parts: {
    sector: 'sektor (jævnt)',
    assets: 'hvad de har (som er typisk for sektoren)',
    needs: 'hvad de mangler (som er typisk for sektoren)',
    frame: 'måder at se problemet på (efter sektor)',
    dependence: 'afhængighed (ud fra det, de har og mangler)',
    trust: 'tillid (omkring actors.trust)',
    conflict: 'konflikt (ingen fra begyndelsen)',
  },
  ofSome: (part, some, total, of) => `${part} for ${some} af ${total} ${of === 'actor' ? 'aktører' : 'forbindelser'}`,
  whereNotGiven: (list) =>
    `Trukket og ikke givet: hvor ingen værdi er givet, trækker modellen i hver gentagelse: ${list}.`,
  nothing: 'Intet af dette er trukket: alt er givet.',
};
