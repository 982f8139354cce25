import type { Words } from '../en.js';

/** What somebody who steers has, and does, in the talk's own words where it has them. */
export const steering: Pick<Words, 'capacities' | 'instruments' | 'operations' | 'strategies'> = {
  capacities: {
    nodality: { label: 'nodalitet', plain: 'information' },
    authority: { label: 'autoritet', plain: 'regler' },
    treasure: { label: 'økonomi', plain: 'penge' },
    organisation: { label: 'organisation', plain: 'folk' },
  },
  instruments: {
    networkDesign: {
      label: 'netværksdesign',
      question: 'Hvem skal være med, hvad er formålet, og hvordan skal netværket arbejde og serviceres?',
    },
    framing: {
      label: 'mål- og rammestyring',
      question: 'Hvilke politiske, økonomiske og diskursive rammer skal gøres gældende?',
    },
    processManagement: {
      label: 'processtyring',
      question:
        'Hvem skal aktiveres, hvilke input er der brug for, hvad skal sammenkædes og adskilles, og hvordan kan eventuelle konflikter løses?',
    },
    participation: {
      label: 'netværksdeltagelse',
      question: 'Hvordan kan dagsordenen, løsningsmulighederne og beslutningspræmisserne påvirkes?',
    },
  },
  operations: {
    invite: { label: 'Invitér', about: 'Bed en aktør om at komme til bordet.' },
    exclude: { label: 'Udeluk', about: 'Tag en aktør ud af en proces.' },
    brokerTie: { label: 'Skab kontakt', about: 'Præsentér to aktører for hinanden.' },
    chooseArena: { label: 'Vælg arena', about: 'Flyt en proces til en anden slags arena.' },
    setRule: { label: 'Vælg beslutningsregel', about: 'Fastlæg, hvordan en proces træffer beslutning.' },
    setInclusion: { label: 'Bestem tempo', about: 'Fastlæg, hvor mange parter der inviteres om måneden.' },
    setPurpose: { label: 'Angiv formål', about: 'Sig, hvad en proces skal føre til.' },
    provideService: { label: 'Yd sekretariatshjælp', about: 'Betjen en proces med et sekretariat.' },
    setAmbition: { label: 'Giv opbakning', about: 'Giv politisk opbakning og et mål.' },
    fund: { label: 'Giv midler', about: 'Støt deltagelse med penge, og beløn bidrag.' },
    contract: { label: 'Indgå kontrakt', about: 'Bind gennemførelsen med en økonomisk kontrakt.' },
    storyline: { label: 'Fortæl en historie', about: 'Fortæl en historie, der samler parternes forståelser.' },
    constructThreat: { label: 'Konstruér en trussel', about: 'Få status quo til at se uholdbar ud.' },
    castShadow: {
      label: 'Sæt hierarkiet i baggrunden',
      about: 'Stil regler i udsigt, og sanktioner, hvis parterne ikke lykkes.',
    },
    activate: { label: 'Aktivér', about: 'Henvend dig personligt til én aktør.' },
    alignExpectations: { label: 'Afstem forventninger', about: 'Gør klart, hvad parterne kan vente sig.' },
    translate: { label: 'Oversæt', about: 'Oversæt mellem parternes måder at forstå sagen på.' },
    factFinding: { label: 'Find fakta', about: 'Find fakta sammen.' },
    mediate: { label: 'Mægl', about: 'Mægl i konflikten mellem parterne.' },
    coupleIssues: { label: 'Sammenkæd emner', about: 'Byt tab på ét emne for gevinst på et andet.' },
    decoupleIssues: {
      label: 'Adskil emner',
      about: 'Tag de beslutninger af dagsordenen, hvis ansvarlige mangler ved bordet.',
    },
    smallWins: { label: 'Vis små sejre', about: 'Gør tidlige resultater synlige.' },
    changeMeeting: { label: 'Ændr mødeformen', about: 'Ændr mødeformen, så der kan tænkes i flere muligheder.' },
    setAgenda: { label: 'Sæt dagsordenen', about: 'Sig, hvilke beslutninger der er på dagsordenen.' },
    proposeSolution: { label: 'Foreslå en løsning', about: 'Læg en løsning på bordet.' },
    bringKnowledge: { label: 'Bring viden i spil', about: 'Bring viden i spil, som gruppen ikke har.' },
    vouch: { label: 'Stå inde for', about: 'Stå inde for en aktør.' },
    carryRisk: { label: 'Bær risikoen', about: 'Bær risikoen ved at prøve.' },
    setMix: {
      label: 'Justér styringsmikset',
      about: 'Forskyd mikset af netværk, hierarki, marked og helt for kommende problemer.',
    },
    changeCulture: { label: 'Ændr kulturen', about: 'Arbejd med én side af kulturen.' },
    recruit: { label: 'Rekruttér', about: 'Rekruttér, udvikl og fasthold folk af én slags.' },
  },
  strategies: {
    handsOff: { label: 'ingen ledelse', about: 'Ingen styrer: netværket styrer sig selv.' },
    random: { label: 'tilfældig', about: 'Tilfældige handlinger på tilfældige processer.' },
    convener: { label: 'convener', about: 'Får aktører med relevante ressourcer til at interagere.' },
    facilitator: { label: 'facilitator', about: 'Sikrer, at interaktionen fører til samarbejde frem for konflikt.' },
    catalyst: {
      label: 'katalysator',
      about: 'Sikrer, at samarbejdet skaber innovation frem for bevarelse af status quo.',
    },
    collaborativeLeader: {
      label: 'samarbejdende leder',
      about: 'Convener, facilitator og katalysator, hver i sin fase.',
    },
    pathfinder: { label: 'vejviser', about: 'Sætter dagsordenen og skaber rammerne ud fra egne ideer.' },
    whip: { label: 'indpisker', about: 'Bringer folk sammen, skaber tilskyndelser og belønner resultater.' },
    mediator: { label: 'formidler', about: 'Sammenkobler parterne, oversætter og mægler i konflikter.' },
    cultureMaker: {
      label: 'kulturskaber',
      about: 'Leder på afstand: skaber rum og rutiner for innovation og værdsætter eksperimenter.',
    },
    team: {
      label: 'lederteam',
      about: 'Flere roller eller ledertyper om de samme ressourcer.',
    },
    mixGovernor: {
      label: 'styringsmikser',
      about:
        'Prøver alle styringsformer, og giver så hver slags problem mere af det, der virkede; kan spille roller ved siden af.',
    },
    handsOffCulture: { label: 'kultur på afstand', about: 'Rører ingen proces: ændrer kultur og HR på afstand.' },
    fixedPlan: { label: 'fast plan', about: 'En skreven plan over handlinger, der udføres, uanset hvad der sker.' },
    rules: {
      label: 'regler',
      about: 'Regler: når det, der ses, er sådan, så gør noget; den første, der er råd til, kommer først.',
    },
    planner: {
      label: 'planlægger',
      about: 'Kender modellen: prøver ledere på forgreninger af kørslen og spiller den bedste et stykke tid.',
    },
    oracle: {
      label: 'orakel',
      about: 'Kender også den skjulte sandhed: planlægger, og foreslår den bedste løsning, der findes.',
    },
  },
};
