import { readByline } from '../../../lambda/pipeline/clean/byline.ts';
import { captionCue } from '../../../lambda/pipeline/clean/caption.ts';
import { readCreditAtEnd, readCreditLine } from '../../../lambda/pipeline/clean/credit.ts';
import { readDateLine } from '../../../lambda/pipeline/clean/date-line.ts';
import { aroundDateline, readDateline } from '../../../lambda/pipeline/clean/dateline.ts';

describe('readDateline', () => {
  const text = 'The harbor was closed on Monday after a storm.';
  test.each([
    ['OSLO: ', { place: 'OSLO' }],
    ['PORT LOUIS (AFP) — ', { place: 'PORT LOUIS', agency: 'AFP' }],
    ['NAIROBI, May 3 (Reuters) - ', { place: 'NAIROBI', agency: 'Reuters', printedDate: 'May 3' }],
    ['WASHINGTON, D.C. – ', { place: 'WASHINGTON, D.C.' }],
    ['LIMA/QUITO: ', { place: 'LIMA/QUITO' }],
    ['Hamburg (dpa) - ', { place: 'Hamburg', agency: 'dpa' }],
    ['SÃO PAULO — ', { place: 'SÃO PAULO' }],
    ['(ANSA) - ROMA, 16 NOV - ', { place: 'ROMA', agency: 'ANSA', printedDate: '16 NOV' }],
    ['(Reuters) - ', { agency: 'Reuters' }],
    ['МОСКВА: ', { place: 'МОСКВА' }],
    ['Bregenz/Lindau – ', { place: 'Bregenz/Lindau' }],
    ['Bregenz, 3.5.2024 – ', { place: 'Bregenz', printedDate: '3.5.2024' }],
    ['Port Louis, May 3 — ', { place: 'Port Louis', printedDate: 'May 3' }],
    ['May 3, 2024 – ', { printedDate: 'May 3, 2024' }],
    ['Aug. 8, 2023 -- ', { printedDate: 'Aug. 8, 2023' }],
    ['3. Mai 2024 – ', { printedDate: '3. Mai 2024' }],
  ])('%s', (printed, parts) => {
    expect(readDateline(printed + text)).toEqual({ ...parts, rest: text });
  });

  test.each([
    ['東京（ロイター） ', '港湾局は、嵐が過ぎるまでフェリーは出航しないと発表した。', { place: '東京', agency: 'Reuters' }],
    ['【北京共同】', '港湾局は、嵐が過ぎるまでフェリーは出航しないと発表した。', { place: '北京', agency: 'Kyodo' }],
    [
      '［東京 16日 ロイター］ - ',
      '港湾局は、嵐が過ぎるまでフェリーは出航しないと発表した。',
      { place: '東京', agency: 'Reuters', printedDate: '16日' },
    ],
    ['القاهرة (رويترز) - ', 'قالت سلطة الميناء إن العبارة لن تبحر قبل انتهاء العاصفة.', { place: 'القاهرة', agency: 'Reuters' }],
    ['(서울=연합뉴스) ', '항만청은 폭풍이 지나갈 때까지 여객선이 출항하지 않는다고 밝혔다.', { place: '서울', agency: 'Yonhap' }],
  ])('%s', (printed, rest, parts) => {
    expect(readDateline(printed + rest)).toEqual({ ...parts, rest });
  });

  test.each([
    'The mayor said: the harbor stays closed until Friday.',
    'UPDATE: The harbor was closed on Monday after a storm.',
    'Q: Why was the harbor closed on Monday after the storm?',
    'NATO said on Monday that the harbor was closed after a storm.',
    'OSLO: closed.',
    'May 2024 – The harbor was closed on Monday after a storm.',
    'Section 12, 2024 – The harbor was closed on Monday after a storm.',
  ])('finds none in "%s"', (paragraph) => {
    expect(readDateline(paragraph)).toBeUndefined();
  });
});

describe('readDateline, with the rest of the text', () => {
  const text = 'The harbor was closed on Monday after a storm.';
  test.each([
    ['of a place that the text speaks of', `Bregenz – ${text}`, 'Ferries in Bregenz stay at the quay.', 'Bregenz'],
    ['of a place of two words', `Port Louis - ${text}`, 'Ships on their way to Port Louis wait.', 'Port Louis'],
    ['of a place with a stop and a dash', 'Lima.- El puerto cerró el lunes después de una tormenta.', 'Los barcos esperan en Lima.', 'Lima'],
    ['not of a heading with a stop and a dash', 'Antecedentes.- El puerto cerró el lunes después de una tormenta.', 'Hubo una tormenta.', undefined],
    ['not of a thing with a dash', `Wordwright – ${text}`, 'Wordwright is a keyboard.', undefined],
    ['not of a longer name', `Breg – ${text}`, 'Ferries in Bregenz stay at the quay.', undefined],
    ['not of speakers', `CHAIR: ${text}`, 'MR. BRASK: Is that so?', undefined],
    ['of a place above sentences', `OSLO: ${text}`, 'Is that so?', 'OSLO'],
  ])('%s', (_, first, second, place) => {
    expect(readDateline(first, aroundDateline([first, second]))?.place).toBe(place);
  });
});

