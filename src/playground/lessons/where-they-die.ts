import { led, NOBODY } from './led.js';
import type { Lesson } from './lesson.js';

export const WHERE_THEY_DIE: Lesson = {
  id: 'where-they-die',
  title: { en: 'From actors to innovation: where do they die?', da: 'Fra aktører til innovation: hvor dør de?' },
  question: {
    en: 'So many work on the problem. Why does so little new come of it?',
    da: 'Så mange arbejder med problemet. Hvorfor kommer der så lidt nyt ud af det?',
  },
  minutes: 15,
  before: {
    en:
      'A municipality wants every child and young person to belong, and what that takes is spread over 32 organisations and groups. ' +
      'Something new comes only of a process that gets through three doors: the actors must meet, they must work together, and ' +
      'they must do something different. At which door do you think most processes stop?',
    da:
      'En kommune vil have, at alle børn og unge hører til, og det, der skal til, ligger spredt hos 32 organisationer og grupper. ' +
      'Der kommer kun noget nyt ud af en proces, der slipper gennem tre døre: Aktørerne skal mødes, de skal samarbejde, og de ' +
      'skal gøre noget andet, end de plejer. Ved hvilken dør tror I, de fleste processer går i stå?',
  },
  steps: [
    {
      say: {
        en: 'Each figure is an actor: a school, an association, the young themselves. The lines show who trusts whom.',
        da: 'Hver figur er en aktør: en skole, en forening, de unge selv. Stregerne viser, hvem der har tillid til hvem.',
      },
      show: {
        view: 'lab',
        scenario: 'inclusive-environments',
        set: {},
        seed: 16,
        month: 0,
        process: -1,
        lens: 'trust',
        a: NOBODY,
        b: led('convener'),
      },
      hide: ['leader', 'settings', 'acts', 'process', 'norms', 'prediction'],
      ask: {
        en: 'Find somebody who hangs on by one or two lines. What happens if that neighbour stays away?',
        da: 'Find en, der kun hænger på med en eller to streger. Hvad sker der, hvis naboen bliver væk?',
      },
    },
    {
      say: {
        en: 'Over the first five and a half years 20 problems turn up, and nobody leads. Guess first; then let two years go by.',
        da: 'I løbet af de første fem et halvt år dukker der 20 problemer op, og ingen leder. Gæt først, og lad så to år gå.',
      },
      hide: ['leader', 'settings', 'acts', 'process', 'norms'],
      predict: { kind: 'stage' },
      run: 24,
    },
    {
      say: {
        en: 'Now the rest of the ten years. Watch where the processes stop.',
        da: 'Nu resten af de ti år. Hold øje med, hvor processerne går i stå.',
      },
      hide: ['leader', 'settings', 'acts', 'process', 'norms'],
      run: 'end',
      seen: {
        en: 'Most stop at the second door: they have met, and do not get to work together.',
        da: 'De fleste går i stå ved den anden dør: De har mødt hinanden, men kommer ikke til at samarbejde.',
      },
      ask: {
        en: 'What may stand in the way at that door?',
        da: 'Hvad kan stå i vejen ved den dør?',
      },
    },
    {
      say: {
        en: 'Process 1 met after four months. Seven sat at the table for three years, nobody left, and still they never got to work together.',
        da: 'Proces 1 mødtes efter fire måneder. Syv sad ved bordet i tre år, ingen gik, og alligevel kom de aldrig til at samarbejde.',
      },
      show: { process: 0 },
      hide: ['leader', 'settings', 'acts', 'norms'],
      ask: {
        en: 'Look at who they are. What may have held them back, and whom do you miss at the table?',
        da: 'Se, hvem de er. Hvad kan have holdt dem tilbage, og hvem savner I ved bordet?',
      },
    },
    {
      say: {
        en: 'The same ten years twice, with the same luck. In B there is a convener: one who sets the team and invites.',
        da: 'De samme ti år to gange med det samme held. I B er der en convener: én, der sætter holdet og inviterer.',
      },
      show: { view: 'compare', month: 0, process: -1, a: NOBODY, b: led('convener') },
      hide: ['settings', 'acts', 'norms'],
      predict: {
        kind: 'better',
        measure: 'failedCollaboration',
        question: {
          en: 'In which future will more stop on the way to collaboration?',
          da: 'I hvilken fremtid går flest i stå på vej til samarbejde?',
        },
      },
      run: 'end',
      seen: {
        en: 'Fewer stop at the first door in B, and more at the second.',
        da: 'I B går færre i stå ved den første dør og flere ved den anden.',
      },
      ask: {
        en: 'Compare the two doors in A and in B. How can that be?',
        da: 'Sammenlign de to døre i A og B. Hvordan kan det gå til?',
      },
    },
    {
      say: {
        en: 'That was one possible story. See whether it is the same in 200.',
        da: 'Det var én mulig historie. Se, om det er det samme i 200.',
      },
      show: { view: 'many' },
      many: true,
      seen: {
        en: 'The convener opens the first door, and hardly more come out of the last.',
        da: 'Conveneren åbner den første dør, og næsten ikke flere kommer ud af den sidste.',
      },
      ask: {
        en: 'What does the convener do for those who have met?',
        da: 'Hvad gør conveneren for dem, der har mødt hinanden?',
      },
    },
  ],
  after: [
    {
      en: 'Think of something that was to change at your school or workplace. At which door did it stop?',
      da: 'Tænk på noget, der skulle forandres på jeres skole eller arbejdsplads. Ved hvilken dør gik det i stå?',
    },
    {
      en: 'Is a process that stops at the first door a worse failure than one that stops at the last?',
      da: 'Er det værre, at en proces går i stå ved den sidste dør, end at den gør det ved den første?',
    },
    {
      en: 'What must somebody be good at to help at the second door, and not at the first?',
      da: 'Hvad skal man være god til for at hjælpe ved den anden dør og ikke ved den første?',
    },
  ],
  notes: {
    en:
      'Answers. Of 20 processes, when nobody leads, about 7 stop before they meet, 10 before they work together, 2 before anything new; ' +
      'little more than one innovates. With a convener 1 or 2 stop at the first door, 15 at the second, and still fewer than two innovate. ' +
      'Whoever opens one door sends a longer queue to the next.\n\n' +
      'Running the lesson. Let each pupil write the guess down before anybody says one aloud. At the second door collect what stands in the ' +
      'way, and only then give the words of the theory: tempted to go alone, lack of trust, mental silos, conflicts of interest. ' +
      'At the first door they are no tradition, bad experience and demotivating uncertainty; at the third tunnel vision, risk ' +
      'aversion and uncertain implementation.\n\n' +
      'How far to trust it. The order of the doors is the theory. How many stop at each is in this model, with numbers that are ' +
      'guesses: no study has counted it. The story (seed 16) was picked because it is like most of the others.',
    da:
      'Svar. Når ingen leder, går omkring 7 af de 20 processer i stå, før de mødes, 10, før de samarbejder, og 2, før der kommer noget nyt; ' +
      'lidt mere end én ender med innovation. Med en convener går 1 eller 2 i stå ved den første dør og 15 ved den anden, og stadig ender ' +
      'færre end to med innovation. Den, der åbner én dør, sender en længere kø videre til den næste.\n\n' +
      'Sådan leder du timen. Lad hver elev skrive sit gæt ned, før nogen siger noget højt. Saml ved den anden dør på, hvad der kan ' +
      'stå i vejen, og giv først bagefter teoriens ord: fristet til enegang, mangel på tillid, mentale siloer, interessekonflikter. ' +
      'Ved den første dør hedder de ingen tradition, dårlig erfaring og demotiverende usikkerhed; ved den tredje tunnelsyn, ' +
      'risikoaversion og usikker implementering.\n\n' +
      'Hvor langt holder det? Dørenes rækkefølge er teoriens. Hvor mange der går i stå ved hver dør, gælder i denne model og med tal, ' +
      'der er gæt: Ingen undersøgelse har talt dem. Historien (frø 16) er valgt, fordi den ligner de fleste andre.',
  },
  wrongIdeas: [
    {
      en: '“If only everybody came to the table, it would work out.” Here they come, and most stop at the next door.',
      da: '»Bare alle kommer til bordet, så går det.« Her kommer de, og de fleste går i stå ved den næste dør.',
    },
    {
      en: '“They failed because somebody was bad.” Nobody here is: each does what pays for it, given what it knows of the others.',
      da: '»Det gik galt, fordi nogen var dumme eller onde.« Sådan er ingen her: Hver gør det, der ser fornuftigt ud derfra, hvor den står.',
    },
    {
      en: '“The picture shows what will happen.” It shows one possible story; another seed tells another.',
      da: '»Billedet viser, hvad der vil ske.« Det viser én mulig historie; et andet frø fortæller en anden.',
    },
  ],
  shows: [
    {
      scenario: 'inclusive-environments',
      arms: [NOBODY, led('convener')],
      measures: [
        { name: 'failedInteraction', expect: 'lower' },
        { name: 'failedCollaboration', expect: 'higher' },
      ],
    },
  ],
};
