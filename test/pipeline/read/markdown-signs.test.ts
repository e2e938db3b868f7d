/** Plain texts with marks of Markdown's in them, and Markdown under a name that does not say so: each is read as what it is, and loses no word. */
import { cleanArticles } from '../../../lambda/pipeline/clean/index.ts';
import { readFile } from '../../../lambda/pipeline/read/index.ts';
import { recognizeText } from '../../../lambda/pipeline/read/recognize.ts';

const gate = 'The harbor office said on Monday that the new tide gate had held through its first storm, with water levels two meters above normal.';
const night = 'Engineers watched the gauges through the night, and nobody had to leave the lower town, the office said.';

const plain: readonly (readonly [name: string, text: string])[] = [
  ['hashtags with a space', `Gate holds\n\n${gate}\n\n# harbor # storm\n\n---\n\n${night}\n\n> Reader: well done\n`],
  ['hashtags without', `#Ellery #storm\n\n${gate}\n\n#harbor #gate\n\n${night}\n\n**********\n`],
  ['hashtags above a quotation', `# gate # storm\n> ${gate}\n---\n${night}\n`],
  [
    'numbers with a sharp',
    `# 1 in the region: the gate of Ellery\n\n${gate}\n\n# 2 is the gate of Candell. ${night}\n\n---\n\n> Sent from the desk\n`,
  ],
  ['a page number in the middle', `${gate}\n\n# Issue 5 | Page 3\n\n${night}\n\n**************\n\n> Next page\n\n---\n`],
  ['notes with stars', `Gate holds in storm\n\n${gate} *\n\n* Not counting the mole.\n\n${night} **\n\n** By the gauge at the pier.\n`],
  ['lines of stars', `Gate holds\n\n***\n\n${gate}\n\n***\n\n${night}\n`],
  ['an underlined title', `Gate holds in storm\n===================\n\n${gate}\n\n${night}\n`],
  ['lines of dashes between paragraphs', `Gate holds in storm\n\n${gate}\n---------\n${night}\n`],
  ['names with underscores', `Gate_holds_in_storm\n\n${gate} See gate_of_ellery_2.pdf and __init__ for _more_.\n\n${night}\n`],
  ['words that stars hide', `Mayor: “What a f**k”\n\n${gate} “It is b***s***,” he said, “and **** them, f**k and s**t.”\n\n${night}\n`],
  ['products', `Gate holds\n\n${gate} The price is 2*3*4 = 24 million, or a * b * c.\n\n${night}\n`],
  ['a quoted mail', `From the desk:\n\n> ${gate}\n> ${night}\n\n---\n# 4 of 7\n\n[photo](http://x.example/1.jpg)\n`],
  ['notes in brackets', `Gate holds [1]\n\n${gate}[2]\n\n${night}\n\n[1]: the mole\n[2]: http://x.example\n`],
  ['bullets', `Gate holds\n\n* ${gate}\n* ${night}\n- one\n- two\n`],
  ['words in angles', `Gate holds <exclusive>\n\n${gate} The <gate> stood at < 2 m and > 1 m.\n\n${night}\n`],
  ['comments of a program', `# a comment\nkey = value\n# another\n\n${gate}\n\n${night}\n---\n> done\n`],
  ['a line between dashes', `---\n\nGate holds in storm\n\n${gate}\n\n---\n\n${night}\n`],
  [
    'samples of Markdown far down',
    `${`${gate}\n\n${night}\n\n`.repeat(12)}# getting-started.md\n\n[Docs](https://x.example/docs)\n\n![logo](/logo.png)\n\n# next.md\n\ntext\n`,
  ],
];

const marked: readonly (readonly [name: string, text: string])[] = [
  ['a title alone', `# Gate holds in storm\n\n${gate}\n\n${night}\n`],
  ['a title and a subhead', `# Gate holds in storm\n\n${gate}\n\n## What comes next\n\n${night}\n`],
  ['a title with a link below', `## 3 facts on the gate\n\n${gate} [More](https://post.example/gate)\n\n${night}\n`],
  ['words in bold and subheads', `${gate} **Nobody** had to leave.\n\n### The night\n\n${night}\n\n### The morning\n\n${gate}\n`],
  ['front matter', `---\ntitle: Gate holds\n---\n\n${gate}\n\n${night}\n`],
];

test.each(plain)('a plain text with %s is a text', (_, text) => {
  expect(recognizeText(text, 'drop.txt')).toBe('text');
});

test.each(marked)('%s make Markdown', (_, text) => {
  expect(recognizeText(text, 'drop.txt')).toBe('markdown');
});

test.each([...plain, ...marked])('%s: the paragraphs are whole, and no mark becomes a word or a headline of a sentence', async (_, text) => {
  const { value } = await readFile({ name: 'drop.txt', bytes: new TextEncoder().encode(text) });
  const [article, ...others] = cleanArticles(value.raw).value;
  expect(others).toEqual([]);
  const body = article?.body.join('\n') ?? '';
  expect(body).toContain(gate.slice(0, -1));
  expect(body).toContain(night);
});

test.each([
  ['a line of dashes below a sentence is no underline', `# Gate holds\n\n${gate}\n---\n${night}\n`, [gate, night]],
  [
    'a line of dashes below several lines is none either',
    `# Gate holds\n\nThe harbor office said\nthat it held in the night\n---\n${night}\n`,
    ['The harbor office said that it held in the night', night],
  ],
  [
    'a year that opens a paragraph numbers no list',
    `# Gate holds\n\n${gate}\n\n1998. The flood of that year is why it was built, the office said.\n`,
    [gate, '1998. The flood of that year is why it was built, the office said.'],
  ],
])('in Markdown, %s', async (_, text, body) => {
  const { value } = await readFile({ name: 'drop.md', bytes: new TextEncoder().encode(text) });
  expect(value.format).toBe('markdown');
  expect(cleanArticles(value.raw).value[0]?.body).toEqual(body);
});
