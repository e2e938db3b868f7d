import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../../../lambda/model.ts';
import { renderEmail } from '../../../lambda/pipeline/render/index.ts';
import type { CompiledTemplate } from '../../../lambda/pipeline/render/template.ts';
import { displayWidth } from '../../../lambda/text/display-width.ts';
import { compileTemplate } from '../../../templates/compile.ts';
import fc from '../../laws.ts';
import { nestingProblems } from '../../templates/balance.ts';
import { digestOf, longDigest, morning, newsletterWith, source, story } from './fixtures.ts';

let template: CompiledTemplate;
let plain: CompiledTemplate;
beforeAll(async () => {
  template = await compileTemplate();
  plain = await compileTemplate('plain');
}, 60_000);

const newsletter = newsletterWith({ timeZone: 'Europe/Oslo' });
const render = (digest: Digest) => renderEmail(digest, newsletter, template);
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const cases = readdirSync('test/cases').filter((name) => name.startsWith('render--'));

describe.each(cases)('%s', (name) => {
  const folder = join('test/cases', name);
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

  test.each(['html', 'text'] as const)('the %s is as expected', (part) => {
    const settings = newsletterWith(read<Record<string, unknown>>('newsletter.json'));
    const { value } = renderEmail(read<Digest>('digest.json'), settings, settings.template === 'plain' ? plain : template);
    const file = join(folder, part === 'html' ? 'expected.html' : 'expected.txt');
    // A line for each element, so that a change is seen where it is.
    const actual = part === 'html' ? `${value.html.replace(/></g, '>\n<')}\n` : value.text;
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, actual);
    if (!existsSync(file)) throw new Error(`There is no ${file}; look at what it would be, and make it with UPDATE_GOLDEN=1.`);
    expect(actual).toBe(readFileSync(file, 'utf8'));
  });

  test('no line of the text is wider than a terminal shows, but addresses, which stay whole', () => {
    const lines = readFileSync(join(folder, 'expected.txt'), 'utf8').split('\n');
    expect(lines.filter((line) => displayWidth(line) > 72 && !/^https?:\/\/\S+$/.test(line))).toEqual([]);
    expect(lines.filter((line) => /https?:/.test(line) && !/^https?:\/\/\S+$/.test(line))).toEqual([]);
  });

  test('its elements nest for every client', () => {
    const { value } = renderEmail(read<Digest>('digest.json'), newsletterWith(read<Record<string, unknown>>('newsletter.json')), template);
    expect(nestingProblems(value.html)).toEqual([]);
  });
});

describe('the byte budget', () => {
  test.each([
    [0, 0, 0],
    [1, 1, 0],
    [12, 12, 0],
  ])('%i stories: all in full', (count, full, brief) => {
    const { value, decisions } = render(longDigest(count));
    expect({ full: value.html.match(/<h3/g)?.length ?? 0, brief: value.html.match(/margin:6px 0 0/g)?.length ?? 0, decisions }).toEqual({
      full,
      brief,
      decisions: [],
    });
    expect(value.webHtml.match(/<h3/g)?.length ?? 0).toBe(full);
  });

  test.each([60, 100, 200, 400])('%i stories: under 100,000 bytes, nothing lost without a decision', (count) => {
    const digest = longDigest(count);
    const { value, decisions } = render(digest);
    const full = value.html.match(/<h3/g)?.length ?? 0;
    const brief = value.html.match(/margin:6px 0 0/g)?.length ?? 0;
    const left = Number(/(\d+) more stor/.exec(value.html)?.[1] ?? 0);
    expect(bytes(value.html)).toBeLessThan(100_000);
    expect(full + brief + left).toBe(count);
    expect(full).toBeGreaterThanOrEqual(5);
    expect(decisions).toHaveLength(count - full);
    expect(nestingProblems(value.html)).toEqual([]);
    // One more would not have fitted: the room is used.
    expect(bytes(value.html)).toBeGreaterThan(count > 60 ? 97_000 : 60_000);
    expect(value.webHtml.match(/<h3/g)).toHaveLength(count);
    expect(value.text.match(/^https:/gm)).toHaveLength(count);
  });

  // With the same content: the prototype 37,780 and 97,516, react-email 31,705 and 111,278 (npm run bench -- render-others).
  test.each([
    [12, 28_500],
    [50, 87_000],
  ])('%i stories of 60 words and three sources take at most %i bytes', (count, most) => {
    expect(bytes(render(longDigest(count)).value.html)).toBeLessThanOrEqual(most);
  });

  test('a decision says what became of a story', () => {
    const { decisions } = render(longDigest(400));
    expect(decisions[0]).toMatchObject({ step: 'render', action: 'trimmed', rule: 'byte-budget', reason: expect.stringContaining('headline only') });
    expect(decisions.at(-1)).toMatchObject({ reason: expect.stringContaining('no room') });
  });

  test('one story beyond all bounds takes no other’s room', () => {
    const huge = story(
      'A long one',
      Array.from({ length: 300 }, (_, n) => `Sentence ${n} ${'goes on and on '.repeat(60)}.`),
      [source('Coast Courier')],
    );
    const { value } = render(digestOf([{ name: 'World', stories: [huge, story('A short one', ['Done.'], [])] }]));
    expect(bytes(value.html)).toBeLessThan(100_000);
    expect(value.html).toContain('A long one');
    expect(value.html).toContain('A short one');
  });
});

