import { isAside } from '../../../lambda/pipeline/summarize/asides.ts';
import { candidatesOf } from '../../../lambda/pipeline/summarize/candidates.ts';
import { pointsBack } from '../../../lambda/pipeline/summarize/demonstratives.ts';
import { leans, openingOf } from '../../../lambda/pipeline/summarize/leaning.ts';
import { judge } from '../../../lambda/pipeline/summarize/readable.ts';
import { articleOf } from './stories.ts';

describe('whether a sentence needs the one before it', () => {
  test.each<[string, string, boolean, boolean?]>([
    ['en', 'He also asked the council for more boats.', true],
    ['en', 'What’s more, the bridge is likely to stay closed.', true],
    ['en', 'To make matters worse, the last train had gone.', true],
    ['en', '“Nobody slept, and nobody will.”', true],
    ['en', '“Nobody slept,” the harbor master said.', false],
    ['en', '“Nobody slept,” he said.', true],
    ['en', 'Instead of a bridge, Wexholm will get two ferries.', false],
    ['en', 'Instead, Wexholm will get two ferries.', true],
    ['en', 'This week the council votes.', false],
    ['en', 'It was half past ten when the lamp went out.', true],
    ['en', 'It was half past ten when the lamp went out.', false, true],
    ['fr', 'Il était dix heures quand la lampe s’est éteinte.', false, true],
    ['fr', 'Il a ajouté que le pont resterait fermé.', true, true],
    ['fr', 'Alors que le pont est fermé, la ville loue deux bacs.', false],
    ['es', 'Después de tres horas, el consejo aprobó las reglas.', false],
    ['es', 'Después, el consejo aprobó las reglas.', true],
    ['ja', '「橋は閉じたままだ。」', true],
    ['constructor', 'He also said so.', false],
    ['en', 'The mayor of Wexholm had promised one.', true],
    ['en', 'The mayor of Wexholm had promised one, but the council refused.', true],
    ['en', 'Of all the towns on the lake Wexholm is one, engineers said.', false],
    ['en', 'Neither Orlin nor Wexholm will ever do that.', true],
    ['en', 'The ferry left pier number one.', false],
    ['en', 'In that case the council will meet again.', true],
    ['en', 'The two sides meet again on Monday.', true],
    ['de', 'Das teilte die Reederei am Montag mit.', true],
    ['de', 'Das Boot liegt seit Montag im Hafen.', false],
    ['fr', 'C’est ce qu’a annoncé la mairie.', true],
    ['es', 'Por ejemplo, el puente cierra de noche.', true],
    ['it', 'Si tratta del ponte più vecchio della valle.', true],
    ['ru', 'Например, паром ходит только днём.', true],
    ['ja', 'この橋は閉じたままだ。', true],
    ['zh', '这座桥仍然关闭。', true],
  ])('%s: %s', (...[language, text, expected, opens]) => expect(leans(text, language, opens)).toBe(expected));
});

describe('whether a sentence opens with what it only points at', () => {
  test.each<[string, string, boolean]>([
    ['fr', 'Cette décision prive la vallée de son bac.', true],
    ['fr', 'Cette semaine, le conseil vote.', false],
    ['de', 'Diese Brücke bleibt geschlossen.', true],
    ['de', 'Diesen Montag tagt der Rat.', false],
    ['es', 'Estas obras costarán tres millones.', true],
    ['es', 'Este año no habrá ferri.', false],
    ['it', 'Questa decisione toglie il traghetto alla valle.', true],
    ['ru', 'Этот паром больше не ходит.', false],
    ['ru', 'Такое решение принял совет.', true],
    ['vi', 'Người lái phà này cho biết cầu vẫn đóng.', true],
    ['vi', 'Tại cuộc họp, thị trưởng hứa mở lại phà.', true],
    ['vi', 'Năm nay thị trấn Lam Vân mở lại phà.', false],
    ['vi', 'Tuần này thị trấn Lam Vân mở lại phà.', false],
    ['constructor', 'Cette décision prive la vallée de son bac.', false],
  ])('%s: %s', (language, text, expected) => expect(pointsBack(openingOf(text, language))).toBe(expected));

  test('it leans where one outlet tells the story, and is worth less where others may have named it', () => {
    const one = articleOf({
      id: 'a',
      headline: '',
      language: 'fr',
      body: ['Le bac de Lam est fermé.', 'Cette décision prive la vallée de son seul bac.'],
    });
    const other = articleOf({ id: 'b', headline: '', language: 'fr', body: ['La mairie a fermé le bac lundi soir.'] });
    const judgedIn = (...articles: (typeof one)[]) => judge(candidatesOf(articles), articles)[1];
    expect(judgedIn(one)).toMatchObject({ leans: true, marks: ['leaning', 'opening'] });
    expect(judgedIn(one, other)).toMatchObject({ leans: false, marks: ['pointing', 'opening', 'lead'] });
  });
});