describe('readByline', () => {
  test.each([
    ['By Ada Muster', ['Ada Muster']],
    ['By Ada Muster and Ben O’Hara, Foreign Editor', ['Ada Muster', 'Ben O’Hara']],
    ['BY ADA MUSTER', ['ADA MUSTER']],
    ['Von Jana Beispiel und Uwe van der Berg', ['Jana Beispiel', 'Uwe van der Berg']],
    ['Par Chloé d’Exemple | Publié le 3 mai 2024', ['Chloé d’Exemple']],
    ['Por María Ejemplo y José de la Prueba', ['María Ejemplo', 'José de la Prueba']],
    ['By Ada Muster, Reuters', ['Ada Muster']],
    ['بقلم: ليلى مثال', ['ليلى مثال']],
    ['記者：見本太郎', ['見本太郎']],
  ])('%s', (line, names) => {
    expect(readByline(line)).toEqual(names);
  });

  test.each([
    'By the time the ferry sailed, the storm had passed.',
    'By sea and by air',
    'Ada Muster',
    'By AFP',
    'Von Montag an gilt der neue Fahrplan.',
  ])('finds none in "%s"', (line) => {
    expect(readByline(line)).toBeUndefined();
  });

  test.each([
    ['Ada Muster', ['Ada Muster']],
    ['Ada Muster, 12 May', ['Ada Muster']],
    ['Ada Muster | 2 hours ago', ['Ada Muster']],
    ['Muster Rowing Club 6:12.4', undefined],
    ['Ada Muster – Ben Beispiel 19:27', undefined],
    ['Short Url', undefined],
    ['Sign In', undefined],
    ['Harbor', undefined],
  ])('between headline and text, "%s"', (line, names) => {
    expect(readByline(line, true)).toEqual(names);
  });
});

describe('readDateLine', () => {
  test.each([
    ['Updated 16 May 2024', 'en', { labelled: true, modifiedAt: '2024-05-16' }],
    ['Published 3 May 2024, updated 4 May 2024', 'en', { labelled: true, publishedAt: '2024-05-03', modifiedAt: '2024-05-04' }],
    ['Aktualisiert am 4. Mai 2024', 'de', { labelled: true, modifiedAt: '2024-05-04' }],
    ['2024年5月4日 更新', 'ja', { labelled: true, modifiedAt: '2024-05-04' }],
    ['Sat 4 May 2024', 'en', { labelled: false, publishedAt: '2024-05-04' }],
  ])('%s', (line, language, dates) => {
    expect(readDateLine(line, language)).toEqual(dates);
  });

  test('a sentence that mentions a date is none', () => {
    expect(readDateLine('The bridge was opened to all traffic on 4 May 2024.', 'en')).toBeUndefined();
    expect(readDateLine('港务局于2024年5月4日公布，新建的水闸经受住了首场风暴，下城没有居民需要撤离。', 'zh')).toBeUndefined();
    expect(readDateLine('発表日：2024年5月4日。', 'ja')).toEqual({ labelled: true, publishedAt: '2024-05-04' });
  });
});

describe('wire credits', () => {
  test.each([
    ['Source: AFP/jb', 'AFP'],
    ['– Reuters', 'Reuters'],
    ['(dpa)', 'dpa'],
    ['Quelle: dpa', 'dpa'],
    ['With inputs from Reuters', 'Reuters'],
    ['المصدر: رويترز', 'Reuters'],
    ['出典：ロイター', 'Reuters'],
    ['Source: harbor authority', undefined],
    ['AP exams begin on Monday', undefined],
  ])('"%s" on its own', (line, agency) => {
    expect(readCreditLine(line)).toBe(agency);
  });

  test.each([
    ['The harbor stays closed, he said. (Reuters)', { agency: 'Reuters', rest: 'The harbor stays closed, he said.' }],
    ['The harbor stays closed, he said. – AFP', { agency: 'AFP', rest: 'The harbor stays closed, he said.' }],
    ['The harbor stays closed, he told the agency AFP.', undefined],
  ])('at the end of "%s"', (paragraph, credit) => {
    expect(readCreditAtEnd(paragraph)).toEqual(credit);
  });
});

describe('captionCue', () => {
  test.each([
    'Mayor Ada Muster opens the new quay in Port Example on May 3, 2024. (Photo: AP/Ben Beispiel)',
    'Mayor Ada Muster opens the new quay. (AFP)',
    'The quay at dawn. Photograph: Ben Beispiel/Reuters',
    'Bürgermeisterin Muster auf dem Kai. Foto: Ben Beispiel/dpa',
    'Le quai à l’aube. © Ben Exemple / AFP',
    '新しい埠頭（写真：ロイター）',
    'رئيسة البلدية على الرصيف (أ ف ب)',
    'Ben Beispiel/Getty Images',
  ])('%s', (text) => {
    expect(captionCue(text)).toBeDefined();
  });

  test.each([
    'The mayor opened the new quay on Friday (May 3) and thanked the crews.',
    'She told AFP that the quay was safe.',
    'The plan has three parts: dredging, walls and lights.',
  ])('none in "%s"', (text) => {
    expect(captionCue(text)).toBeUndefined();
  });
});
