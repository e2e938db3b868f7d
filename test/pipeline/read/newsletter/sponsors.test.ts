import type { Block, Decision } from '../../../../lambda/model.ts';
import { articlesOfMail } from '../../../../lambda/pipeline/read/newsletter/index.ts';
import { sponsorLabelOf } from '../../../../lambda/pipeline/read/newsletter/sponsor-words.ts';

describe('labels of what a sponsor pays for', () => {
  test.each([
    ['Sponsored', { kind: 'paid' }],
    ['— SPONSORED CONTENT —', { kind: 'paid' }],
    ['Today’s sponsor', { kind: 'paid' }],
    ['Presented by Quillmark', { kind: 'paid', sponsor: 'Quillmark' }],
    ['TOGETHER WITH TARN & SONS', { kind: 'paid', sponsor: 'TARN & SONS' }],
    ['A message from Tarn & Sons:', { kind: 'paid', sponsor: 'Tarn & Sons' }],
    ['Advertisement', { kind: 'banner' }],
    ['TOGETHER WITH', { kind: 'banner' }],
    ['- ANZEIGE -', { kind: 'banner' }],
    ['Gesponsert von Federkiel', { kind: 'paid', sponsor: 'Federkiel' }],
    ['[Publicité]', { kind: 'banner' }],
    ['En partenariat avec Plumetis', { kind: 'paid', sponsor: 'Plumetis' }],
    ['Patrocinado', { kind: 'paid' }],
    ['Presentado por Tintero', { kind: 'paid', sponsor: 'Tintero' }],
    ['Contenuto sponsorizzato', { kind: 'paid' }],
    ['Advertentie', { kind: 'banner' }],
    ['Реклама', { kind: 'banner' }],
    ['На правах рекламы', { kind: 'paid' }],
    ['広告', { kind: 'banner' }],
    ['【PR】', { kind: 'paid' }],
    ['【PR】水に強い長靴、港の店で発売', { kind: 'head' }],
    ['广告', { kind: 'banner' }],
    ['광고', { kind: 'banner' }],
    ['إعلان', { kind: 'banner' }],
    ['Boots that know the tide (Sponsor)', { kind: 'head' }],
    ['Sponsored: boots that know the tide', { kind: 'head' }],
    ['[Anzeige] Der Stiefel, der die Flut kennt', { kind: 'head' }],
  ])('"%s" is one', (line, label) => {
    expect(sponsorLabelOf(line)).toEqual(label);
  });

  test.each([
    'Advertising: council of Candell bans billboards at the quay',
    'Publicité : la ville de Candell interdit les panneaux',
    'Council bans advertisements at the quay',
    'The sponsor of the regatta withdraws',
    'Together with her sister',
    'Powered by wind, the ferry needs no diesel. It sails on Monday.',
    'The gate was brought to you by taxpayers, said the mayor, who was in good spirits.',
    'PR',
    'Ferry line (Almere) orders nine boats',
    'In partnership with nature',
  ])('"%s" is none', (line) => {
    expect(sponsorLabelOf(line)).toBeUndefined();
  });
});

const text = (what: string): string =>
  `The ${what} of Candell was the talk of the town on Monday, and the council meets about it in March, its clerk said.`;
const p = (words: string, link = 0, containers: string[] = ['body', 'td']): Block => ({
  kind: 'paragraph',
  text: words,
  linkShare: link,
  containers,
});
const h = (words: string, containers: string[] = ['body', 'td']): Block => ({ kind: 'heading', level: 2, text: words, linkShare: 0, containers });
const item = (name: string): Block[] => [h(`${name} is the talk of Candell`), p(text(name)), p('Read more', 1)];
const line = (words: string): Block => ({ kind: 'paragraph', text: words });

function read(blocks: readonly Block[]): { heads: (string | undefined)[]; kept: string; told: string } {
  const decisions: Decision[] = [];
  const raw = articlesOfMail(blocks, { headline: 'This morning' }, new Map(), decisions);
  return {
    heads: raw.map(({ claims }) => claims.headline),
    kept: raw.flatMap((one) => one.blocks.map((block) => block.text)).join('\n'),
    told: decisions.flatMap(({ rule, evidence }) => (rule === 'sponsor-in-newsletter' ? ((evidence?.['lines'] as string[]) ?? []) : [])).join('\n'),
  };
}