describe('what a page sets beside its text is no candidate', () => {
  test.each<[string, string, string]>([
    ['en', 'a credit without brackets', 'Ferry Odile at the pier on Friday. Photo: Ines Calloway'],
    ['en', 'a place in the picture', 'Mayor Tomas Reyle (left) opens the bridge with two engineers.'],
    ['en', 'an agency’s caption', 'Ada Holt, a ferry captain, walks out of the council of Wexholm on April 26, 2023, after the vote on the rules.'],
    ['en', 'a file picture', 'File photo of the bridge over the Lam before the flood.'],
    ['de', 'a file picture', 'Archivbild der Brücke über die Lam vor der Flut.'],
    ['ja', 'places in the picture', 'ベレール橋に立つ市長（左）と技師たち。'],
    ['vi', 'a name without a predicate', 'Thuyền trưởng Minh Khuê và bà Lam Vân.'],
    ['vi', 'a picture’s subject', 'Hiện trường nơi xảy ra vụ chìm phà.'],
  ])('%s: %s', (language, _name, caption) => {
    const lede =
      language === 'vi' ? 'Hôm 5-9, thị trấn Lam Vân đã mở lại bến phà cho xe tải.' : 'The council of Orlin voted for the ferry rules on Monday.';
    const article = articleOf({ id: 'a', headline: '', language, body: [caption, lede] });
    expect(candidatesOf([article]).map(({ text, position }) => [text, position])).toEqual([[lede, 0]]);
  });

  test.each<[string, string]>([
    ['en', 'Ada Holt walked out of the council of Wexholm on April 26, 2023, and said that the rules are unfair.'],
    ['en', 'The council sits to the left of the mayor in the new hall.'],
    ['fr', 'Le bac de Lam (centre) est fermé depuis lundi.'],
    ['vi', 'Phà đã chạy lại từ sáng nay.'],
  ])('%s: %s: stays', (language, text) => {
    const article = articleOf({ id: 'a', headline: '', language, body: [text, 'The rules là begin in March.'] });
    expect(candidatesOf([article])).toHaveLength(2);
  });

  test('a heading that was joined to a sentence goes, an article of nothing but captions stays', () => {
    const joined = articleOf({ id: 'a', headline: '', language: 'en', body: ['What the night broughtThe mayor of Orlin thanked the crews.'] });
    expect(candidatesOf([joined]).map(({ text, sentence }) => [text, sentence])).toEqual([['The mayor of Orlin thanked the crews.', 1]]);
    const only = articleOf({ id: 'a', headline: '', language: 'en', body: ['The pier. Photo: Ines Calloway'] });
    expect(candidatesOf([only])).not.toEqual([]);
  });
});