test('the same digest makes the same bytes', () => {
  expect(render(morning)).toEqual(render(structuredClone(morning)));
});

test('empty labels and counts of nothing are not shown', () => {
  const { html, text } = render(
    digestOf([{ name: 'News', stories: [story('Library lends its ten-thousandth book', [], [], { minutes: 1 })] }]),
  ).value;
  for (const part of [html, text]) {
    expect(part).not.toMatch(/\b0\b (?:outlets?|stories)|Reported by|In this issue|undefined|null|NaN/);
  }
  expect(html.replaceAll('\u00a0', ' ')).toContain('1 story');
  expect(html).not.toMatch(/href=""|<p[^>]*><\/p><p[^>]*><\/p>/);
});

test('what is served nowhere is not linked, what is served is', () => {
  const without = render(morning).value;
  expect(without.html).not.toContain('Read in a browser');
  expect(without.html).toContain('href="mailto:digest@harbor.example?subject=unsubscribe"');
  expect(without.text).toContain('To stop, reply to this mail with “unsubscribe”.');
  const links = { webUrl: 'https://web.example/12?a=1&b=2', unsubscribeUrl: 'https://web.example/stop' };
  const withLinks = renderEmail(morning, newsletter, template, links).value;
  expect(withLinks.html).toContain('<a href="https://web.example/12?a=1&amp;b=2"');
  expect(withLinks.html).toContain('<a href="https://web.example/stop"');
  expect(withLinks.html).not.toContain('mailto:');
  expect(withLinks.text).toContain('\nhttps://web.example/stop\n');
});

test('the web version says nothing of a mail that its reader did not get, and holds no link that is one recipient’s', () => {
  const links = { webUrl: 'https://web.example/12', unsubscribeUrl: 'https://web.example/stop?for=ada' };
  const settings = newsletterWith({ postalAddress: 'Quay 1, Tarnhaven' });
  for (const given of [links, {}]) {
    const { webHtml } = renderEmail(morning, settings, template, given).value;
    expect(webHtml).toContain('Quay 1, Tarnhaven');
    expect(webHtml).not.toMatch(/You get this mail|[Uu]nsubscribe|To stop|mailto:|web\.example|Read in a browser/);
    expect(nestingProblems(webHtml)).toEqual([]);
  }
});

test.each([
  ['en', 'Update since issue 11 · Tarnhaven'],
  ['de', 'Neues seit Ausgabe 11 · Tarnhaven'],
  ['ar', 'مستجدات منذ العدد 11 · Tarnhaven'],
])('in %s a story that goes on with an earlier one is marked', (language, mark) => {
  const update = story('Ferry rules take effect', ['It began.'], [source('Coast Courier')], { kicker: 'Tarnhaven', update: { issue: 11 } });
  const { html, text } = render({ ...digestOf([{ name: 'World', stories: [update] }]), language }).value;
  expect(html).toContain(`>${mark}&nbsp; <span`);
  expect(text).toContain(`${mark} · `);
});

