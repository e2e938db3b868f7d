import { cleanArticles } from '../../../lambda/pipeline/clean/index.ts';
import { datelineClaims } from '../../../lambda/pipeline/read/dateline-field.ts';
import { readFile } from '../../../lambda/pipeline/read/index.ts';

test.each([
  ['Port Ellery', 'Port Ellery', undefined],
  ['PORT ELLERY, March 2 (ENA) —', 'PORT ELLERY', 'ENA'],
  ['Washington, D.C.', 'Washington, D.C.', undefined],
  ['The Hague, Netherlands', 'The Hague, Netherlands', undefined],
  ['Nebelhafen, 2. März 2026', 'Nebelhafen', undefined],
  ['東京', '東京', undefined],
  ['القاهرة', 'القاهرة', undefined],
  ['2026-03-02', undefined, undefined],
])('the field "%s" says a place, and whom it credits', (place, dateline, wireCredit) => {
  expect(datelineClaims({ place })).toEqual({ dateline, wireCredit });
});

const gate = 'The harbor office said on Monday that the new tide gate had held through its first storm, with water levels two meters above normal.';
const night = 'Engineers watched the gauges through the night, and nobody had to leave the lower town, the office said.';

test.each([
  ['Nebelhafen', 'Agence France-Presse', gate, { dateline: 'Nebelhafen', wireCredit: 'AFP' }],
  ['東京', 'Kyodo News', gate, { dateline: '東京', wireCredit: 'Kyodo' }],
  ['Port Ellery', 'Ellery News Agency', gate, { dateline: 'Port Ellery', wireCredit: 'Ellery News Agency' }],
  ['Port Ellery', 'The Ellery Post', gate, { dateline: 'Port Ellery' }],
  ['Port Ellery', 'ENA', `PORT ELLERY, March 2 (ENA) — ${gate}`, { dateline: 'Port Ellery', wireCredit: 'ENA' }],
  ['Nebelhafen', 'ENA', `Nebelhafen – ${gate}`, { dateline: 'Nebelhafen', wireCredit: 'ENA' }],
])(
  'an item filed from %s and credited to %s: both are told as they stand, and the text begins with its sentence',
  async (dateline, creditline, opening, told) => {
    const item = { type: 'text', headline: 'Gate holds in storm', dateline, creditline, body_text: `${opening}\n\n${night}` };
    const { value } = await readFile({ name: 'item.json', bytes: new TextEncoder().encode(JSON.stringify(item)) });
    const [article] = cleanArticles(value.raw).value;
    expect(article?.body).toEqual([gate, night]);
    expect({
      ...(article?.dateline ? { dateline: article.dateline } : {}),
      ...(article?.wireCredit ? { wireCredit: article.wireCredit } : {}),
    }).toEqual(told);
  },
);
