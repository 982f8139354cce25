import { led, NOBODY } from './led.js';
import type { Lesson } from './lesson.js';

const SCENARIO = 'provan-kenis-shared';
const LITTLE_TRUST = { 'network.shift.trust': -1 };

export const TRUST: Lesson = {
  id: 'trust',
  title: { en: 'Trust: hard won, soon lost', da: 'Tillid: svær at vinde, let at miste' },
  question: {
    en: 'Can people work together who do not trust each other?',
    da: 'Kan man samarbejde, når man ikke har tillid til hinanden?',
  },
  minutes: 45,
  before: {
    en:
      'Trust is what each expects of the others after what has happened, and one bad experience weighs more than one good. Twelve ' +
      'organisations share the work of a town without anybody above them. If trust is low, must it be built before they can work together?',
    da:
      'Tillid er det, man venter sig af de andre efter det, der er sket, og en dårlig erfaring vejer tungere end en god. Tolv ' +
      'organisationer deles om opgaverne i en by uden nogen over sig. Hvis tilliden er lille, skal den så bygges op, før de kan samarbejde?',
  },
  steps: [
    {
      say: {
        en: 'Wide, dark lines are much trust. Here trust is middling to begin with, and nobody leads.',
        da: 'Brede, mørke streger er stor tillid. Her er tilliden middel fra begyndelsen, og ingen leder.',
      },
      show: {
        view: 'lab',
        scenario: SCENARIO,
        set: {},
        seed: 4,
        month: 0,
        process: -1,
        lens: 'trust',
        a: NOBODY,
        b: led('facilitator'),
      },
      hide: ['leader', 'settings', 'acts', 'norms', 'process'],
      predict: { kind: 'innovated' },
      run: 'end',
      seen: {
        en: 'Nobody has done anything wicked, and still trust has become less.',
        da: 'Ingen har gjort noget ondt, og alligevel er tilliden blevet mindre.',
      },
      ask: {
        en: 'What can make trust change when nobody means any harm?',
        da: 'Hvad kan ændre tilliden, når ingen vil nogen noget ondt?',
      },
    },
    {
      say: {
        en: 'The same organisations, with little trust to begin with. In B there is a facilitator, who builds trust by small wins.',
        da: 'De samme organisationer, nu med lille tillid fra begyndelsen. I B er der en facilitator, der skaber tillid med små fælles sejre.',
      },
      show: { view: 'compare', set: LITTLE_TRUST, month: 0 },
      hide: ['settings', 'acts', 'norms', 'process'],
      predict: {
        kind: 'better',
        measure: 'collaboration',
        question: {
          en: 'In which future will more processes become collaborations?',
          da: 'I hvilken fremtid kommer flest processer til at samarbejde?',
        },
      },
      run: 36,
      ask: {
        en: 'What is a small win that two who distrust each other could have together?',
        da: 'Hvad er en lille sejr, som to, der ikke stoler på hinanden, kunne vinde sammen?',
      },
    },
    {
      say: {
        en: 'The facilitator stays until month 96. Go there, and write down “Mean trust” for A and for B.',
        da: 'Facilitatoren bliver til måned 96. Gå dertil, og skriv »Gennemsnitlig tillid« ned for A og for B.',
      },
      hide: ['settings', 'acts', 'norms', 'process'],
      run: 60,
    },
    {
      say: {
        en: 'Now the facilitator has left. Guess how much of the lead in trust is there two years later, then look at “Mean trust” again.',
        da: 'Nu er facilitatoren gået. Gæt, hvor meget af forspringet i tillid der er tilbage to år senere, og se så på »Gennemsnitlig tillid« igen.',
      },
      hide: ['settings', 'acts', 'norms', 'process'],
      run: 'end',
      seen: {
        en: 'It took years to build, and most of it went in two.',
        da: 'Det tog år at bygge op, og det meste forsvandt på to.',
      },
      ask: {
        en: 'What should be in place before a facilitator leaves?',
        da: 'Hvad skal være på plads, før en facilitator går?',
      },
    },
    {
      say: {
        en: 'Was it all for nothing? Compare in 200 stories how many processes get to work together, and how much trust there is at the end.',
        da: 'Var det så spildt? Sammenlign i 200 historier, hvor mange processer der kommer til at samarbejde, og hvor meget tillid der er til sidst.',
      },
      show: { view: 'many' },
      many: true,
      seen: {
        en: 'Much more collaboration, and only a little more trust.',
        da: 'Langt mere samarbejde, men kun lidt mere tillid.',
      },
      ask: {
        en: 'Which of the two would you rather have?',
        da: 'Hvad af de to ville I helst have?',
      },
    },
  ],
  after: [
    {
      en: 'Whom do you trust whom you have never worked with? What is that trust made of?',
      da: 'Hvem har I tillid til uden at have arbejdet sammen med dem? Hvad er den tillid gjort af?',
    },
    {
      en: 'Can one have too much trust in each other at a table?',
      da: 'Kan man have for meget tillid til hinanden omkring et bord?',
    },
    {
      en: 'A municipality may pay a facilitator for three years. What must happen in the third?',
      da: 'En kommune har råd til en facilitator i tre år. Hvad skal der ske i det tredje?',
    },
  ],
  notes: {
    en:
      'Answers. Over many stories: with middling trust (about .53) and nobody leading it sinks to about .34 in seven years, for there are too many tasks and not all is kept; with fewer tasks at the end some of it comes back. ' +
      'With little trust (about .31) and a facilitator it rises to about .43 in three years; nobody leading, it sinks to .27. By month 96 B is ' +
      'nearly .2 ahead, by month 120 less than half of that. The facilitated network ends with less trust than the first one left alone, ' +
      'and yet 9 of its processes get to work together, against 2 there and hardly one in A. In the story that the class sees, mean trust is .21 in A and .39 in B in month 96, and .27 and .35 in month 120.\n\n' +
      'So in this model trust is hard won and soon lost, as the talk leads one to expect; but collaboration does not have to wait for it. ' +
      'What carries it are small wins, translation and mediation at the table itself.\n\n' +
      'Running the lesson. Stop at month 96 until the figures are on the board. What should have been in place: habits of meeting, ' +
      'somebody from the network who takes over, agreements in writing.\n\n' +
      'How far to trust it. That bad experience weighs one and a half times as much as good rests on a study (Slovic 1993); how fast trust ' +
      'comes and goes is a guess. The story (seed 4) was picked because it is like most of the others.',
    da:
      'Svar. Set over mange historier: Med middel tillid (omkring 0,53) og ingen leder synker den til omkring 0,34 på syv år, for der er for mange opgaver, og ikke alt bliver holdt; med færre opgaver til sidst kommer noget af den igen. ' +
      'Med lille tillid (omkring 0,31) og en facilitator stiger den til omkring 0,43 på tre år; uden leder synker den til 0,27. Ved måned 96 er B ' +
      'næsten 0,2 foran, ved måned 120 mindre end halvdelen af det. Netværket med facilitator ender med mindre tillid end det første, der var ' +
      'overladt til sig selv, og alligevel kommer 9 af dets processer til at samarbejde mod 2 dér og knap nok en i A. I den historie, klassen ser, er den gennemsnitlige tillid 0,21 i A og 0,39 i B i måned 96 og 0,27 og 0,35 i måned 120.\n\n' +
      'I denne model er tillid altså svær at vinde og let at miste, som foredraget lader forvente; men samarbejdet behøver ikke vente på den. ' +
      'Det bæres af små sejre, oversættelse og mægling ved selve bordet.\n\n' +
      'Sådan leder du timen. Bliv ved måned 96, til tallene står på tavlen. Det, der skulle have været på plads: faste vaner for at mødes, ' +
      'en fra netværket, der tager over, og aftaler på skrift.\n\n' +
      'Hvor langt holder det? At dårlige erfaringer vejer halvanden gang så tungt som gode, bygger på en undersøgelse (Slovic 1993); hvor hurtigt ' +
      'tilliden kommer og går, er et gæt. Historien (frø 4) er valgt, fordi den ligner de fleste andre.',
  },
  wrongIdeas: [
    {
      en: '“First trust, then collaboration.” Here it is at least as much the other way round.',
      da: '»Først tillid, så samarbejde.« Her går det mindst lige så meget den anden vej.',
    },
    {
      en: '“Trust lasts, once it is there.” It is kept up, or it goes.',
      da: '»Tilliden bliver, når den først er der.« Den skal holdes ved lige, ellers forsvinder den.',
    },
    {
      en: '“Trust is a feeling and cannot be worked on.” What changes it here is what people have done together.',
      da: '»Tillid er en følelse, som man ikke kan gøre noget ved.« Her ændres den af det, man har gjort sammen.',
    },
  ],
  shows: [
    {
      scenario: SCENARIO,
      arms: [NOBODY, { ...NOBODY, set: LITTLE_TRUST }],
      measures: [{ name: 'collaboration', expect: 'lower' }],
    },
    {
      scenario: SCENARIO,
      arms: [NOBODY, { ...led('facilitator'), set: LITTLE_TRUST }],
      measures: [
        { name: 'collaboration', expect: 'higher' },
        { name: 'meanTrust', expect: 'lower' },
      ],
    },
  ],
};
