import type { Act } from '../state/page-state.js';
import { led, NOBODY } from './led.js';
import type { Lesson } from './lesson.js';

/** From the start all problems to come go to a market, or to those in authority. */
const MARKET: Act = { month: 0, act: { operation: 'setMix', mix: { market: 1 } } };
const HIERARCHY: Act = { month: 0, act: { operation: 'setMix', mix: { hierarchy: 1 } } };

export const HIERARCHY_MARKET_NETWORK: Lesson = {
  id: 'hierarchy-market-network',
  title: { en: 'Hierarchy, market or network?', da: 'Hierarki, marked eller netværk?' },
  question: {
    en: 'Is there one best way to govern, or does it depend on the problem?',
    da: 'Er der én bedste måde at styre på, eller kommer det an på problemet?',
  },
  minutes: 45,
  before: {
    en:
      'A passport is the same for everybody; no two children who do not belong are alike. The first is a tame problem, for all know what is ' +
      'wanted, and the second a wicked one: unclear, contested, shared among many. Who should see to each: one who decides, ' +
      'those who bid lowest, or those who need each other?',
    da:
      'Et pas er ens for alle; to børn, der ikke hører til, er aldrig ens. Det første er et tamt problem, for alle ved, hvad der skal til, ' +
      'og det andet et vildt: uklart, omstridt og delt mellem mange. Hvem skal tage sig af hvad: den, der bestemmer, den, der giver ' +
      'det bedste bud, eller dem, der har brug for hinanden?',
  },
  steps: [
    {
      say: {
        en: 'Passports and certificates. In A those involved negotiate; in B everything to come is put out to tender, a market.',
        da: 'Pas og attester. I A forhandler de involverede; i B kommer alt fremover i udbud, altså et marked.',
      },
      show: {
        view: 'compare',
        scenario: 'standard-service',
        set: {},
        seed: 37,
        month: 0,
        process: -1,
        lens: 'dependence',
        a: NOBODY,
        b: led('handsOff', [MARKET]),
      },
      hide: ['settings', 'acts', 'norms', 'process'],
      predict: {
        kind: 'better',
        measure: 'delivery',
        question: {
          en: 'Which future will gain more by the end?',
          da: 'Hvilken fremtid giver størst udbytte til sidst?',
        },
      },
      run: 'end',
      seen: {
        en: 'The market gets more done.',
        da: 'Markedet får mere fra hånden.',
      },
      ask: {
        en: 'What can be gained, and what lost, by talking for long about a passport?',
        da: 'Hvad kan man vinde, og hvad kan man tabe, ved at tale længe om et pas?',
      },
    },
    {
      say: {
        en: 'Taking a child into care: everybody knows the case, nobody agrees, and it cannot wait. In B an authority decides, a hierarchy.',
        da: 'En anbringelse af et barn: Alle kender sagen, ingen er enige, og den kan ikke vente. I B afgør en myndighed, altså et hierarki.',
      },
      show: {
        scenario: 'exercise-of-authority',
        seed: 3,
        month: 0,
        lens: 'conflict',
        a: NOBODY,
        b: led('handsOff', [HIERARCHY]),
      },
      hide: ['settings', 'acts', 'norms', 'process'],
      predict: {
        kind: 'better',
        measure: 'innovation',
        question: {
          en: 'In which future will more cases end in something new and better?',
          da: 'I hvilken fremtid ender flest sager med noget nyt og bedre?',
        },
      },
      run: 'end',
      seen: {
        en: 'The authority gets something done, and sometimes makes matters worse.',
        da: 'Myndigheden får noget gjort og gør det nogle gange værre.',
      },
      ask: {
        en: 'When would you let an authority decide, even if it may be wrong?',
        da: 'Hvornår ville I lade en myndighed bestemme, selv om den kan tage fejl?',
      },
    },
    {
      say: {
        en: 'Children who do not belong: a wicked problem. In A those at the top decide; in B a network is left to itself.',
        da: 'Børn, der ikke hører til: et vildt problem. I A bestemmer toppen; i B er netværket overladt til sig selv.',
      },
      show: {
        scenario: 'inclusive-environments',
        seed: 7,
        month: 0,
        lens: 'dependence',
        a: led('handsOff', [HIERARCHY]),
        b: NOBODY,
      },
      hide: ['settings', 'acts', 'norms', 'process'],
      predict: {
        kind: 'better',
        measure: 'innovation',
        question: {
          en: 'In which future will more processes become innovations?',
          da: 'I hvilken fremtid bliver flest processer til innovation?',
        },
      },
      run: 'end',
      seen: {
        en: 'So the network is no better here.',
        da: 'Netværket er altså ikke bedre her.',
      },
      ask: {
        en: 'What does a network have that the top has not? What does it take to make use of it?',
        da: 'Hvad har et netværk, som toppen ikke har? Hvad skal der til for at bruge det?',
      },
    },
    {
      say: {
        en: 'The same again, but now somebody leads the network.',
        da: 'Det samme igen, men nu bliver netværket ledet.',
      },
      show: { month: 0, b: led('collaborativeLeader') },
      hide: ['settings', 'acts', 'norms', 'process'],
      predict: {
        kind: 'better',
        measure: 'delivery',
        question: {
          en: 'Which future will gain more by the end?',
          da: 'Hvilken fremtid giver størst udbytte til sidst?',
        },
      },
      run: 'end',
    },
    {
      say: {
        en: 'And in 200 stories? Compare what was gained, and how often matters were left worse than before.',
        da: 'Og i 200 historier? Sammenlign, hvad der blev vundet, og hvor ofte det blev værre end før.',
      },
      show: { view: 'many' },
      many: true,
      seen: {
        en: 'The top decides quickly, and often wrongly.',
        da: 'Toppen bestemmer hurtigt og ofte forkert.',
      },
      ask: {
        en: 'What is it that those at the top do not know?',
        da: 'Hvad er det, toppen ikke ved?',
      },
    },
  ],
  after: [
    {
      en: 'Name a public task for each of the three. Did you agree?',
      da: 'Find en offentlig opgave til hver af de tre. Blev I enige?',
    },
    {
      en: 'Can a problem look tame to those at the top and be wicked to those who live with it?',
      da: 'Kan et problem se tamt ud fra toppen og være vildt for dem, der lever med det?',
    },
    {
      en: 'Networks are praised everywhere. What is lost if everything is settled in networks?',
      da: 'Netværk bliver rost overalt. Hvad går tabt, hvis alt skal afgøres i netværk?',
    },
  ],
  notes: {
    en:
      'Answers. In this model the market delivers well over half as much again as a network left to itself on the standard service. In the contested, ' +
      'urgent cases such a network gets nothing done that is worth the trouble, and the authority does. On the wicked problem the top and a network that nobody ' +
      'leads do about equally badly; the led network gains several times as much and leaves fewer matters worse.\n\n' +
      'So the theory holds here with an addition: on wicked problems it takes a network and somebody to lead it. And on the standard service a led network ' +
      'gains about as much as the market: what leading costs is not in that figure.\n\n' +
      'Running the lesson. Ask for a show of hands before each run. The shift of the mix of modes costs half a point of authority and of organisation. It holds for ' +
      'problems to come, so that a few in each run are still taken up in the old way.\n\n' +
      'How far to trust it. In this model authorities can work on few problems at once and do not know what those at the table know; how strong ' +
      'that is is a guess. The stories (seeds 37, 3 and 7) were picked because they are like most others.',
    da:
      'Svar. I denne model leverer markedet godt og vel halvanden gang så meget som et netværk overladt til sig selv, når det gælder standardydelsen. I de omstridte sager, ' +
      'der haster, får sådan et netværk intet udrettet, der er umagen værd; det gør myndigheden. Ved det vilde problem klarer toppen og et netværk uden ' +
      'leder sig omtrent lige dårligt; det ledede netværk vinder flere gange så meget og gør færre ting værre.\n\n' +
      'Teorien holder altså her med en tilføjelse: Til vilde problemer skal der et netværk til og nogen, der leder det. Og ved standardydelsen giver et ledet netværk ' +
      'omtrent lige så meget som markedet: Prisen for ledelsen er ikke regnet med i det tal.\n\n' +
      'Sådan leder du timen. Tag en håndsoprækning, før hver historie køres. Det koster et halvt point autoritet og et halvt point organisation at ændre styringsmikset. ' +
      'Det gælder de problemer, der kommer, så et par stykker i hver historie bliver stadig taget op på den gamle måde.\n\n' +
      'Hvor langt holder det? I denne model kan myndigheder kun tage få problemer ad gangen, og de ved ikke det, som de omkring bordet ved; hvor stærkt det slår ' +
      'igennem, er et gæt. Historierne (frø 37, 3 og 7) er valgt, fordi de ligner de fleste andre.',
  },
  wrongIdeas: [
    {
      en: '“Wicked means evil.” It means that nobody can say once and for all what the problem is.',
      da: '»Et vildt problem er bare et stort problem.« Vildt betyder, at ingen én gang for alle kan sige, hvad problemet er.',
    },
    {
      en: '“Networks are the modern answer to everything.” A passport needs none.',
      da: '»Netværk er det moderne svar på alt.« Et pas har ikke brug for et.',
    },
    {
      en: '“A network needs no leader, that is the point of it.” Left alone it hardly beats the top here.',
      da: '»Et netværk skal ikke ledes, det er jo hele ideen.« Overladt til sig selv er det knap nok bedre end toppen her.',
    },
  ],
  shows: [
    {
      scenario: 'standard-service',
      arms: [NOBODY, led('handsOff', [MARKET])],
      measures: [{ name: 'delivery', expect: 'higher' }],
    },
    {
      scenario: 'exercise-of-authority',
      arms: [NOBODY, led('handsOff', [HIERARCHY])],
      measures: [{ name: 'innovation', expect: 'higher' }],
    },
    {
      scenario: 'inclusive-environments',
      arms: [led('handsOff', [HIERARCHY]), led('collaborativeLeader')],
      measures: [
        { name: 'delivery', expect: 'higher' },
        { name: 'harmed', expect: 'lower' },
      ],
    },
  ],
};
