import { composeIssue } from '../../lambda/stages/compose-issue.ts';
import { ingestFile } from '../../lambda/stages/ingest-file.ts';
import { article, type House, openHouse } from '../helpers/house.ts';

describe('one drop', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });

  test('thirty files that come one by one are one issue, not thirty', async () => {
    for (let i = 0; i < 30; i++) {
      await house.drop(`file-${i}.md`, article(i));
      await house.drain();
      house.minutesPass(1);
    }
    expect(house.mailbox.mails).toEqual([]);
    house.minutesPass(10);
    await house.drain();
    expect(house.mailbox.mails.map(({ to }) => to)).toEqual(['ada@example.com', 'grace@example.com']);
    const report = (await house.json('issues/daily/1/report.json')) as { stories: { articles: unknown[] }[] };
    expect(report.stories.flatMap(({ articles }) => articles)).toHaveLength(30);
    house.minutesPass(60);
    await house.drain();
    expect(house.mailbox.mails).toHaveLength(2);
  });

  test('every file ends in the archive with a receipt, and nothing is left behind', async () => {
    await house.drop('World/one.md', article(0));
    await house.drop('two.md', article(1));
    await house.drain();
    house.minutesPass(10);
    await house.drain();
    expect(await house.keys('inbox/')).toEqual([]);
    expect(await house.keys('articles/')).toEqual([]);
    expect(await house.keys('outbox/')).toEqual([]);
    expect((await house.keys('archive/daily/')).map((key) => key.replace(/[^/]+$/, ''))).toEqual([
      'archive/daily/World/one.md/',
      'archive/daily/two.md/',
    ]);
    expect(await house.keys('receipts/daily/')).toHaveLength(2);
    const issue = [
      'digest.json',
      'email.html',
      'email.txt',
      'index.html',
      'manifest.json',
      'message.eml',
      'recipients-report.json',
      'recipients.csv',
      'report.json',
    ];
    expect((await house.keys('issues/daily/1/')).filter((key) => !key.includes('/delivered/'))).toEqual(
      issue.map((name) => `issues/daily/1/${name}`),
    );
  });

  test('sections are the sub-folders of the inbox', async () => {
    await house.drop('World/one.md', article(0));
    await house.drop('Science/two.md', article(1));
    await house.drain();
    house.minutesPass(10);
    await house.drain();
    const { digest } = (await house.json('issues/daily/1/digest.json')) as { digest: { sections: { name: string }[] } };
    expect(digest.sections.map(({ name }) => name).sort()).toEqual(['Science', 'World']);
  });

  test('the same drop again sends nothing, and the receipts say that it was read before', async () => {
    await house.drop('one.md', article(0));
    await house.drain();
    house.minutesPass(10);
    await house.drain();
    await house.drop('one.md', article(0));
    const reports = await house.drain();
    house.minutesPass(60);
    await house.drain();
    expect(reports.find(({ stage }) => stage === 'ingest')?.report.status).toBe('already-read');
    expect(house.mailbox.mails).toHaveLength(2);
    expect(await house.keys('inbox/')).toEqual([]);
  });

  test('yesterday’s text under another name is left out, and no issue comes of it alone', async () => {
    await house.drop('one.md', article(0));
    await house.drain();
    house.minutesPass(10);
    await house.drain();
    house.minutesPass(24 * 60);
    await house.drop('renamed.md', article(0));
    await house.drain();
    house.minutesPass(10);
    const reports = await house.drain();
    expect(reports.find(({ stage }) => stage === 'compose')?.report).toMatchObject({ status: 'nothing-new', issue: 2 });
    expect(house.mailbox.mails).toHaveLength(2);
    expect(await house.keys('articles/')).toEqual([]);
    const report = (await house.json('issues/daily/2/report.json')) as { decisions: { action: string; reason: string }[] };
    expect(report.decisions.filter(({ action }) => action === 'left out')).toHaveLength(1);
  });

  test('a file that comes while an issue is made waits for the next one', async () => {
    await house.drop('one.md', article(0));
    await house.drain();
    house.minutesPass(10);
    await composeIssue(house.run(), 'daily');
    await house.drop('two.md', article(1));
    await house.drain();
    house.minutesPass(10);
    await house.drain();
    const headlines = async (issue: number) =>
      ((await house.json(`issues/daily/${issue}/report.json`)) as { stories: { headline: string }[] }).stories.map(({ headline }) => headline);
    expect(await headlines(1)).toEqual([expect.stringContaining('Port Ellery')]);
    expect(await headlines(2)).toEqual([expect.stringContaining('Norrhamn')]);
  });

  test('send makes the issue at once and is used up; hold makes none until it is lifted', async () => {
    await house.drop('one.md', article(0));
    await house.drain();
    await house.bucket.put('control/daily/hold', '');
    await house.bucket.put('control/daily/send', '');
    house.minutesPass(600);
    await house.drain();
    expect(house.mailbox.mails).toEqual([]);
    await house.bucket.delete('control/daily/hold');
    await house.drain();
    expect(house.mailbox.mails).toHaveLength(2);
    expect(await house.keys('control/')).toEqual([]);
  });

  test('send with nothing to send is used up too, so that it does not rush the next drop', async () => {
    await house.bucket.put('control/daily/send', '');
    await house.drain();
    expect(await house.keys('control/')).toEqual([]);
    await house.drop('one.md', article(0));
    await house.drain();
    expect(house.mailbox.mails).toEqual([]);
  });

  test('the same files at the same time make the same bytes', async () => {
    const artefacts = async (): Promise<string[]> => {
      const other = await openHouse();
      for (const i of [2, 0, 1]) await other.drop(`file-${i}.md`, article(i));
      await other.drain();
      other.minutesPass(10);
      await other.drain();
      return Promise.all(['email.html', 'email.txt', 'index.html', 'message.eml', 'digest.json'].map((name) => other.text(`issues/daily/1/${name}`)));
    };
    expect(await artefacts()).toEqual(await artefacts());
  });
});

