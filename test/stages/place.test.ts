import { keys, newsletterOfControl, newsletterOfReceipt, parseChunkKey, parseReportKey, pathOfReceipt } from '../../lambda/stages/keys.ts';
import { placeOf } from '../../lambda/stages/place.ts';

const one = [{ name: 'daily' }];
const several = [{ name: 'daily' }, { name: 'weekly' }, { name: 'markets' }];

describe('where a file of the inbox belongs', () => {
  test.each([
    ['inbox/story.html', one, { kind: 'file', newsletter: 'daily', path: 'story.html', name: 'story.html' }],
    ['inbox/World/story.html', one, { kind: 'file', newsletter: 'daily', path: 'World/story.html', name: 'story.html', section: 'World' }],
    ['inbox/World/Asia/story.html', one, { kind: 'file', newsletter: 'daily', path: 'World/Asia/story.html', name: 'story.html', section: 'World' }],
    ['inbox/daily/story.html', one, { kind: 'file', newsletter: 'daily', path: 'daily/story.html', name: 'story.html', section: 'daily' }],
    ['inbox/weekly/story.html', several, { kind: 'file', newsletter: 'weekly', path: 'story.html', name: 'story.html' }],
    [
      'inbox/weekly/Sport/story.html',
      several,
      { kind: 'file', newsletter: 'weekly', path: 'Sport/story.html', name: 'story.html', section: 'Sport' },
    ],
    ['inbox/', one, { kind: 'folder' }],
    ['inbox/World/', one, { kind: 'folder' }],
    ['inbox/.DS_Store', one, { kind: 'clutter', newsletter: 'daily', path: '.DS_Store', name: '.DS_Store' }],
    ['inbox/.DS_Store', several, { kind: 'clutter', newsletter: '_unknown', path: '.DS_Store', name: '.DS_Store' }],
    ['inbox/weekly/__MACOSX/._story.html', several, { kind: 'clutter', newsletter: 'weekly', path: '__MACOSX/._story.html', name: '._story.html' }],
    ['inbox/Tide gate_files/logo.png', one, { kind: 'part', newsletter: 'daily', path: 'Tide gate_files/logo.png', name: 'logo.png' }],
    ['inbox/Tide gate_files/logo.png', several, { kind: 'part', newsletter: '_unknown', path: 'Tide gate_files/logo.png', name: 'logo.png' }],
    [
      'inbox/World/Tide gate_files/frame.html',
      one,
      { kind: 'file', newsletter: 'daily', path: 'World/Tide gate_files/frame.html', name: 'frame.html', section: 'World', frame: true },
    ],
    [
      'inbox/Tide gate_files/frame.html',
      one,
      { kind: 'file', newsletter: 'daily', path: 'Tide gate_files/frame.html', name: 'frame.html', frame: true },
    ],
    ['inbox/~$report.docx', one, { kind: 'clutter', newsletter: 'daily', path: '~$report.docx', name: '~$report.docx' }],
  ])('%s', (key, newsletters, place) => {
    expect(placeOf(key, newsletters)).toEqual(place);
  });

  test('an unknown newsletter is rejected with the nearest name, so that a typing error mails nobody', () => {
    expect(placeOf('inbox/wekly/story.html', several)).toMatchObject({
      kind: 'unknown',
      newsletter: '_unknown',
      path: 'wekly/story.html',
      reason: expect.stringContaining('Did you mean "weekly"?'),
    });
  });

  test('a file outside every newsletter is told where to go', () => {
    expect(placeOf('inbox/story.html', several)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('daily, weekly, markets') });
  });
});

describe('keys', () => {
  test.each([
    ['receipts/daily/World/a.html/abc.json', 'daily'],
    ['receipts/daily', undefined],
    ['receipts/', undefined],
    ['archive/daily/a', undefined],
  ])('the newsletter of the receipt %s is %s', (key, newsletter) => {
    expect(newsletterOfReceipt(key)).toBe(newsletter);
  });

  test('a control key names its newsletter', () => {
    expect(newsletterOfControl(keys.send('daily'))).toBe('daily');
    expect(newsletterOfControl(keys.hold('daily'))).toBe('daily');
    expect(newsletterOfControl('controls/daily/send')).toBeUndefined();
  });

  test('a chunk key comes back as its parts, and chunks of older issues list first', () => {
    expect(parseChunkKey(keys.chunk('daily', 12, 3))).toEqual({ newsletter: 'daily', issue: 12, chunk: '0003' });
    expect(parseChunkKey('outbox/daily/')).toBeUndefined();
    expect(keys.chunk('daily', 9, 1) < keys.chunk('daily', 10, 1)).toBe(true);
  });

  test('a receipt’s key tells its file’s path, where it is not too long for a key', () => {
    expect(pathOfReceipt(keys.receipt('daily', 'World/a.html', 'd41d8cd9'))).toBe('World/a.html');
    expect(pathOfReceipt('receipts/daily/World/a.html/d41d8cd9.retried-1.json')).toBe('World/a.html');
    expect(pathOfReceipt(keys.receipt('daily', 'a'.repeat(700), 'd41d8cd9'))).toBeUndefined();
    expect(pathOfReceipt('receipts/daily/')).toBeUndefined();
  });

  test('a report’s key tells its issue', () => {
    expect(parseReportKey(keys.issue('daily', 12, 'report.json'))).toEqual({ newsletter: 'daily', issue: 12 });
    expect(parseReportKey(keys.issue('daily', 12, 'digest.json'))).toBeUndefined();
    expect(parseReportKey(keys.setAside('daily', 12, 'report'))).toBeUndefined();
  });

  test('a path of any length stays within what S3 allows, and two long paths stay two', () => {
    const long = (end: string): string => `World/${'日本語'.repeat(100)}${end}`;
    const key = keys.receipt('daily', long('a.html'), 'd41d8cd98f00b204e9800998ecf8427e');
    expect(Buffer.byteLength(key)).toBeLessThanOrEqual(1024);
    expect(key).not.toContain('\uFFFD');
    expect(key).not.toBe(keys.receipt('daily', long('b.html'), 'd41d8cd98f00b204e9800998ecf8427e'));
  });
});
