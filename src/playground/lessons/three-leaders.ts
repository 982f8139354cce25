import { led, NOBODY } from './led.js';
import type { Lesson } from './lesson.js';

const SCENARIO = 'inclusive-environments';

export const THREE_LEADERS: Lesson = {
  id: 'three-leaders',
  title: { en: 'Convener, facilitator, catalyst', da: 'Convener, facilitator, katalysator' },
  question: {
    en: 'If you could pay for one kind of leader only, which one would you take?',
    da: 'Hvis I kun havde råd til én slags leder, hvilken ville I så tage?',
  },
  minutes: 45,
  before: {
    en:
      'A process passes three doors: from actors to interaction, from interaction to collaboration, from collaboration to innovation. ' +
      'Jacob Torfing sets a leader at each: the convener brings people together, the facilitator gets them to work together, the ' +
      'catalyst gets something new out of it. Which of the three is missing most often where you come from?',
    da:
      'En proces skal gennem tre døre: fra aktører til interaktion, fra interaktion til samarbejde og fra samarbejde til innovation. ' +
      'Jacob Torfing stiller en leder ved hver: Conveneren samler folk, facilitatoren får dem til at samarbejde, og katalysatoren får ' +
      'noget nyt ud af samarbejdet. Hvem af de tre mangler oftest der, hvor I kommer fra?',
  },
  steps: [
    {
      say: {
        en: 'A has no leader, B has a convener: sets the team, invites, sees to political backing, says what is expected.',
        da: 'A har ingen leder, B har en convener: sætter holdet, inviterer, skaffer politisk opbakning, afstemmer forventninger.',
      },
      show: {
        view: 'compare',
        scenario: SCENARIO,
        set: {},
        seed: 16,
        month: 0,
        process: -1,
        lens: 'trust',
        a: NOBODY,
        b: led('convener'),
      },
      hide: ['settings', 'acts', 'norms'],
      predict: {
        kind: 'better',
        measure: 'interaction',
        question: {
          en: 'In which future will more processes come to meet?',
          da: 'I hvilken fremtid kommer flest processer til at mødes?',
        },
      },
      run: 'end',
      ask: {
        en: 'Which door did the convener open? Which did it leave shut?',
        da: 'Hvilken dør åbnede conveneren? Hvilken forblev lukket?',
      },
    },
    {
      say: {
        en: 'Now B has a facilitator: builds trust by small wins, translates between professions, mediates conflict.',
        da: 'Nu har B en facilitator: skaber tillid med små fælles sejre, oversætter mellem faggrupper, mægler i konflikter.',
      },
      show: { month: 0, b: led('facilitator') },
      hide: ['settings', 'acts', 'norms'],
      predict: {
        kind: 'better',
        measure: 'collaboration',
        question: {
          en: 'In which future will more processes become collaborations?',
          da: 'I hvilken fremtid kommer flest processer til at samarbejde?',
        },
      },
      run: 'end',
    },
    {
      say: {
        en: 'Now B has a catalyst: brings in new knowledge, lays new angles, carries the risk of trying.',
        da: 'Nu har B en katalysator: bringer ny viden i spil, anlægger nye vinkler, tager risikoen ved at prøve noget.',
      },
      show: { month: 0, b: led('catalyst') },
      hide: ['settings', 'acts', 'norms'],
      predict: {
        kind: 'better',
        measure: 'failedInnovation',
        question: {
          en: 'In which future will more collaborations stop before anything new comes of them?',
          da: 'I hvilken fremtid går flest samarbejder i stå, før der kommer noget nyt ud af dem?',
        },
      },
      run: 'end',
      seen: {
        en: 'Hardly any collaboration is wasted now, and still there are few innovations.',
        da: 'Nu går næsten intet samarbejde til spilde, og alligevel er der få innovationer.',
      },
      ask: {
        en: 'Which door did the catalyst help at? Which did it leave as it was?',
        da: 'Ved hvilken dør hjalp katalysatoren? Hvilken lod den være, som den var?',
      },
    },
    {
      say: {
        en: 'The strongest of the three alone, in A, against all three in one, in B: with the same four purses.',
        da: 'Den stærkeste af de tre alene i A mod alle tre i én i B: med de samme fire punge at betale af.',
      },
      show: { month: 0, a: led('facilitator'), b: led('collaborativeLeader') },
      hide: ['settings', 'acts', 'norms'],
      predict: {
        kind: 'better',
        measure: 'innovation',
        question: {
          en: 'In which future will more processes become innovations?',
          da: 'I hvilken fremtid bliver flest processer til innovation?',
        },
      },
      run: 'end',
    },
    {
      say: {
        en: 'And in 200 stories? Look at each door, and at what comes out of the last.',
        da: 'Og i 200 historier? Se på hver dør og på det, der kommer ud af den sidste.',
      },
      show: { view: 'many' },
      many: true,
      seen: {
        en: 'More stop at the second door in B than in A, and still more innovate.',
        da: 'I B går flere i stå ved den anden dør end i A, og alligevel ender flere med innovation.',
      },
      ask: {
        en: 'Which future loses more at the second door, and which innovates more? How do the two go together?',
        da: 'I hvilken fremtid går flest i stå ved den anden dør, og hvor ender flest med innovation? Hvordan passer det sammen?',
      },
    },
  ],
  after: [
    {
      en: 'Can one person be all three? What would that person have to be good at?',
      da: 'Kan én person være alle tre? Hvad skulle den person være god til?',
    },
    {
      en: 'Which of the three is easiest to praise, for everybody sees what it does? Which is hardest?',
      da: 'Hvem af de tre er lettest at rose, fordi alle kan se arbejdet? Hvem er sværest?',
    },
    {
      en: 'Must a leader be a boss? Who else could be the convener, the facilitator, the catalyst?',
      da: 'Skal en leder være chef? Hvem kan ellers være convener, facilitator eller katalysator?',
    },
  ],
  notes: {
    en:
      'Answers. In this model each leader helps most at its own door: the convener at the first (13 of 20 processes meet without, 19 with), ' +
      'the facilitator at the second (3 of 20 work together without, 10 with), the catalyst at the third (two in five of those who work together ' +
      'innovate without, four in five with). In innovations: nobody a little more than 1, convener a little less than 2, catalyst 2, facilitator 4, ' +
      'all three 6.\n\n' +
      'In the last step the facilitator alone loses fewer at the second door: with all three in one, more come to it, the same purses ' +
      'pay for three kinds of work, and what gets through is made more of.\n\n' +
      'Running the lesson. Give each of three groups one leader to plead for, before the fourth step. The leader of all three is called ' +
      'the collaborative leader in the page.\n\n' +
      'How far to trust it. What each leader does is the talk’s list, word by word; how strongly it works is a guess. The theory lets ' +
      'one expect that the three together give more than the sum of each alone. In this model that is undecided: together they ' +
      'add nearly 5 innovations, one by one 4 to 5. The story (seed 16) was picked because it is like most of the others.',
    da:
      'Svar. I denne model hjælper hver leder mest ved sin egen dør: conveneren ved den første (13 af 20 processer mødes uden, 19 med), ' +
      'facilitatoren ved den anden (3 af 20 samarbejder uden, 10 med), katalysatoren ved den tredje (to ud af fem af dem, der samarbejder, ' +
      'ender med innovation uden, fire ud af fem med). I innovationer: uden leder lidt over 1, med en convener lidt under 2, ' +
      'med en katalysator 2, med en facilitator 4, med alle tre 6.\n\n' +
      'I det sidste trin mister facilitatoren alene færre ved den anden dør: Med alle tre i én kommer flere frem til den, de samme punge ' +
      'skal betale tre slags arbejde, og der bliver gjort mere ud af det, der slipper igennem.\n\n' +
      'Sådan leder du timen. Lad tre grupper tale hver sin leders sag før fjerde trin. Lederen, der er alle tre i én, hedder den ' +
      'samarbejdende leder på siden.\n\n' +
      'Hvor langt holder det? Det, hver leder gør, er foredragets egen liste; hvor stærkt det virker, er et gæt. Teorien lader ' +
      'forvente, at de tre sammen giver mere end summen af hver for sig. Det er uafgjort i denne model: Sammen giver de knap 5 ' +
      'innovationer mere, hver for sig 4 til 5. Historien (frø 16) er valgt, fordi den ligner de fleste andre.',
  },
  wrongIdeas: [
    {
      en: '“Innovation is the catalyst’s work, so get a catalyst.” With nobody at the table there is nothing to set fire to.',
      da: '»Innovation er katalysatorens arbejde, så få fat i en katalysator.« Er der ingen ved bordet, er der intet at sætte gang i.',
    },
    {
      en: '“Calling a meeting is leading.” It is the first third of it.',
      da: '»Man leder ved at indkalde til møde.« Det er den første tredjedel af arbejdet.',
    },
    {
      en: '“Who leads all three doors is best at each.” With the same purses one who does everything does a little less of each.',
      da: '»Den, der leder ved alle tre døre, er bedst ved hver af dem.« Med de samme punge bliver der lidt mindre til hver.',
    },
  ],
  shows: [
    {
      scenario: SCENARIO,
      arms: [NOBODY, led('convener')],
      measures: [{ name: 'interaction', expect: 'higher' }],
    },
    {
      scenario: SCENARIO,
      arms: [NOBODY, led('facilitator')],
      measures: [{ name: 'collaboration', expect: 'higher' }],
    },
    {
      scenario: SCENARIO,
      arms: [NOBODY, led('catalyst')],
      measures: [{ name: 'failedInnovation', expect: 'lower' }],
    },
    {
      scenario: SCENARIO,
      arms: [led('facilitator'), led('collaborativeLeader')],
      measures: [
        { name: 'innovation', expect: 'higher' },
        { name: 'failedCollaboration', expect: 'higher' },
      ],
    },
  ],
};