test.each([
  ['de', 'In dieser Ausgabe', '12 Meldungen aus 20 Medien', 'Samstag, 21. November 2026', 'Gestern, 16:02'],
  ['fr', 'Dans ce numéro', '12 sujets tirés de 20 médias', 'samedi 21 novembre 2026', 'Hier, 16:02'],
  ['es', 'En este número', '12 noticias de 20 medios', 'sábado, 21 de noviembre de 2026', 'Ayer, 16:02'],
  ['pt-BR', 'Nesta edição', '12 notícias de 20 veículos', 'sábado, 21 de novembro de 2026', 'Ontem, 16:02'],
  ['ar', 'في هذا العدد', '12 خبرًا من 20 مصدرًا', 'السبت، 21 نوفمبر 2026', 'أمس، 4:02 م'],
  ['ja', '今号の内容', '20媒体から12件のニュース', '2026年11月21日土曜日', '昨日、16:02'],
  ['zh', '本期内容', '12 条新闻，来自 20 家媒体', '2026年11月21日星期六', '昨天、16:02'],
  ['nl', 'In this issue', '12 stories from 20 outlets', 'Saturday, November 21, 2026', 'Yesterday, 4:02 PM'],
])('in %s the mail speaks that language, or English', (language, contents, counts, date, yesterday) => {
  const { html, text } = render({ ...morning, language, direction: language === 'ar' ? 'rtl' : 'ltr', outletCount: 20 }).value;
  const shown = html.replaceAll('\u00a0', ' ');
  for (const words of [contents, counts, date, yesterday]) expect(shown).toContain(words);
  for (const words of [counts, date, yesterday]) expect(text).toContain(words);
  expect(html).toContain(`<html lang="${language === 'nl' ? 'en' : language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
});

test('stories keep their own language and direction in any mail', () => {
  const { html } = render(morning).value;
  expect(html).toContain('<td lang="ar" dir="rtl" align="right"');
  expect(html).toContain('<td lang="ja" dir="ltr" align="left"');
  // What the newsletter says inside of an Arabic story is English, and Arabic names do not turn the commas around.
  expect(html).toMatch(/<p class="m" lang="en" dir="ltr"[^>]*>Reported by 3 outlets: <a[^>]*>صحيفة\u00a0الواحة<\/a>\u200e, /);
});

describe('hostile text', () => {
  const hostile: readonly [string, string][] = [
    ['markup that closes the table', '</td></tr></table><script>alert(1)</script>'],
    ['a template', '{{#each sections}}{{title}}{{/each}} {{{x}}}'],
    ['a conditional comment', '<!--[if mso]><table><![endif]--> <!-- x'],
    ['an attribute', '" onmouseover="alert(1)" x="'],
    ['a bidi override', 'safe \u202Egpj.exe\u202C \u2066x\u2069'],
    ['a zero-width flood', `a${'\u200b\u200d\ufeff'.repeat(500)}b`],
    ['stacked marks', `Z${'\u0301'.repeat(400)}algo`],
    ['a 5,000-character word', 'a'.repeat(5000)],
    ['control characters', 'one\r\ntwo\0three\x1b[31m'],
    ['half a surrogate pair', 'x\ud800y'],
    ['a byte order of spaces', '\u2028\u2029\u3000\t wide'],
  ];

  test.each(hostile.flatMap(([name, text]) => ['digest', 'plain'].map((look) => [name, look, text] as const)))(
    '%s stays text wherever it stands, in %s',
    (_, look, text) => {
      const bad = {
        name: text,
        wireCredit: text,
        url: `https://x.example/?q=${encodeURIComponent(text.toWellFormed())}`,
        language: 'en',
        direction: 'ltr',
      } as const;
      const digest = digestOf([{ name: text, stories: [story(text, [text, text], [bad], { kicker: text }), story(`${text} again`, [], [])] }], {
        title: text,
        preheader: text,
        subject: text,
      });
      const settings = newsletterWith({ postalAddress: 'Quay 1' });
      const {
        html,
        text: letter,
        subject,
      } = renderEmail(digest, settings, look === 'plain' ? plain : template, { webUrl: 'https://x.example' }).value;
      expect(nestingProblems(html)).toEqual([]);
      expect(html).not.toMatch(/<script|onmouseover="alert|\{\{#each sections\}\}<|[\u202a-\u202e\u2066-\u2069]|\p{M}{5}/u);
      expect(html).not.toMatch(/[a-z]{300}/);
      for (const part of [html, letter, subject]) expect(part).not.toMatch(/[\0\x1b\r\u202e\u2028]/);
      expect(letter.split('\n').every((line) => line.length <= 72 || line.startsWith('https://') || /\p{M}/u.test(line))).toBe(true);
      expect(html.isWellFormed() && letter.isWellFormed()).toBe(true);
    },
  );

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//x.example',
    'https://user:pass@x.example/',
    'http://',
    'https:',
  ])('%s is no link', (url) => {
    const { html, text } = render(
      digestOf([{ name: 'News', stories: [story('Headline', ['Text.'], [source('Coast Courier', { url })], { url })] }]),
    ).value;
    expect(html).toContain('Headline');
    expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual(['mailto:digest@harbor.example?subject=unsubscribe']);
    expect(text).not.toContain('://');
  });

  test('whatever strings come, tables balance and no tag is theirs', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ maxLength: 60 }),
      fc.constantFrom(...hostile.map(([, text]) => text)),
    );
    const tagsOf = (html: string): string => (html.match(/<\/?[a-z!][^\s>]*/gi) ?? []).join('');
    const shape = (text: string): Digest =>
      digestOf(
        [
          {
            name: `s ${text}`,
            stories: [story(`h ${text}`, [`t ${text}`], [source('x', { name: `n ${text}` })], { kicker: `k ${text}`, id: 'one' })],
          },
        ],
        { title: `t ${text}`, preheader: `p ${text}` },
      );
    const expected = tagsOf(render(shape('plain')).value.html);
    fc.assert(
      fc.property(anything, (text) => {
        const { html } = render(shape(text)).value;
        expect(tagsOf(html)).toBe(expected);
        expect(nestingProblems(html)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
