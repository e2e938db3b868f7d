import type { Article, Story, Summary } from '../../../lambda/model.ts';
import { chooseHeadline } from '../../../lambda/pipeline/edit/headline.ts';
import { learnOutlets } from '../../../lambda/pipeline/edit/outlets.ts';
import fc from '../../laws.ts';
import { article, storyOf } from './fixtures.ts';

const told = (...texts: string[]): Summary => ({ sentences: texts.map((text, sentence) => ({ text, articleId: 'a', paragraph: 0, sentence })) });
const choose = (story: Story, summary?: Summary) =>
  chooseHeadline(story, learnOutlets([story.lead, ...story.nearDuplicates, ...story.related]), summary);
const summary = told('Harbor towns on the Tarn agreed on Friday on rules for 40 winter ferries, and Port Ellery will run 12 of them.');
const clear = 'Harbor towns agree on rules for 40 winter ferries';

describe('the clearer of two headlines over the same text', () => {
  test.each<[string, string, string?]>([
    ['clickbait', 'You won’t believe what the harbor towns agree on for winter ferries'],
    ['a promise to tell', 'Here’s what the harbor towns agree on for the 40 winter ferries'],
    ['a question', 'Do harbor towns agree on rules for the 40 winter ferries?'],
    ['shouting', 'HARBOR TOWNS AGREE ON RULES FOR 40 WINTER FERRIES ON THE TARN'],
    ['a live blog', 'Winter ferries live updates: harbor towns on the Tarn agree on rules'],
    ['an opinion', 'Opinion: harbor towns agree on rules for 40 winter ferries, at last'],
    ['cut off', 'Harbor towns agree on rules for 40 winter ferries and the Tarn…'],
    ['words that nobody supports', 'Captain Brandvik slams mayors over shameful Lindholm betrayal'],
    ['too short', 'Ferries: rules'],
  ])('is not the one with %s', (_name, lead) => {
    const story = storyOf(article(lead, { id: 'a' }), { nearDuplicates: [article(clear, { id: 'b' })] });
    expect(choose(story, summary).headline).toBe(clear);
  });

  test.each([
    ['de', 'Das steckt dahinter: Hafenstädte und die 40 Fähren', 'Hafenstädte einigen sich auf Regeln für 40 Winterfähren'],
    ['fr', 'Voici pourquoi les villes du port parlent de 40 bacs', 'Les villes du port s’accordent sur 40 bacs pour l’hiver'],
    ['es', 'No vas a creer lo que acordaron los puertos del Tarn', 'Los puertos del Tarn acuerdan reglas para 40 transbordadores'],
    ['ar', 'لن تصدق ما اتفقت عليه مدن المرفأ بشأن العبارات هذا الشتاء', 'مدن المرفأ تتفق على قواعد جديدة لأربعين عبارة هذا الشتاء'],
    ['ja', '衝撃の結末、港町が冬の渡し船四十隻の規則で下した決断とは', '港町の各市、冬の渡し船四十隻の共通規則で合意し三月開始'],
    ['zh', '你绝对想不到港口城市就冬季四十艘渡轮达成了什么协议', '港口城市就冬季四十艘渡轮的共同规则达成协议三月实施'],
  ])('%s: nor the promise', (language, lead, better) => {
    const story = storyOf(article(lead, { id: 'a', language }), { nearDuplicates: [article(better, { id: 'b', language })] });
    expect(choose(story).headline).toBe(better);
  });
});

describe('headlines of related coverage', () => {
  test('one whose words the summary supports heads a story whose lead is vague, with its own address', () => {
    const related = article(clear, { id: 'r', canonicalUrl: 'https://r.example/1' });
    const {
      headline,
      article: from,
      decisions,
    } = choose(storyOf(article('What now? Here’s why it matters', { id: 'a' }), { related: [related] }), summary);
    expect([headline, from.id]).toEqual([clear, 'r']);
    expect(decisions[0]).toMatchObject({ rule: 'clearest-headline', reason: 'Another outlet headed the same news more clearly.' });
    expect(decisions[0]?.evidence?.['candidates']).toEqual([
      `${clear} (1.9, 86 % of its words supported)`,
      expect.stringMatching(/^What now\? Here’s why it matters \(.*question, clickbait/),
    ]);
  });

  test.each([
    ['another angle', 'Fishermen of Lindholm fear for their landing hours this spring'],
    ['another language', 'Hafenstädte einigen sich auf Regeln für 40 Winterfähren'],
  ])('not one with %s', (_name, headline) => {
    const language = headline.startsWith('Hafen') ? 'de' : 'en';
    const story = storyOf(article('Ferry talks end', { id: 'a' }), { related: [article(headline, { id: 'r', language })] });
    expect(choose(story, summary).headline).toBe('Ferry talks end');
  });
});

test('a headline stands in an article of the story, whatever their order', () => {
  const words = fc.constantFrom(
    clear,
    'LIVE: ferries',
    'Ferry talks end | Coast Courier',
    'TOWNS AGREE!',
    'You’ll never guess',
    '',
    '渡し船で合意',
    'Rules — what we know',
  );
  const copies = fc.array(words, { maxLength: 4 });
  fc.assert(
    fc.property(words, copies, copies, (lead, same, other) => {
      const named = (headline: string, id: string): Article => article(headline, { id, publisher: 'Coast Courier' });
      const nearDuplicates = same.map((headline, n) => named(headline, `n${n}`));
      const related = other.map((headline, n) => named(headline, `r${n}`));
      const story = storyOf(named(lead, 'a'), { nearDuplicates, related });
      const { headline, article: from } = choose(story, summary);
      const source = (from.headline === '' ? from.lede : from.headline).toLowerCase();
      expect(source).toContain(headline.toLowerCase());
      const turned = storyOf(named(lead, 'a'), { nearDuplicates: [...nearDuplicates].reverse(), related: [...related].reverse() });
      expect(choose(turned, summary)).toEqual(choose(story, summary));
    }),
  );
});