describe('a bad file', () => {
  test.each<[string, string | Uint8Array]>([
    ['empty.txt', ''],
    ['image.html', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['shape.json', '{"rows": 12, "ok": true}'],
    ['broken.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog'],
  ])('%s is rejected with a reason, keeps its bytes, and costs the others nothing', async (name, bytes) => {
    const house = await openHouse();
    await house.drop(`World/${name}`, bytes);
    await house.drop('good.md', article(0));
    await house.drain();
    house.minutesPass(10);
    await house.drain();
    const [key, ...others] = await house.keys(`receipts/daily/World/${name}/`);
    expect(others).toEqual([]);
    expect(await house.json(key ?? '')).toMatchObject({ outcome: 'rejected', reason: expect.stringMatching(/\w+ \w+/) });
    const [kept] = await house.keys(`rejected/daily/World/${name}/`);
    expect((await house.bucket.get(kept ?? ''))?.body).toEqual(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    expect(house.mailbox.mails).toHaveLength(2);
    expect(await house.keys('inbox/')).toEqual([]);
  });

  test('on the last try it is rejected without being read, for reading may be what killed the tries before', async () => {
    const house = await openHouse();
    await house.drop('killer.md', article(0));
    const report = await ingestFile(house.run(), 'inbox/killer.md', { last: true });
    expect(report).toMatchObject({ status: 'rejected', receipt: { reason: expect.stringContaining('failed 3 times') } });
    expect(await house.keys('articles/')).toEqual([]);
    expect(await house.keys('rejected/daily/killer.md/')).toHaveLength(1);
  });

  test('what the system left behind is set aside quietly', async () => {
    const house = await openHouse();
    await house.drop('.DS_Store', 'Bud1');
    await house.drop('World/', '');
    const reports = await house.drain();
    expect(reports.flatMap((entry) => (entry.stage === 'ingest' ? [entry.report.status] : []))).toEqual(['set-aside']);
    expect(await house.keys('inbox/')).toEqual(['inbox/World/']);
    expect(await house.keys('archive/')).toHaveLength(1);
  });
});

describe('a page that a browser saved complete', () => {
  test('only the page is an article; its parts and empty frames are set aside, a frame with a text is read', async () => {
    const house = await openHouse();
    const text = 'The harbor office of Port Ellery said on Monday that the new tide gate had held through its first storm.';
    await house.drop('World/Tide gate.html', `<h1>Tide gate holds</h1><p>${text}</p>`);
    await house.drop('World/Tide gate_files/main.js.download', `/* ${text} */`);
    await house.drop('World/Tide gate_files/logo.svg', '<svg/>');
    await house.drop('World/Tide gate_files/saved_resource.html', '<script>parent.postMessage(1)</script>');
    await house.drop('World/Case_files/statement.html', `<h1>Brewery strike</h1><p>${text.replace('tide gate', 'night shift')}</p>`);
    const reports = await house.drain();
    const outcomes = reports.flatMap((entry) => (entry.stage === 'ingest' ? [[entry.report.key.split('/').at(-1), entry.report.status]] : []));
    expect(Object.fromEntries(outcomes)).toEqual({
      'Tide gate.html': 'accepted',
      'main.js.download': 'set-aside',
      'logo.svg': 'set-aside',
      'saved_resource.html': 'set-aside',
      'statement.html': 'accepted',
    });
    expect(await house.keys('archive/')).toHaveLength(5);
    expect(await house.keys('rejected/')).toEqual([]);
  });
});

describe('several newsletters', () => {
  const newsletters = {
    daily: { title: 'Daily', from: 'daily@example.com', recipients: ['ada@example.com'] },
    weekly: { title: 'Weekly', from: 'weekly@example.com', recipients: ['grace@example.com'], quietMinutes: 60 },
  };

  test('each mails its own list, in its own time', async () => {
    const house = await openHouse(newsletters);
    await house.drop('daily/one.md', article(0));
    await house.drop('weekly/two.md', article(1));
    await house.drain();
    house.minutesPass(10);
    await house.drain();
    expect(house.mailbox.mails.map(({ from, to }) => `${from} ${to}`)).toEqual(['daily@example.com ada@example.com']);
    house.minutesPass(50);
    await house.drain();
    expect(house.mailbox.mails.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'daily@example.com ada@example.com',
      'weekly@example.com grace@example.com',
    ]);
  });

  test('a typing error in the folder mails nobody', async () => {
    const house = await openHouse(newsletters);
    await house.drop('dayly/one.md', article(0));
    const reports = await house.drain();
    expect(reports.flatMap((entry) => (entry.stage === 'ingest' ? [entry.report] : []))).toMatchObject([
      { status: 'rejected', receipt: { reason: expect.stringContaining('Did you mean "daily"?') } },
    ]);
    house.minutesPass(600);
    await house.drain();
    expect(house.mailbox.mails).toEqual([]);
    expect(await house.keys('rejected/_unknown/')).toHaveLength(1);
  });
});
