import type { Act } from '../state/page-state.js';
import { led, NOBODY } from './led.js';
import type { Lesson } from './lesson.js';

const SCENARIO = 'inclusive-environments';
/** The one of four that turned it: the housing association (the actor with index 27), asked to the second process. */
const ONE_CHAIR: Act = { month: 3, act: { operation: 'invite', process: 1, actor: 27 } };
const HALF = { 'forming.threshold': 0.5 };
const ALL = { 'forming.threshold': 1 };

export const WHOM_TO_INVITE: Lesson = {
  id: 'whom-to-invite',
  title: { en: 'Whom to invite: design', da: 'Hvem skal med? Netværksdesign' },
  question: {
    en: 'Begin with those who come, or wait for all who are needed?',
    da: 'Skal man begynde med dem, der kommer, eller vente på alle, der er brug for?',
  },
  minutes: 45,
  before: {
    en:
      'Network design asks who is to take part, for what purpose, and how they are to work. Some are relevant, for nothing can be done ' +
      'without them; some are affected, for it is done to them. Who is hardest to get to the table, and who is most easily forgotten?',
    da:
      'Netværksdesign spørger, hvem der skal være med, hvad formålet er, og hvordan netværket skal arbejde. Nogle er relevante, for uden dem ' +
      'kan det ikke lade sig gøre; nogle er berørte, for det går ud over dem. Hvem er sværest at få til bordet, og hvem er lettest at glemme?',
  },
  steps: [
    {
      say: {
        en: 'After three months this process has three at the table, and four who are needed have not been asked.',
        da: 'Efter tre måneder sidder der tre ved bordet i denne proces, og fire, der er brug for, er ikke blevet spurgt.',
      },
      show: {
        view: 'lab',
        scenario: SCENARIO,
        set: {},
        seed: 4,
        month: 3,
        process: 1,
        lens: 'dependence',
        a: NOBODY,
        b: led('handsOff', [ONE_CHAIR]),
      },
      hide: ['leader', 'settings', 'norms', 'prediction'],
      ask: {
        en: 'The young, the pupils’ council, the school leaders, the housing association: you may ask one. Which one?',
        da: 'De unge, elevrådet, skolelederne, boligforeningen: I må spørge én. Hvem?',
      },
    },
    {
      say: {
        en: 'In A nobody is asked, in B the housing association. Follow this process in both.',
        da: 'I A bliver ingen spurgt, i B boligforeningen. Følg denne proces i begge.',
      },
      show: { view: 'compare', month: 3 },
      hide: ['leader', 'settings', 'norms'],
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
        en: 'With one more chair the same process ends in something new. The housing association is the only one of the four that makes a difference here.',
        da: 'Med én stol mere ender den samme proces med noget nyt. Boligforeningen er den eneste af de fire, der gør en forskel her.',
      },
      ask: {
        en: 'What might the one who was asked have brought along?',
        da: 'Hvad mon den, der blev spurgt, havde med?',
      },
    },
    {
      say: {
        en: 'Now as a rule, with the same leader: work begins when those are there who hold half of what it takes. Read off the first door and the affected at the table.',
        da: 'Nu som regel og med den samme leder: Arbejdet begynder, når de, der har halvdelen af det nødvendige, er der. Aflæs den første dør og de berørte ved bordet.',
      },
      show: { view: 'many', set: HALF, month: 0, process: -1, a: NOBODY, b: led('collaborativeLeader') },
      hide: ['settings'],
      predict: {
        kind: 'better',
        measure: 'inclusion',
        question: {
          en: 'In which future will more of those affected sit at the table?',
          da: 'I hvilken fremtid sidder flest af de berørte med ved bordet?',
        },
      },
      many: true,
    },
    {
      say: {
        en: 'And with the other rule: wait until all are there. Guess what rises and what falls, then read off the same figures.',
        da: 'Og med den modsatte regel: Vent, til alle er der. Gæt, hvad der stiger, og hvad der falder, og aflæs så de samme tal.',
      },
      show: { set: ALL },
      hide: ['settings'],
      predict: {
        kind: 'better',
        measure: 'interaction',
        question: {
          en: 'In which future will more processes come to meet?',
          da: 'I hvilken fremtid kommer flest processer til at mødes?',
        },
      },
      many: true,
      seen: {
        en: 'With this rule fewer get started, and twice as many of the affected sit at the table.',
        da: 'Med denne regel kommer færre i gang, og dobbelt så mange af de berørte sidder med.',
      },
      ask: {
        en: 'Which rule would you choose, and for which problem?',
        da: 'Hvilken regel ville I vælge, og til hvilket problem?',
      },
    },
  ],
  after: [
    {
      en: 'Draw the table for a problem of your own. Who is relevant, who is affected, who is both?',
      da: 'Tegn bordet til et problem, I selv kender. Hvem er relevante, hvem er berørte, hvem er begge dele?',
    },
    {
      en: 'May one leave somebody out on purpose? What does it take to defend that?',
      da: 'Må man holde nogen ude med vilje? Hvad skal der til for at forsvare det?',
    },
    {
      en: 'Who invites those whom nobody knows?',
      da: 'Hvem inviterer dem, som ingen kender?',
    },
  ],
  notes: {
    en:
      'Answers. Without the fourth chair the process never begins; with the housing association it begins at once, collaborates after a year and ' +
      'innovates after two and a half. None of the other three, asked in its place, gets it going.\n\n' +
      'The rules, under the collaborative leader in this model: begin with half, and all 20 processes meet, with a fifth of the affected at the table. ' +
      'Wait for all, and 14 or 15 meet, with two fifths. As many innovate in the end, about 5: what fewer tables lose, better ones make up for. ' +
      'So the choice is not about how much new comes of it but about who was there.\n\n' +
      'Running the lesson. In the first step let the class vote, and try each of the four by hand in the laboratory. Write the figures of the two rules side by side on the board. ' +
      'Most expect the young or the pupils’ council to matter most: good reason to talk about the difference between relevant and affected.\n\n' +
      'How far to trust it. One chair hardly ever decides by itself: we tried every single invitation in the first eight months of 40 stories, and in 2 of the 40 one led to ' +
      'something new. This story (seed 4) was picked for it and is not typical. The rules were compared over many. Excluding somebody shows no effect in this ' +
      'model, where the talk counts it among the tools of design.',
    da:
      'Svar. Uden den fjerde stol kommer processen aldrig i gang; med boligforeningen begynder den straks, samarbejder efter et år og ' +
      'ender med innovation efter to et halvt. Ingen af de tre andre får den i gang, hvis de bliver spurgt i stedet.\n\n' +
      'Reglerne med den samarbejdende leder i denne model: Begynd med halvdelen, og alle 20 processer mødes, med en femtedel af de berørte ved bordet. ' +
      'Vent på alle, og 14-15 mødes, med to femtedele. Lige mange ender med innovation, omkring 5: Det, der tabes på færre borde, vindes på bedre. ' +
      'Valget handler altså ikke om, hvor meget nyt der kommer ud af det, men om, hvem der var med.\n\n' +
      'Sådan leder du timen. Lad klassen stemme i første trin, og prøv hver af de fire i hånden i laboratoriet. Skriv tallene for de to regler ved siden af hinanden på tavlen. ' +
      'De fleste tror, at de unge eller elevrådet betyder mest: en god anledning til at tale om forskellen på relevant og berørt.\n\n' +
      'Hvor langt holder det? En enkelt stol afgør næsten aldrig noget alene: Vi prøvede hver eneste invitation i de første otte måneder af 40 historier, og i 2 af de 40 førte en af dem til ' +
      'noget nyt. Denne historie (frø 4) er valgt af den grund og er ikke typisk. Reglerne er sammenlignet over mange. At holde nogen ude har ingen virkning i denne ' +
      'model, selv om det hører til netværksdesign i foredraget.',
  },
  wrongIdeas: [
    {
      en: '“The more at the table, the better.” Each one more has to be found, heard and agreed with.',
      da: '»Jo flere ved bordet, jo bedre.« Hver ny skal findes, høres og blive enig med de andre.',
    },
    {
      en: '“Those who come are those who matter.” Those come who are known to somebody who is there.',
      da: '»De, der kommer, er de vigtige.« Dem, der kommer, er dem, nogen ved bordet kender.',
    },
  ],
  shows: [
    {
      scenario: SCENARIO,
      arms: [
        { ...led('collaborativeLeader'), set: HALF },
        { ...led('collaborativeLeader'), set: ALL },
      ],
      measures: [
        { name: 'interaction', expect: 'lower' },
        { name: 'inclusion', expect: 'higher' },
      ],
    },
    {
      scenario: SCENARIO,
      arms: [
        { ...NOBODY, set: ALL },
        { ...led('collaborativeLeader'), set: ALL },
      ],
      measures: [{ name: 'interaction', expect: 'higher' }],
    },
  ],
};
