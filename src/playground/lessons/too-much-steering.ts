import type { Act } from '../state/page-state.js';
import { led, NOBODY } from './led.js';
import type { Lesson } from './lesson.js';

const SCENARIO = 'killed-by-kindness';
const PROCESSES = 12;

/** So many times, so many months apart, all processes are told: agree, or it will be decided for you. */
function threats(times: number, months: number): readonly Act[] {
  return Array.from({ length: times * PROCESSES }, (_, turn) => ({
    month: months * Math.floor(turn / PROCESSES),
    act: { operation: 'castShadow', process: turn % PROCESSES },
  }));
}

const EVERY_HALF_YEAR = threats(8, 6);

export const TOO_MUCH_STEERING: Lesson = {
  id: 'too-much-steering',
  title: { en: 'Too much steering', da: 'For meget styring' },
  question: {
    en: 'What happens to people who are told again and again: agree, or I decide?',
    da: 'Hvad sker der med folk, der igen og igen får at vide: Bliv enige, ellers bestemmer jeg?',
  },
  minutes: 15,
  before: {
    en:
      'A metagovernor steers a network that is to steer itself, and has more means than it needs. It wants the best, so it threatens with ' +
      'rules and sanctions whenever agreement takes long. Will the network agree more often, or less?',
    da:
      'En metastyrer styrer et netværk, der skal styre sig selv, og har flere midler, end der er brug for. Den vil det bedste, så den truer ' +
      'med regler og sanktioner, når det trækker ud med at blive enige. Bliver netværket så oftere enigt eller sjældnere?',
  },
  steps: [
    {
      say: {
        en: 'Twelve problems, and some of the actors bear control badly. A is left alone; in B all are threatened every half year, for four years.',
        da: 'Tolv problemer, og nogle af aktørerne har svært ved at blive kontrolleret. A får lov at være i fred; i B bliver alle truet hvert halve år i fire år.',
      },
      show: {
        view: 'compare',
        scenario: SCENARIO,
        set: {},
        seed: 22,
        month: 0,
        process: -1,
        lens: 'trust',
        a: NOBODY,
        b: led('handsOff', EVERY_HALF_YEAR),
      },
      hide: ['settings', 'acts', 'process', 'leader'],
      predict: {
        kind: 'better',
        measure: 'collaboration',
        question: {
          en: 'In which future will more processes become collaborations?',
          da: 'I hvilken fremtid kommer flest processer til at samarbejde?',
        },
      },
      run: 48,
      ask: {
        en: 'When were you last told to agree? What did it do to your wish to take part?',
        da: 'Hvornår fik I sidst besked på at blive enige? Hvad gjorde det ved jeres lyst til at være med?',
      },
    },
    {
      say: {
        en: 'The threats are over. Let six more years go by, and look at “Motive kept”: how much people still do because they want to.',
        da: 'Nu er truslerne forbi. Lad seks år mere gå, og se på »Bevaret motivation«: hvor meget folk stadig gør, fordi de selv vil.',
      },
      hide: ['settings', 'acts', 'process', 'leader'],
      run: 'end',
    },
    {
      say: {
        en: 'The same purses, spent otherwise: B has a collaborative leader, who invites, mediates and brings knowledge.',
        da: 'De samme punge, brugt på en anden måde: B har en samarbejdende leder, der inviterer, mægler og bringer viden i spil.',
      },
      show: { month: 0, b: led('collaborativeLeader') },
      hide: ['settings', 'acts', 'process'],
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
        en: 'This leader acts far more often than the one who threatened, and it is not too much.',
        da: 'Denne leder griber ind langt oftere end den, der truede, og det bliver ikke for meget.',
      },
      ask: {
        en: 'What makes steering feel like help, and what like control?',
        da: 'Hvad får styring til at føles som hjælp, og hvad får den til at føles som kontrol?',
      },
    },
    {
      say: {
        en: 'Back to the threats, in 200 stories. How much motivation is left at the end (“Motive kept”), and how many work together?',
        da: 'Tilbage til truslerne, i 200 historier. Hvor meget motivation er der tilbage til sidst (»Bevaret motivation«), og hvor mange samarbejder?',
      },
      show: { view: 'many', b: led('handsOff', EVERY_HALF_YEAR) },
      many: true,
      ask: {
        en: 'What should the metagovernor have done when agreement took long?',
        da: 'Hvad skulle metastyreren have gjort, da det trak ud med at blive enige?',
      },
    },
  ],
  after: [
    {
      en: 'Where do you meet rules and counting that are meant well and take away the wish to do well?',
      da: 'Hvor møder I regler og målinger, der er godt ment, men tager lysten til at gøre det godt?',
    },
    {
      en: 'Is there a threat that helps? What has to be so for it to be felt as fair?',
      da: 'Findes der en trussel, der hjælper? Hvad skal til, for at den opleves som rimelig?',
    },
    {
      en: 'How can one who steers see in time that it is too much?',
      da: 'Hvordan kan den, der styrer, i tide se, at det bliver for meget?',
    },
  ],
  notes: {
    en:
      'Answers. In this model the threats cut the processes that get to work together, and those that innovate, by a third to a half, and a fifth of the motivation is ' +
      'gone at the end, six years after the last threat. The collaborative leader gets 7 of 12 to innovate, at the price of a tenth of the motivation.\n\n' +
      'What does not hold. The theory lets one expect that ever more steering makes ever less innovation. In this model it does not: ' +
      'threaten every month for eight years, and innovations are back where they were without, for force does what will did before, with less than half of the ' +
      'motivation left. And support is never too much, save that it costs. Ask the class why that may be wrong: the model knows nobody who quits, ' +
      'falls ill or does the least that is asked for.\n\n' +
      'Running the lesson. It is not how often one steers that matters here but what it feels like: each act has a place between support and control.\n\n' +
      'How far to trust it. That control crowds out motivation is found in many studies (Deci 1999). Here it is made strong: some actors bear control very badly, motivation returns slowly, and the metagovernor ' +
      'has little legitimacy. In the other scenarios motivation comes back within a few years. The story (seed 22) was picked because it is like most others.',
    da:
      'Svar. I denne model koster truslerne mellem en tredjedel og halvdelen af de processer, der ellers ville komme til at samarbejde eller ende med innovation, og en femtedel af ' +
      'motivationen er væk til sidst, seks år efter den sidste trussel. Den samarbejdende leder får 7 af 12 til at ende med innovation og betaler med en tiendedel af motivationen.\n\n' +
      'Det, der ikke holder. Teorien lader forvente, at mere og mere styring giver mindre og mindre innovation. Det gør den ikke i denne model: ' +
      'Tru hver måned i otte år, og innovationerne er tilbage, hvor de var uden trusler, for nu gør tvangen det, som lysten gjorde før, og mindre end halvdelen af ' +
      'motivationen er tilbage. Og støtte bliver aldrig for meget, bortset fra at den koster. Spørg klassen, hvorfor det kan være forkert: Modellen kender ingen, der ' +
      'siger op, bliver syge eller kun gør det, de absolut skal.\n\n' +
      'Sådan leder du timen. Det afgørende her er ikke, hvor ofte der styres, men hvordan det opleves: Hver handling ligger et sted mellem støtte og kontrol.\n\n' +
      'Hvor langt holder det? At kontrol fortrænger motivation, er fundet i mange undersøgelser (Deci 1999). Her er det gjort stærkt: Nogle aktører tåler kontrol meget dårligt, motivationen kommer langsomt igen, og metastyreren ' +
      'har ringe legitimitet. I de andre scenarier kommer motivationen igen på få år. Historien (frø 22) er valgt, fordi den ligner de fleste andre.',
  },
  wrongIdeas: [
    {
      en: '“So it is best not to steer at all.” The network left alone does badly, too.',
      da: '»Så er det bedst slet ikke at styre.« Netværket, der er overladt til sig selv, klarer sig også dårligt.',
    },
    {
      en: '“Motivation comes back as soon as control stops.” Here it takes many years.',
      da: '»Motivationen kommer igen, så snart kontrollen hører op.« Her tager det mange år.',
    },
    {
      en: '“If innovations come, the steering was right.” They may come by force, and cost the will to come again.',
      da: '»Når innovationerne kommer, var styringen rigtig.« De kan komme af tvang og koste lysten til at gøre det igen.',
    },
  ],
  shows: [
    {
      scenario: SCENARIO,
      arms: [NOBODY, led('handsOff', EVERY_HALF_YEAR)],
      measures: [
        { name: 'motiveKept', expect: 'lower' },
        { name: 'collaboration', expect: 'lower' },
        { name: 'innovation', expect: 'lower' },
      ],
    },
    {
      scenario: SCENARIO,
      arms: [led('handsOff', EVERY_HALF_YEAR), led('handsOff', threats(96, 1))],
      measures: [
        { name: 'motiveKept', expect: 'lower' },
        { name: 'innovation', expect: 'higher' },
      ],
    },
    {
      scenario: SCENARIO,
      arms: [NOBODY, led('collaborativeLeader')],
      measures: [{ name: 'innovation', expect: 'higher' }],
    },
  ],
};