const three = ['Gate', 'Ferry', 'Library'];
const heads = three.map((name) => `${name} is the talk of Candell`);
const paid = 'Quillmark turns the heap on your desk into a list that you can search, sort and send, and it forgets nothing that you told it.';

describe('what a sponsor pays for in a newsletter', () => {
  test.each<[string, Block[]]>([
    ['below a label, with a head and a link', [p('Sponsored'), h('Your desk, without the paper'), p(paid), p('Try it', 1)]],
    ['below the name of who pays', [p('Together with Quillmark'), p(paid), p('Try it', 1)]],
    ['with the name below its head', [h('Your desk, without the paper'), p('Sponsored by Quillmark'), p(paid), p('Read more', 1)]],
    ['with the label in its head', [h('Your desk, without the paper (Sponsor)'), p(paid), p('Read more', 1)]],
    ['in one paragraph', [p(`Sponsored: ${paid}`)]],
    ['in an element of its own, the label at its foot', [p(paid, 0, ['body', 'table @7', 'td']), p('Advertisement', 0, ['body', 'table @7', 'td'])]],
    ['in an element below that of its label', [p('Anzeige', 0, ['body', 'table @7', 'p']), p(paid, 0, ['body', 'table @8', 'td', 'p'])]],
    ['between two lines', [{ kind: 'rule', text: '' }, p('Anzeige'), p(paid), p('Zum Angebot', 1), { kind: 'rule', text: '' }]],
  ])('%s is left out, and every item stays', (_, ad) => {
    const { heads: found, kept, told } = read([...item('Gate'), ...ad, ...item('Ferry'), ...item('Library')]);
    expect(found).toEqual(heads);
    expect(kept).not.toContain('Quillmark');
    expect(told).toContain(paid);
    for (const name of three) expect(kept).toContain(text(name));
  });

  test.each<[string, Block[], Block[]]>([
    ['the name of who pays for the whole letter', [p('Presented by Quillmark')], []],
    ['the label of a picture', [], [p('Advertisement')]],
    ['the words above a picture of who pays', [p('TOGETHER WITH')], []],
    ['a label at the foot', [], [...item('Ferry'), p('Sponsored')]],
  ])('%s costs no item', (_, above, between) => {
    const blocks = [...above, ...item('Gate'), ...between, ...item('Ferry'), ...item('Library')];
    const { heads: found, kept } = read(blocks);
    expect(new Set(found)).toEqual(new Set(heads));
    for (const name of three) expect(kept).toContain(text(name));
  });

  test('a label between two paragraphs of one article goes alone', () => {
    const { kept, told } = read([
      line(text('gate')),
      line('ADVERTISEMENT'),
      line(text('ferry')),
      line(text('library')),
      line('Sponsored'),
      line(text('quay')),
    ]);
    expect(kept.split('\n')).toEqual(['gate', 'ferry', 'library', 'quay'].map(text));
    expect(told.split('\n')).toEqual(['ADVERTISEMENT', 'Sponsored']);
  });

  test('who pays for the whole letter is told below its name, and is no text of it', () => {
    const blocks = [p('THE MORNING TIDE'), p('Presented by Quillmark'), ...['gate', 'ferry', 'library'].map((what) => p(text(what)))];
    const { kept, told } = read(blocks);
    expect(kept.split('\n')).toEqual(['THE MORNING TIDE', ...['gate', 'ferry', 'library'].map(text)]);
    expect(told).toBe('Presented by Quillmark');
  });

  test('a text that is most of the mail is no advertisement, whatever stands at it', () => {
    const { kept } = read([p('Presented by Candell', 0, ['body', 'table']), ...three.map((name) => p(text(name), 0, ['body', 'table']))]);
    for (const name of three) expect(kept).toContain(text(name));
  });
});

test('marks that newsletters of plain text set in front of each head are no part of it', () => {
  const blocks = three.flatMap((name) => [line(`■${name} is the talk of Candell`), line(text(name)), line('Read more: https://tide.example/1')]);
  expect(read(blocks).heads).toEqual(heads);
});

test('how long an item takes to read is no part of its head', () => {
  const blocks = three.flatMap((name) => [h(`${name} is the talk of Candell (3 minute read)`), p(text(name)), p('Read more', 1)]);
  expect(read(blocks).heads).toEqual(heads);
});
