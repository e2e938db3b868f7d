import { aroundDateline } from '../../../lambda/pipeline/clean/dateline.ts';
import { type Beside, readDatelineAbove, readDatelineIn } from '../../../lambda/pipeline/clean/dateline-in-text.ts';

const beside = (paragraphs: readonly string[], more: Partial<Beside> = {}): Beside => ({
  ...aroundDateline(paragraphs),
  outlets: ['Brasil 247', 'tidepost'],
  below: false,
  ...more,
});

const latin = 'The harbor was closed on Monday after a storm, said its office.';
const cyrillic = 'Порт закрыли в понедельник после шторма, сообщило управление.';
const japanese = '港湾局は、嵐が過ぎるまでフェリーは出航しないと発表した。';
const taiwanese = '霧港港務局星期一表示，新建的水閘經受住了首場風暴。';
const chinese = '雾港港务局星期一表示，新建的水闸经受住了首场风暴。';
const korean = '항만청은 폭풍이 지나갈 때까지 여객선이 출항하지 않는다고 밝혔다.';

test.each<[string, string, object]>([
  ['NEW DELHI: ', latin, { place: 'NEW DELHI' }],
  ['NEW YORK — ', latin, { place: 'NEW YORK' }],
  ['TEHRAN- ', latin, { place: 'TEHRAN' }],
  ['TAMPA, Fla.- ', latin, { place: 'TAMPA, Fla.' }],
  ['NEW YORK CITY (WABC) -- ', latin, { place: 'NEW YORK CITY' }],
  ['CHICAGO (Tide News Now) — ', latin, { place: 'CHICAGO' }],
  ['Berlin (ots) - ', latin, { place: 'Berlin' }],
  ['London, Jun 11 (efe-epa).- ', latin, { place: 'London', agency: 'EFE', printedDate: 'Jun 11' }],
  ['Wien (epdÖ) – ', latin, { place: 'Wien' }],
  ['Potsdam – ', latin, { place: 'Potsdam' }],
  ['Londres - ', latin, { place: 'Londres' }],
  ['Washington.- ', latin, { place: 'Washington' }],
  ['United Nations – ', latin, { place: 'United Nations' }],
  ['AFP / Nairobi — ', latin, { place: 'Nairobi', agency: 'AFP' }],
  ['Nairobi / AFP — ', latin, { place: 'Nairobi', agency: 'AFP' }],
  ['AFP — ', latin, { agency: 'AFP' }],
  ['Reuters, London - ', latin, { place: 'London', agency: 'Reuters' }],
  ['VOV.VN - ', latin, {}],
  ['TTO - ', latin, {}],
  ['(Dân trí) - ', latin, {}],
  ['(NLĐO) - ', latin, {}],
  ['Hà Nội (TTXVN) - ', latin, { place: 'Hà Nội', agency: 'VNA' }],
  ['Tidepost.com, Jakarta - ', latin, { place: 'Jakarta' }],
  ['TIDEPOST.CO.ID, JAKARTA — ', latin, { place: 'JAKARTA' }],
  ['JAKARTA, Tidepost.com - ', latin, { place: 'JAKARTA' }],
  ['Jakarta, Tide News -- ', latin, { place: 'Jakarta' }],
  ['(CNN)', latin, {}],
  ['(January 24, 2017) — ', latin, { printedDate: 'January 24, 2017' }],
  ['247 – ', latin, {}],
  ['Tidepost | ', latin, {}],
  ['КИЕВ. 3 декабря. УНН. ', cyrillic, { place: 'КИЕВ', printedDate: '3 декабря' }],
  ['МОСКВА, 3 дек — РИА Новости. ', cyrillic, { place: 'МОСКВА', printedDate: '3 дек', agency: 'RIA Novosti' }],
  ['МОСКВА, 3 декабря. /ТАСС/. ', cyrillic, { place: 'МОСКВА', printedDate: '3 декабря', agency: 'TASS' }],
  ['Москва. 3 декабря. INTERFAX.RU - ', cyrillic, { place: 'Москва', printedDate: '3 декабря' }],
  ['【ソウル＝見本太郎】', japanese, { place: 'ソウル', reporters: '見本太郎' }],
  ['〔記者王小明／台北報導〕', taiwanese, { place: '台北', reporters: '王小明' }],
  ['【記者王小明台北報導】', taiwanese, { place: '台北', reporters: '王小明' }],
  ['【本報訊】', taiwanese, {}],
  ['〔即時新聞／綜合報導〕', taiwanese, {}],
  ['（中央社記者王小明台北3日電）', taiwanese, { agency: 'CNA' }],
  ['本报讯（记者叶小明）', chinese, { reporters: '叶小明' }],
  ['雾港晚报讯（记者 叶小明 王大海）', chinese, { reporters: '叶小明 王大海' }],
  ['潮汐财经讯 ', chinese, {}],
  ['雾港网5月13日讯 ', chinese, {}],
  ['潮汐之家 5 月 22 日消息，', chinese, {}],
  ['[부산=안개신문 홍길동 기자] ', korean, { place: '부산', reporters: '홍길동' }],
  ['(서울=연합뉴스) 홍길동 기자 = ', korean, { place: '서울', agency: 'Yonhap' }],
  ['[서울=뉴시스]홍길동 기자 = ', korean, { place: '서울', agency: 'Newsis' }],
  ['[안개일보=홍길동 기자] ', korean, { reporters: '홍길동' }],
  ['नई दिल्ली: ', 'बंदरगाह कार्यालय ने सोमवार को कहा कि नया द्वार पहले तूफान में टिका रहा।', { place: 'नई दिल्ली' }],
])('%s', (printed, text, parts) => {
  expect(readDatelineIn(printed + text, beside([printed + text]))).toEqual({ ...parts, rest: text });
});