describe('what makes a sentence serve less', () => {
  const marksOf = (language: string, body: string[], headline = '') => {
    const article = articleOf({ id: 'a', headline, language, body });
    return judge(candidatesOf([article]), [article]).map(({ marks, leans: leaning }) => [
      ...marks.filter((mark) => mark !== 'opening'),
      ...(leaning ? ['leans'] : []),
    ]);
  };
  const news = 'The council of Wexholm voted on Monday to close the lamp room of Port Ellery.';

  test('a hook before the news', () => {
    expect(marksOf('en', ['Nobody had looked at the lamp for years.', news])[0]).toEqual(['hook']);
    expect(marksOf('en', ['Nobody in Wexholm had looked at the lamp for years.', news])[0]).toEqual([]);
    expect(marksOf('en', ['Nobody had looked at the lamp for years.', 'The room was dark and the stairs were wet.'])[0]).toEqual([]);
    expect(marksOf('de', ['Niemand hatte die Lampe je gesehen.', 'Der Rat von Wexholm stimmte am 3. Mai ab.'])[0]).toEqual([]);
  });

  test('a surname that nobody has introduced', () => {
    const body = [
      news,
      'The lamp dates from 1911.',
      'Its keeper is the engineer Ada Calloway.',
      'The stairs are closed to visitors.',
      'Calloway died on Friday.',
    ];
    expect(marksOf('en', body)[4]).toEqual(['stranger']);
    expect(marksOf('en', body, 'Keeper Calloway is dead')[4]).toEqual([]);
    expect(marksOf('en', ['The engineer Ada Calloway keeps the lamp.', ...body.slice(0, 2), ...body.slice(3)])[4]).toEqual([]);
  });

  test('a remark without its speaker, unless the author speaks throughout', () => {
    const story = [
      news,
      'The keeper sat down.',
      'I had promised my daughter a boat.',
      ...Array.from({ length: 12 }, (_, i) => `The lamp turned for the ${i + 2}th time that night.`),
    ];
    expect(marksOf('en', story)[2]).toEqual(['leaning', 'leans']);
    expect(marksOf('en', story.slice(0, 4))[2]).toEqual([]);
    expect(marksOf('en', [...story.slice(0, 2), '“I had promised my daughter a boat,” the keeper said.', ...story.slice(3)])[2]).toEqual([
      'quotation',
    ]);
    expect(marksOf('en', [...story.slice(0, 2), 'The bridge was built before World War I began.', ...story.slice(3)])[2]).toEqual([]);
    expect(marksOf('vi', [news, 'Phà chạy lại.', 'Chúng tôi đã chờ cả đêm.', ...story.slice(3)])[2]).toEqual(['leaning', 'leans']);
  });
});

describe('sentences that never stand in a summary', () => {
  test.each([
    ['Oat flakes: 7.2 g sugar; 150 calories.', 'furniture'],
    ['More about the ferries is on wexholmferries.org.', 'furniture'],
    ['Wexholmferries.com said on Tuesday that it would give back what passengers paid for the crossings of March.', undefined],
    ['He added that the boats will wait for the trains.', 'trails-on'],
    ['“The boats will wait, said the harbor master.', 'cut-quote'],
    ['Ferries wait for trains', 'repeats-headline'],
    ['The council: three members voted against the rules on Friday.', undefined],
    ['Sign up here for the morning letter of the Coast Courier.', 'aside'],
    ['This story was supported by a fund for reporting from the coast.', 'aside'],
    ['Get it from the harbor shop for $16.99 in four sizes.', 'aside'],
    ['• Read more: the ferries that still run in winter.', 'aside'],
    ['If you buy a ticket through our links, we may earn a commission.', 'aside'],
    ['The union urged its members to sign up for the night boats.', undefined],
    ['Subscribers of the line pay half of the fare from Monday.', undefined],
  ])('%s: %s', (text, flaw) => {
    const article = articleOf({
      id: 'a',
      headline: 'Ferries wait for trains',
      language: 'en',
      body: ['The ferries wait for the last train.', text, 'The rules begin in March.'],
    });
    const candidates = candidatesOf([article]);
    expect(judge(candidates, [article])[1]?.flaw).toBe(flaw);
  });
});

test.each([
  ['vi', 'Ông Minh Khuê chia sẻ.', 'too-short'],
  ['vi', 'Bến phà Lam Vân đã mở lại sáng nay.', undefined],
  ['en', 'The harbor of Orlin reopened.', undefined],
])('%s: %s is long enough to tell something: %s', (language, text, flaw) => {
  const article = articleOf({ id: 'a', headline: '', language, body: ['Thị trấn là nơi đã họp hôm qua về các chuyến phà.', 'Phà đã chạy.', text] });
  const candidates = candidatesOf([article]);
  expect(judge(candidates, [article])[candidates.length - 1]?.flaw).toBe(flaw);
});

describe('asides in other languages', () => {
  test.each([
    ['de', 'Lesen Sie auch: Die Fähren, die im Winter fahren.', true],
    ['fr', 'Lire aussi : les bacs qui roulent encore en hiver.', true],
    ['es', 'Suscríbete aquí al boletín de la costa.', true],
    ['ja', '関連記事：冬も走る渡し船のすべて', true],
    ['vi', 'Xem thêm: Những chuyến phà mùa đông', true],
    ['nl', 'Sign up here for the morning letter.', true],
    ['de', 'Lesend saß der Fährmann am Steuer.', false],
    ['constructor', 'Lesen Sie auch: Die Fähren.', false],
  ])('%s: %s', (language, text, expected) => expect(isAside(text, language)).toBe(expected));
});
