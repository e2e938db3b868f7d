import { joinLines } from '../../../lambda/pipeline/clean/paragraphs.ts';
import { linesOf } from '../../../lambda/pipeline/read/text.ts';

const joined = (text: string): string[] => joinLines(linesOf(text)).map((line) => line.text);

describe('joinLines', () => {
  test('joins lines that a converter wrapped at a fixed width', () => {
    const text = [
      'The ferry between Tarvik and the outer islands will sail again from Monday after',
      'three winters in which the islanders had to rely on fishing boats, the port',
      'company said.',
      '',
      'Tickets are sold on board.',
    ].join('\n');
    expect(joined(text)).toEqual([
      'The ferry between Tarvik and the outer islands will sail again from Monday after three winters in which the islanders had to rely on fishing boats, the port company said.',
      'Tickets are sold on board.',
    ]);
  });

  test('keeps short lines apart', () => {
    expect(joined('Home\nNews\nSport and leisure\nWeather')).toEqual(['Home', 'News', 'Sport and leisure', 'Weather']);
  });

  test('keeps paragraphs that stand on single lines apart', () => {
    const long = 'The ferry between Tarvik and the outer islands will sail again from Monday, the port company said on its website.';
    expect(joined(`${long}\n${long}`)).toEqual([long, long]);
  });

  test('takes bracketed addresses out, those cut by a wrap too', () => {
    const text =
      'Ada Muster [https://gazette.example/ada]\nSee the plan\n[https://gazette.example/a-very-long-address-that-ends-at-the-eightieth-column-of\n-this-text.pdf]';
    expect(joined(text).filter(Boolean)).toEqual(['Ada Muster', 'See the plan']);
  });

  test('keeps paragraphs of a script without spaces apart, whatever their length', () => {
    const paragraphs = [
      '町の図書館',
      '編集 港野太郎',
      '港町の図書館は二十日、改修工事を終えて三年ぶりに開館し、朝から多くの住民が新しい閲覧室を訪れた。入り口には本を返す人の列ができたという。',
      '館長は開館式で、子どもたちが放課後に集まれる場所にしたいと話し、来月から毎週土曜日に読み聞かせの会を開くと発表した。参加は無料だ。',
    ];
    expect(joined(paragraphs.join('\n'))).toEqual(paragraphs);
  });

  test('joins lines of a script without spaces that were wrapped in mid-sentence', () => {
    const line = '港町の図書館は二十日、改修工事を終えて三年ぶりに開館し、朝から多くの住民が新しい閲覧室を訪れ、入り口には本を返す人の長い列ができて';
    expect(joined(`${line}\n${line}\nいたという。`)).toEqual([`${line}${line}いたという。`]);
  });

  test('keeps brackets that hold words', () => {
    expect(joined('“They [the islanders] have waited long enough,” she said.')).toEqual([
      '“They [the islanders] have waited long enough,” she said.',
    ]);
  });

  test('joins a paragraph that its links cut in pieces', () => {
    expect(joined('The boat, which was built in the yard of\nTarvik Marine\n, carries ninety people and eleven cars.')).toEqual([
      'The boat, which was built in the yard of Tarvik Marine, carries ninety people and eleven cars.',
    ]);
  });

  test('joins unspaced scripts without a space', () => {
    expect(joined('港湾局は水曜日、嵐が過ぎるまで本土とみさき島を結ぶすべてのフェリーを欠航にすると発表し\n、').at(0)).toBe(
      '港湾局は水曜日、嵐が過ぎるまで本土とみさき島を結ぶすべてのフェリーを欠航にすると発表し、',
    );
  });

  test('joins a sentence that a caption and a jump line cut in two', () => {
    const text =
      'The quarrel had lasted for eleven years, and an earlier council had\n\nThe old quay in 1961. Photograph: Ben Beispiel/Reuters\n\nContinued on page 7\n\nrefused three times to open the harbor for the islanders’ boats.';
    expect(joined(text)[0]).toBe(
      'The quarrel had lasted for eleven years, and an earlier council had refused three times to open the harbor for the islanders’ boats.',
    );
  });

  test('every block is in exactly one line', () => {
    const blocks = linesOf(
      'Home\n\nThe boat was built in the yard of\nTarvik Marine\n, and carries ninety people in calm water.\n[https://x.example/a\nb]\n-----\nEnd',
    );
    expect(
      joinLines(blocks)
        .flatMap((line) => line.sources)
        .sort((a, b) => a - b),
    ).toEqual(blocks.map((_, index) => index));
  });
});