test.each([
  'Leipzig: Here a gallery was founded forty years ago, and here it stays.',
  'Wordwright – A keyboard for people who write by the sea, and for others.',
  'Paris – like London – closes its harbor on Monday after the storm.',
  'REVIEW- The new ferry is quiet, and that is most of what it is.',
  'WARNING: The harbor was closed on Monday after a storm, said its office.',
  'The mayor — a sailor herself — closed the harbor on Monday.',
  '(Applause and laughter, 3 minutes) The mayor closed the harbor.',
  'May 2024 – The harbor was closed on Monday after a storm.',
  'In Candell – The harbor was closed on Monday after a storm.',
  '[단독 인터뷰 기사] 항만청은 폭풍이 지나갈 때까지 여객선이 출항하지 않는다고 밝혔다.',
  '北京时间5月20日，霧港の水門は初めての嵐に耐えた。',
  '特斯拉充电 五分钟可行驶一百公里，雾港港务局星期一表示。',
  '【短视频文化观察】雾港港务局星期一表示，新建的水闸经受住了首场风暴。',
])('finds none in "%s"', (paragraph) => {
  expect(readDatelineIn(paragraph, beside([paragraph]))).toBeUndefined();
});

test('an outlet that asks is no place', () => {
  const paragraphs = [`Tidepost: ${latin}`, 'Mara Lindqvist: Yes.', `Tidepost: ${latin}`];
  expect(readDatelineIn(paragraphs[0] as string, beside(paragraphs))).toBeUndefined();
});

test.each([
  ['a town in capitals', 'SHANGHAI: ', [], 'SHANGHAI'],
  ['a place that the text speaks of', 'CANDELL — ', ['Ships wait in Candell.'], 'CANDELL'],
  ['no place that it does not speak of', 'CANDELL — ', [], undefined],
  ['no town in small letters that it does not speak of', 'Potsdam – ', [], undefined],
])('below running text, it is %s', (_, printed, others, place) => {
  expect(readDatelineIn(printed + latin, beside([printed + latin, ...others], { below: true }))?.place).toBe(place);
});

test('names in capitals with colons are speakers where others speak too', () => {
  const paragraphs = [`PARIS: ${latin}`, 'MR. BRASK: Is that so?'];
  expect(readDatelineIn(paragraphs[0] as string, beside(paragraphs))).toBeUndefined();
});

test.each([
  ['WASHINGTON (AP) —', latin, { place: 'WASHINGTON', agency: 'AP' }],
  ['CNN —', latin, {}],
  ['〔記者王小明／台北報導〕', taiwanese, { place: '台北', reporters: '王小明' }],
])('on a line of its own above its paragraph: %s', (line, text, parts) => {
  expect(readDatelineAbove(line, text, beside([line, text]))).toEqual({ ...parts, rest: text });
});

test.each(['What happened —', 'The night at the gate:', 'STORM SEASON:', '(More on page 4)'])('no dateline above a paragraph: %s', (line) => {
  expect(readDatelineAbove(line, latin, beside([line, latin]))).toBeUndefined();
});
