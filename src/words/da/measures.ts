import type { Words } from '../en.js';
import { theory } from './theory.js';

const { failures } = theory;

/** What is measured, in Danish. */
export const measures: Pick<Words, 'measures' | 'momentMeasures'> = {
  measures: {
    started: { label: 'startede', about: 'processer, der gik i gang' },
    interaction: { label: 'interaktion', about: 'processer, der nåede til interaktion' },
    collaboration: { label: 'samarbejde', about: 'processer, der nåede til samarbejde' },
    innovation: { label: 'innovation', about: 'processer, der skabte nyt' },
    failedInteraction: {
      label: 'gået i stå før interaktion',
      about: 'processer, der gik i stå på vej til interaktion',
    },
    failedCollaboration: {
      label: 'gået i stå før samarbejde',
      about: 'processer, der gik i stå på vej til samarbejde',
    },
    failedInnovation: { label: 'gået i stå før innovation', about: 'processer, der gik i stå på vej til innovation' },
    running: { label: 'stadig i gang', about: 'processer, der stadig var i gang, da historien sluttede' },
    notMobilised: failed('notMobilised'),
    disturbed: failed('disturbed'),
    deadlock: failed('deadlock'),
    statusQuo: failed('statusQuo'),
    unclearCompromise: failed('unclearCompromise'),
    notCarriedOut: failed('notCarriedOut'),
    misjudged: failed('misjudged'),
    harm: failed('harm'),
    ticksToInteraction: {
      label: 'måneder til interaktion',
      about: 'måneder til interaktion, lagt sammen over de processer, der nåede dertil',
    },
    ticksToCollaboration: {
      label: 'måneder til samarbejde',
      about: 'måneder fra interaktion til samarbejde, lagt sammen over de processer, der nåede dertil',
    },
    ticksToInnovation: {
      label: 'måneder til innovation',
      about: 'måneder fra samarbejde til innovation, lagt sammen over de processer, der nåede dertil',
    },
    effective: {
      label: 'effektiv',
      about: 'geometrisk gennemsnit af udbytte (mindst 0), 1 − gjorde skade, og sparsommelighed',
    },
    democratic: {
      label: 'demokratisk',
      about: 'geometrisk gennemsnit af inddragelse (1, hvor ingen er berørt), lighed og accept',
    },
    innovative: {
      label: 'innovativ',
      about: 'geometrisk gennemsnit af succesrate, succesrate × nyhedsgrad og succesrate × værdi',
    },
    delivered: {
      label: 'nåede til gennemførelse',
      about: 'processer, hvor det, der var aftalt eller besluttet, skulle føres ud i livet',
    },
    delivery: { label: 'udbytte', about: 'reel nettogevinst, −1 til 1, tab regnet med' },
    harmed: { label: 'gjorde skade', about: 'andel af processerne, der gjorde ondt værre' },
    precision: {
      label: 'præcision',
      about: '1 minus afstanden mellem den vurderede og den reelle gevinst af det, der blev aftalt',
    },
    implementation: { label: 'implementering', about: 'andel af de aftalte ændringer, der blev gennemført' },
    thrift: { label: 'sparsommelighed', about: '1 / (1 + møder pr. startet proces / 200)' },
    affected: { label: 'berørte', about: 'berørte aktører, over de processer, der gik i gang' },
    inclusion: { label: 'inddragelse', about: 'andel af de berørte, der sad med ved bordet' },
    equality: {
      label: 'lighed',
      about: '1 minus Gini-koefficienten for vedtagne forslag blandt dem, der deltog',
    },
    acceptance: {
      label: 'accept',
      about: 'andel af de berørte og medlemmerne, der finder det gennemførte bedre end før',
    },
    acceptability: { label: 'tilfredshed', about: 'hvor godt de berørte og medlemmerne finder det gennemførte' },
    rate: { label: 'succesrate', about: 'andel af processerne, der skabte nyt' },
    novelty: { label: 'nyhedsgrad', about: 'gennemsnitlig andel af beslutningerne, som innovationerne ændrede' },
    worth: { label: 'værdi', about: 'innovationernes gennemsnitlige reelle gevinst' },
    passedAlone: { label: 'overgange uden leder', about: 'overgange, der lykkedes, efter at metastyreren var gået' },
    failedAlone: {
      label: 'gået i stå uden leder',
      about: 'processer, der gik i stå, efter at metastyreren var gået',
    },
    motiveKept: {
      label: 'bevaret motivation',
      about: 'indre motivation til sidst, i forhold til motivationen i hvile',
    },
    meanTrust: { label: 'gennemsnitlig tillid', about: 'gennemsnitlig tillid i forbindelserne til sidst' },
    density: { label: 'tæthed', about: 'andel af alle mulige forbindelser, der findes til sidst' },
    meetings: { label: 'møder', about: 'par af medlemmer, der mødtes' },
    interventions: { label: 'indgreb', about: 'indgreb, der blev foretaget' },
    refusals: { label: 'afviste indgreb', about: 'indgreb, der blev afvist, fordi kapaciteten manglede' },
    spentNodality: { label: 'brugt nodalitet', about: 'nodalitet, som indgreb kostede' },
    spentAuthority: { label: 'brugt autoritet', about: 'autoritet, som indgreb kostede' },
    spentTreasure: { label: 'brugt økonomi', about: 'økonomi, som indgreb kostede' },
    spentOrganisation: { label: 'brugt organisation', about: 'organisation, som indgreb kostede' },
    changed: { label: 'ændrede problemer', about: 'processer, hvis problem ændrede sig undervejs' },
    gainFinding: { label: 'gevinst i afdækning', about: 'mere præcis problem- og behovsafdækning' },
    gainResources: { label: 'gevinst i ressourcer', about: 'forøget ressourceindsats' },
    gainCompetence: {
      label: 'gevinst i kompetence',
      about: 'specialisering og kompetenceopbygning gennem samarbejde',
    },
    gainAdaptation: { label: 'gevinst i tilpasning', about: 'hurtigere og mere fleksibel tilpasning' },
    gainReach: {
      label: 'gevinst i rækkevidde',
      about: 'større rækkevidde og træfsikkerhed i forhold til målgrupper',
    },
    gainResponsibility: {
      label: 'gevinst i ansvarlighed',
      about: 'større programansvarlighed og mindre implementeringsmodstand',
    },
  },
  momentMeasures: {
    ties: { label: 'forbindelser', about: 'forbindelser, der findes' },
    density: { label: 'tæthed', about: 'andel af alle mulige forbindelser, der findes' },
    reciprocity: { label: 'gensidighed', about: 'andel af forbindelserne, der går begge veje' },
    transitivity: { label: 'transitivitet', about: 'andel af forbundne tripler, der er lukkede' },
    inDegreeCentralisation: { label: 'centralisering', about: 'hvor meget forbindelserne går til én aktør' },
    modularity: { label: 'modularitet', about: 'hvor meget forbindelserne bliver inden for grupper' },
    trust: { label: 'tillid', about: 'gennemsnitlig tillid i forbindelserne' },
    conflict: { label: 'konflikt', about: 'gennemsnitlig konflikt i forbindelserne' },
    motive: { label: 'motivation', about: 'gennemsnitlig indre motivation' },
    forming: { label: 'samles', about: 'processer, der er ved at samles' },
    interacting: { label: 'interagerer', about: 'processer, der interagerer' },
    collaborating: { label: 'samarbejder', about: 'processer, der samarbejder' },
    implementing: { label: 'implementeres', about: 'processer, der er ved at blive gennemført' },
    innovated: { label: 'skabte nyt', about: 'processer, der har skabt nyt indtil nu' },
  },
};

function failed(failure: keyof typeof failures): { readonly label: string; readonly about: string } {
  const { label, about } = failures[failure];
  return { label, about: `gået i stå: ${about}` };
}
