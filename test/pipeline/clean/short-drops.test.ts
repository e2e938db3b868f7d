/**
 * What people really drop beside long reports: a flash, a letter, a poem, results, a recipe, a talk. Each is one article that holds its text, alone in its
 * file and with a page's furniture around it.
 */
import { cleanArticles } from '../../../lambda/pipeline/clean/index.ts';
import { readText } from '../../../lambda/pipeline/read/text.ts';

interface Drop {
  name: string;
  headline?: string;
  text: readonly string[];
  /** How the file sets its lines: one below the other, or with blank lines between. */
  set: 'lines' | 'blocks';
}

const drops: readonly Drop[] = [
  {
    name: 'a flash of two sentences',
    set: 'lines',
    text: ['The harbor of Veldmar was closed on Tuesday night after a fire on a fishing boat. Nobody was hurt, the coast guard said.'],
  },
  { name: 'a flash of one sentence', set: 'lines', text: ['The harbor of Veldmar was closed on Tuesday night after a fire on a fishing boat.'] },
  {
    name: 'a headline and one sentence',
    set: 'blocks',
    headline: 'Veldmar closes its harbor after a fire',
    text: ['A fire on a fishing boat closed the harbor of Veldmar on Tuesday night, and nobody was hurt, the coast guard said.'],
  },
  {
    name: 'a headline in capitals and one short sentence',
    set: 'lines',
    headline: 'HARBOR CLOSED AFTER FIRE',
    text: ['The harbor of Veldmar stays closed until Thursday.'],
  },
  {
    name: 'an interview in questions and answers',
    set: 'blocks',
    headline: '“I count every swift myself”',
    text: [
      'Marta Olin has watched the birds of Veldmar for forty years.',
      'Q: When did you start?',
      'A: As a child. My grandmother gave me her field glass, and I sat on the roof every evening.',
      'Q: What has changed?',
      'A: The roofs. The new ones are tight, and a swift finds no gap in them any more.',
      'Q: Are you hopeful?',
      'A: Yes. Last year the town hung up two hundred boxes.',
    ],
  },
  {
    name: 'an interview whose questions bear the paper’s name',
    set: 'blocks',
    headline: 'The man who mends the clocks',
    text: [
      'Herald: Mr. Brask, how many clocks does the town have?',
      'Brask: Thirty-one that I know of. Four of them are right.',
      'Herald: Why only four?',
      'Brask: Because the others stand in the sun. Metal grows when it is warm, and then a clock is slow.',
      'Herald: Do you wear a watch?',
      'Brask: Never. I listen to the bells.',
    ],
  },
  {
    name: 'a poem',
    set: 'lines',
    headline: 'Low tide',
    text: [
      'The boats lie down beside the quay,',
      'as dogs lie down beside a door;',
      'a gull goes counting, one, two, three,',
      'the ropes along the empty shore.',
      'And no one calls, and nothing stirs,',
      'but mud that ticks, and weed that dries,',
      'until the water, which was hers,',
      'comes back beneath the evening skies.',
    ],
  },
  {
    name: 'a list of results',
    set: 'lines',
    headline: 'Results of the regatta',
    text: [
      'Veldmar Rowing Club 6:12.4',
      'Harwick University 6:14.9',
      'Old Bridge 6:15.0',
      'Northgate Academy 6:21.7',
      'St. Orban Rowers 6:22.3',
      'Eastport 6:30.1',
    ],
  },
  {
    name: 'scores with a sentence above',
    set: 'lines',
    headline: 'Handball: all results of the weekend',
    text: [
      'Northgate stays at the top of the league after eleven games.',
      'Northgate – Eastport 31:28',
      'Harwick – Veldmar 24:24',
      'Old Bridge – St. Orban 19:27',
      'Lowmoor – Brackwater 30:22',
    ],
  },
  {
    name: 'a letter',
    set: 'blocks',
    text: [
      'Dear neighbors,',
      'the well in Mill Lane is open again. The water was tested on Friday, and it is clean.',
      'Please do not park in front of the pump: the fire brigade needs the place.',
      'We thank everybody who carried buckets in August.',
      'With kind regards',
      'Ines Tarvel, parish council',
    ],
  },
  {
    name: 'a text all in capitals',
    set: 'blocks',
    headline: 'STORM WARNING FOR THE COAST',
    text: [
      'A STORM WILL REACH THE COAST OF VELDMAR ON FRIDAY EVENING. GUSTS OF UP TO 110 KILOMETERS AN HOUR ARE EXPECTED.',
      'THE FERRIES WILL STAY IN PORT UNTIL SATURDAY NOON. PEOPLE SHOULD KEEP AWAY FROM THE PIER.',
    ],
  },
  {
    name: 'a transcript with the speakers’ names',
    set: 'lines',
    headline: 'Council meeting of 3 March',
    text: [
      'CHAIR: Good evening. I open the meeting. We have two items tonight.',
      'MS. TARVEL: Thank you. The first is the well in Mill Lane.',
      'MR. BRASK: Is it true that the pump was broken for six weeks?',
      'MS. TARVEL: Seven, I am afraid. The part had to come from abroad.',
      'CHAIR: Are there further questions? Then we vote.',
    ],
  },
  {
    name: 'a chat with times',
    set: 'lines',
    text: [
      '[18:02] Marta: The swifts are back, eleven over the church tower!',
      '[18:03] Brask: I heard them before I saw them.',
      '[18:05] Ines: Last year they came on the second of May, so this is three days early.',
      '[18:09] Marta: I will count again tomorrow and write to the paper.',
    ],
  },
  {
    name: 'a recipe',
    set: 'lines',
    headline: 'Plum cake from Old Bridge',
    text: [
      'This cake keeps for a week, if you let it.',
      '1 kg plums',
      '300 g flour',
      '150 g sugar',
      '1 egg',
      'Halve the plums and take out the stones.',
      'Knead flour, sugar and egg, and let the dough rest for an hour.',
      'Bake for forty minutes at 180 degrees.',
    ],
  },
  {
    name: 'a recipe with bullets',
    set: 'lines',
    headline: 'Plum cake from Old Bridge',
    text: ['This cake keeps for a week, if you let it.', '- 1 kg plums', '- 300 g flour', '- 150 g sugar', 'Bake for forty minutes at 180 degrees.'],
  },
  {
    name: 'a note in German',
    set: 'blocks',
    headline: 'Feuer im Hafen',
    text: ['Nach einem Feuer auf einem Kutter ist der Hafen von Veldmar seit Dienstagabend gesperrt. Verletzt wurde niemand.'],
  },
  {
    name: 'an obituary',
    set: 'blocks',
    headline: 'Olga Brask (1931–2026)',
    text: ['Olga Brask kept the ferry bell of Veldmar for fifty years. She died on Sunday at the age of 95. Her son will ring it now.'],
  },
];

