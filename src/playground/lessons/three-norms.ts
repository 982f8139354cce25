import { led, NOBODY } from './led.js';
import type { Lesson } from './lesson.js';

const SCENARIO = 'inclusive-environments';
const FEW = { 'problems.stakeholders': 0.1 };
const MANY = { 'problems.stakeholders': 0.9 };

export const THREE_NORMS: Lesson = {
  id: 'three-norms',
  title: {
    en: 'Effective, democratic, innovative: what we pay for what',
    da: 'Effektivt, demokratisk, innovativt: hvad betaler vi for hvad?',
  },
  question: {
    en: 'Can governing be effective, democratic and innovative all at once?',
    da: 'Kan styring være effektiv, demokratisk og innovativ på én gang?',
  },
  minutes: 45,
  before: {
    en:
      'Behind all steering of networks stands a good that one wants: more effective, more democratic or more innovative government. ' +
      'Effective means here much gained, little harmed and few meetings; democratic, that those affected are there, heard and pleased; ' +
      'innovative, that many processes bring something that is new and worth the trouble. Which would you give up last?',
    da:
      'Bag al metastyring står et gode, som man vil fremme: mere effektiv, mere demokratisk eller mere innovativ styring. ' +
      'Effektiv betyder her stor gevinst, lidt skade og få møder; demokratisk, at de berørte er med, bliver hørt og er tilfredse; ' +
      'innovativ, at mange processer giver noget nyt, der er umagen værd. Hvad ville I opgive sidst?',
  },
  steps: [
    {
      say: {
        en: 'Nobody leads in A; in B there is a collaborative leader. Guess about meetings first; then watch the three bars of A and of B.',
        da: 'I A leder ingen; i B er der en samarbejdende leder. Gæt først på møderne, og hold så øje med de tre søjler for A og for B.',
      },
      show: {
        view: 'compare',
        scenario: SCENARIO,
        set: {},
        seed: 38,
        month: 0,
        process: -1,
        lens: 'dependence',
        a: NOBODY,
        b: led('collaborativeLeader'),
      },
      hide: ['settings', 'acts', 'process'],
      predict: {
        kind: 'better',
        measure: 'meetings',
        question: {
          en: 'In which future will there be more meetings?',
          da: 'I hvilken fremtid bliver der holdt flest møder?',
        },
      },
      run: 'end',
      seen: {
        en: 'All three bars are higher in B, and there are more meetings.',
        da: 'Alle tre søjler er højere i B, og der bliver holdt flere møder.',
      },
      ask: {
        en: 'What does it take to raise a bar? Who pays for that, and with what?',
        da: 'Hvad skal der til for at løfte en søjle? Hvem betaler for det, og med hvad?',
      },
    },
    {
      say: {
        en: 'Now the problems are cut small: only a few hold a part of each or are affected by it. Write down the three norms of B.',
        da: 'Nu skæres problemerne små: Kun få har del i hvert af dem eller bliver berørt. Skriv de tre normer for B ned.',
      },
      show: { set: FEW, month: 0 },
      hide: ['settings', 'acts', 'process'],
      predict: {
        kind: 'better',
        measure: 'democratic',
        question: { en: 'Which future will be more democratic?', da: 'Hvilken fremtid bliver mest demokratisk?' },
      },
      run: 'end',
    },
    {
      say: {
        en: 'And now they are cut large: nearly all who could have a part in it do. Which norm of B will rise, which will fall? Say it before you look.',
        da: 'Og nu skæres de store: Næsten alle, der kan have del i dem, har det. Hvilken norm i B stiger, og hvilken falder? Sig det, før I ser efter.',
      },
      show: { set: MANY, month: 0 },
      hide: ['settings', 'acts', 'process'],
      run: 'end',
      seen: {
        en: 'B is more democratic and less effective than when the problems were small.',
        da: 'B er mere demokratisk og mindre effektiv, end da problemerne var små.',
      },
      ask: {
        en: 'What becomes of the time when many have a part in it?',
        da: 'Hvor bliver tiden af, når mange har del i sagen?',
      },
    },
    {
      say: {
        en: 'In 200 stories with many parties. Write down the norms of B.',
        da: 'I 200 historier med mange parter. Skriv normerne for B ned.',
      },
      show: { view: 'many' },
      hide: ['settings'],
      many: true,
    },
    {
      say: {
        en: 'And in 200 with few.',
        da: 'Og i 200 med få.',
      },
      show: { set: FEW },
      hide: ['settings'],
      many: true,
      seen: {
        en: 'Neither is better at all three.',
        da: 'Ingen af de to er bedst til alle tre.',
      },
      ask: {
        en: 'How would you cut a problem: small, or large?',
        da: 'Hvordan ville I skære et problem: småt eller stort?',
      },
    },
  ],
  after: [
    {
      en: 'Does your municipality say which of the three goes first when they clash? Who should say it?',
      da: 'Siger jeres kommune, hvilken af de tre der går forud, når de støder sammen? Hvem bør sige det?',
    },
    {
      en: 'Is a long meeting a cost or a good?',
      da: 'Er et langt møde en udgift eller et gode?',
    },
    {
      en: 'Can something be innovative that those affected do not want?',
      da: 'Kan noget være innovativt, hvis de berørte ikke vil have det?',
    },
  ],
  notes: {
    en:
      'Answers. In this model leading raises all three norms at once: effective from about .25 to .43, democratic from .18 to .41, innovative from .03 to .16. It is paid ' +
      'for in meetings, three fifths more of them, and from the four purses. So compared with a network left alone the norms do not clash.\n\n' +
      'They do where it is decided who has a part in it. From few parties to many, under the same leader, democratic rises from about .29 to .38 and effective falls from ' +
      'about .50 to .35: twenty times as many meetings of two. Innovative rises a little.\n\n' +
      'Running the lesson. Give each group one norm to defend, and let them negotiate how large the problem is to be cut. The middle, as in ' +
      'the first step, is at least as democratic as the large end, for less than half of its meetings.\n\n' +
      'How far to trust it. What belongs to each norm is our choice, and so is the price of a meeting (200 meetings of two per process halve that part). Choose another and ' +
      'the figures move, and very likely the direction stays. The story (seed 38) was picked because it is like most others.',
    da:
      'Svar. I denne model løfter ledelse alle tre normer på én gang: effektiv fra omkring 0,25 til 0,43, demokratisk fra 0,18 til 0,41 og innovativ fra 0,03 til 0,16. Der betales ' +
      'med møder, tre femtedele flere, og fra de fire punge. Sammenlignet med et netværk overladt til sig selv støder normerne altså ikke sammen.\n\n' +
      'Det gør de, når det afgøres, hvem der har del i sagen. Fra få parter til mange, med den samme leder, stiger demokratisk fra omkring 0,29 til 0,38, og effektiv falder fra ' +
      'omkring 0,50 til 0,35: tyve gange så mange møder mellem to. Innovativ stiger lidt.\n\n' +
      'Sådan leder du timen. Giv hver gruppe én norm at forsvare, og lad dem forhandle om, hvor stort problemet skal skæres. Midten, som i ' +
      'det første trin, er mindst lige så demokratisk som det store snit og koster under halvt så mange møder.\n\n' +
      'Hvor langt holder det? Hvad der hører til hver norm, er vores valg, og det er prisen for et møde også (200 møder mellem to per proces halverer den del). Med et andet valg flytter ' +
      'tallene sig, men formentlig ikke retningen. Historien (frø 38) er valgt, fordi den ligner de fleste andre.',
  },
  wrongIdeas: [
    {
      en: '“Democracy always costs effect.” Left alone the network was neither; leading raised both.',
      da: '»Demokrati koster altid på effektiviteten.« Netværket uden leder var ingen af delene; ledelse løftede begge.',
    },
    {
      en: '“One number is enough to see who did best.” What one wants decides which number one looks at.',
      da: '»Ét tal er nok til at se, hvem der klarede sig bedst.« Hvilket tal man ser på, afhænger af, hvad man vil.',
    },
  ],
  shows: [
    {
      scenario: SCENARIO,
      arms: [NOBODY, led('collaborativeLeader')],
      measures: [
        { name: 'effective', expect: 'higher' },
        { name: 'democratic', expect: 'higher' },
        { name: 'innovative', expect: 'higher' },
        { name: 'meetings', expect: 'higher' },
      ],
    },
    {
      scenario: SCENARIO,
      arms: [
        { ...led('collaborativeLeader'), set: FEW },
        { ...led('collaborativeLeader'), set: MANY },
      ],
      measures: [
        { name: 'effective', expect: 'lower' },
        { name: 'democratic', expect: 'higher' },
      ],
    },
  ],
};
