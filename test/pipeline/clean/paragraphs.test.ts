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

  test('joins a heading that was wrapped among addresses, whatever their width', () => {
    const text = [
      'The paper’s logo',
      '[https://herald.example/wps/build/images/veldmar/logotype-of-the-herald-in-two-colors-96.png]',
      '',
      'COUNCIL OF VELDMAR VOTES TO KEEP THE OLD FERRY BELL, AND THE HARBOR OFFICE WILL',
      'RING IT',
      '',
      'By Ada Muster [ada@herald.example]',
    ].join('\n');
    expect(joined(text)).toContain('COUNCIL OF VELDMAR VOTES TO KEEP THE OLD FERRY BELL, AND THE HARBOR OFFICE WILL RING IT');
  });

  test('keeps turns of speech apart, though one is as wide as a wrapped line', () => {
    const turns = [
      'CHAIR: Good evening. I open the meeting. We have two items tonight.',
      'MS. TARVEL: Thank you. The first is the well in Mill Lane.',
      'MR. BRASK: Is it true that the pump was broken for six weeks?',
      'MS. TARVEL: Seven, I am afraid. The part had to come from abroad.',
      'CHAIR: Are there further questions? Then we vote.',
    ];
    expect(joined(turns.join('\n'))).toEqual(turns);
  });

  test('keeps bare addresses apart', () => {
    const lines = [
      'https://share.example/sharer.php?u=https%3A%2F%2Fherald.example%2Fbell',
      '//share.example/pin/create/button/?url=https://herald.example/bell&media=1',
      'The council of Veldmar votes to keep the old ferry bell, and the harbor office',
      'https://share.example/send?text=The%20council%20of%20Veldmar',
    ];
    expect(joined(lines.join('\n'))).toEqual(lines);
  });

  test('takes an address out that holds spaces', () => {
    expect(joined('By Ada Muster [https://herald.example/author/ADA MUSTER]')).toEqual(['By Ada Muster']);
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
