import type { Act } from '../state/page-state.js';
import { led, NOBODY } from './led.js';
import type { Lesson } from './lesson.js';

const SCENARIO = 'inclusive-environments';

/** What beats the collaborative leader: for ten months somebody also works on the burden of rules and counting. */
const FEWER_RULES: readonly Act[] = Array.from({ length: 10 }, (_, month) => ({
  month,
  act: { operation: 'changeCulture', aspect: 'ruleBurden' },
}));

export const LEAD_IT_YOURSELF: Lesson = {
  id: 'lead-it-yourself',
  title: { en: 'Lead it yourself', da: 'Led det selv' },
  question: {
    en: 'Can you do better than the collaborative leader, with the same purses?',
    da: 'Kan I gøre det bedre end den samarbejdende leder, med de samme punge?',
  },
  minutes: 90,
  before: {
    en:
      'You pay from four purses: nodality (to know and be known), authority (to decide), treasure (money) and organisation (people and rooms). ' +
      'What you do comes from four toolboxes: network design, framing, process management, participation. What would you do first, ' +
      'and what would you save for later?',
    da:
      'I betaler af fire punge: nodalitet (at vide besked og være kendt), autoritet (at kunne bestemme), penge og organisation (folk og lokaler). ' +
      'Det, I gør, tager I fra fire værktøjskasser: netværksdesign, mål- og rammestyring, processtyring og netværksdeltagelse. Hvad ville I gøre ' +
      'først, og hvad ville I gemme til senere?',
  },
  steps: [
    {
      say: {
        en: 'Agree on a number and set it as the seed: it is the luck of this class, the same for all groups. A is led by the collaborative leader.',
        da: 'Bliv enige om et tal, og sæt det som frø: Det er klassens held, det samme for alle grupper. A ledes af den samarbejdende leder.',
      },
      show: {
        view: 'compare',
        scenario: SCENARIO,
        set: {},
        month: 0,
        process: -1,
        lens: 'trust',
        a: led('collaborativeLeader'),
        b: NOBODY,
      },
      ask: {
        en: 'Which three acts does your group take first, and why?',
        da: 'Hvilke tre handlinger vælger jeres gruppe først, og hvorfor?',
      },
    },
    {
      say: {
        en: 'Guess which future will be ahead. Then choose acts for B month by month, and see what each costs; go back whenever you like.',
        da: 'Gæt, hvilken fremtid der kommer foran. Vælg så handlinger i B måned for måned, og se, hvad de koster; I må gå tilbage, når I vil.',
      },
      predict: {
        kind: 'better',
        measure: 'innovation',
        question: {
          en: 'In which future will more processes become innovations?',
          da: 'I hvilken fremtid bliver flest processer til innovation?',
        },
      },
      run: 12,
      ask: {
        en: 'Where do your processes stop now? Which leader would stand at that door?',
        da: 'Hvor går jeres processer i stå nu? Hvilken leder skulle stå ved den dør?',
      },
    },
    {
      say: {
        en: 'Leading everything by hand is much work. You may take a leader into B, and add what it does not think of.',
        da: 'Det er meget arbejde at lede alting i hånden. I må sætte en leder ind i B og selv lægge det til, som den ikke tænker på.',
      },
      show: { month: 0, b: { leader: 'collaborativeLeader' } },
      run: 12,
      ask: {
        en: 'What does this leader never do? Think of what hinders every process from the start.',
        da: 'Hvad gør denne leder aldrig? Tænk på det, der hindrer alle processer fra begyndelsen.',
      },
    },
    {
      say: {
        en: 'Run your future to its end. Then one of you reads out the line below.',
        da: 'Kør jeres fremtid til ende. Så læser en af jer linjen herunder højt.',
      },
      run: 'end',
      readOut: true,
      ask: {
        en: '“On seed … our network came to … innovations, and the collaborative leader’s to …; what helped most was …”',
        da: '»Med frø … nåede vores netværk … innovationer og den samarbejdende leders …; det, der hjalp mest, var …«',
      },
    },
    {
      say: {
        en: 'Were you good, or lucky? Let your future and the leader’s run in 200 other stories.',
        da: 'Var I dygtige eller heldige? Lad jeres fremtid og lederens løbe i 200 andre historier.',
      },
      show: { view: 'many' },
      many: true,
      ask: {
        en: 'Who won on the seed and not in the many? Why may that be?',
        da: 'Hvem vandt på frøet og ikke i de mange? Hvorfor mon?',
      },
    },
  ],
  after: [
    {
      en: 'Which purse was empty first, and what could you have done without?',
      da: 'Hvilken pung var først tom, og hvad kunne I have undværet?',
    },
    {
      en: 'What is different when those whom one leads can answer back?',
      da: 'Hvad er anderledes, når de, man leder, kan svare igen?',
    },
    {
      en: 'Which of your acts would a real municipality dare? Which would it never?',
      da: 'Hvilke af jeres handlinger ville en rigtig kommune turde? Hvilke aldrig?',
    },
  ],
  notes: {
    en:
      'Answers. The collaborative leader looks after each process and never after the organisations they come from. In this model it is beaten by itself with one thing more: ' +
      'work on rules and counting (change the culture, burden of rules) in each of the first ten months. From the same purses it gets 7 to 8 innovations and ' +
      'not 5 to 6, over many stories. It is the leadership from a distance of which the talk speaks: limit the tyranny of rules and counting. It is slow and ' +
      'cheap and works on all doors at once.\n\n' +
      'One story is luck, too. On seed 1 the leader gets 4 innovations, and 9 with fewer rules; on seed 42 it gets 9, and only 6 with. So crown no winner before the 200.\n\n' +
      'Running the lesson. Ten minutes of free play before the first guess. By hand alone hardly any group beats the leader, which acts some 800 times: that is why the third step ' +
      'gives it to them. In the 200 stories acts that name a process or an actor hit other ones than was meant; what is aimed at the culture holds for all. Let the groups ' +
      'read out their lines, one after the other, and collect “what helped most” on the board.\n\n' +
      'How far to trust it. How fast culture can be moved, and what it moves, is among the boldest guesses of the model.',
    da:
      'Svar. Den samarbejdende leder tager sig af hver proces og aldrig af de organisationer, deltagerne kommer fra. I denne model bliver den slået af sig selv plus én ting: ' +
      'arbejde med regler og tælleri (ændre kulturen, regelbyrden) i hver af de første ti måneder. Af de samme punge bliver det til 7-8 innovationer og ' +
      'ikke 5-6, set over mange historier. Det er den innovationsledelse på afstand, som foredraget taler om: begrænse regeltyranniet og tælleregimet. Det går langsomt, ' +
      'er billigt og virker ved alle døre på én gang.\n\n' +
      'Én historie er også held. På frø 1 får lederen 4 innovationer, og 9 med færre regler; på frø 42 får den 9, og kun 6 med. Kår derfor ingen vinder før de 200.\n\n' +
      'Sådan leder du timen. Ti minutters fri leg før det første gæt. I hånden alene slår næsten ingen gruppe lederen, som handler omkring 800 gange: Derfor får de den i ' +
      'tredje trin. I de 200 historier rammer handlinger, der nævner en proces eller en aktør, nogle andre end ment; det, der er rettet mod kulturen, gælder for alle. Lad ' +
      'grupperne læse deres linjer op efter tur, og saml »det, der hjalp mest« på tavlen.\n\n' +
      'Hvor langt holder det? Hvor hurtigt kulturen kan flyttes, og hvad den flytter, hører til modellens dristigste gæt.',
  },
  wrongIdeas: [
    {
      en: '“The one who does most leads best.” The purses empty, and what is done with an empty purse has little effect.',
      da: '»Den, der gør mest, leder bedst.« Pungene bliver tomme, og det, man gør med en tom pung, virker kun lidt.',
    },
    {
      en: '“We won on our seed, so our way is better.” Only the many can say.',
      da: '»Vi vandt på vores frø, så vores måde er bedst.« Det kan kun de mange sige noget om.',
    },
    {
      en: '“Rules are the boss’s business and not the network’s.” They weigh on everybody who comes to the table.',
      da: '»Regler er chefens sag og ikke netværkets.« De tynger alle, der kommer til bordet.',
    },
  ],
  shows: [
    {
      scenario: SCENARIO,
      arms: [led('collaborativeLeader'), led('collaborativeLeader', FEWER_RULES)],
      measures: [{ name: 'innovation', expect: 'higher' }],
    },
  ],
};