const top = ['Skip to content', 'Home', 'News', 'Sport', 'Weather', 'Sign in', 'Subscribe'];
const foot = [
  'Share',
  'Facebook',
  'Twitter',
  'E-mail',
  'About us',
  'Contact',
  'Terms of use',
  'Privacy policy',
  '© 2026 Veldmar Herald. All rights reserved.',
];

const fileOf = ({ headline, text, set }: Drop): string => [...(headline ? [headline, ''] : []), ...text].join(set === 'lines' ? '\n' : '\n\n');
const bare = (line: string): string => line.replace(/^- /, '');

describe.each(drops)('$name', (drop) => {
  test.each([
    ['alone', (text: string) => text],
    ['with a page around it', (text: string) => [...top, '', text, '', ...foot].join('\n')],
    ['with a page around it, in blocks', (text: string) => [...top, text, ...foot].join('\n\n')],
  ])('%s', (_, around) => {
    const { value } = cleanArticles(readText(around(fileOf(drop))));
    expect(value).toHaveLength(1);
    const body = value[0]?.body.join('\n') ?? '';
    expect(drop.text.filter((line) => !body.includes(bare(line)))).toEqual([]);
    expect([...top, ...foot].filter((line) => value[0]?.body.includes(line))).toEqual([]);
    if (drop.headline) expect(value[0]?.headline).toBe(drop.headline);
  });
});
