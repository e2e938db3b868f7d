import type { Recipient } from '../../lambda/model.ts';
import { formatRecipient, InvalidRecipients, readRecipients, recipientsHeader } from '../../lambda/stages/recipients.ts';
import { openHouse } from '../helpers/house.ts';
import { issue } from '../helpers/readers.ts';

/** A whole list at once, its rows by what became of them. */
async function parse(text: string | Uint8Array) {
  const list = { recipients: [] as Recipient[], refused: [] as { line: number; reason: string }[], duplicates: 0 };
  for await (const row of readRecipients(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'recipients/daily.csv')) {
    if ('recipient' in row) list.recipients.push(row.recipient);
    else if ('reason' in row) list.refused.push(row);
    else list.duplicates++;
  }
  return list;
}

describe('a recipient list', () => {
  test.each([
    [
      'addresses and names',
      'email,name\nada@example.com,Ada King\ngrace@example.com,\n',
      [{ address: 'ada@example.com', name: 'Ada King' }, { address: 'grace@example.com' }],
    ],
    [
      'CRLF, a byte-order mark and other columns',
      '\uFEFFName,Email,City\r\n"King, Ada",ada@example.com,Porto\r\n',
      [{ address: 'ada@example.com', name: 'King, Ada' }],
    ],
    ['the same address twice, in other case', 'email\nada@example.com\nADA@example.com\n', [{ address: 'ada@example.com' }]],
    [
      'lines that end in every way',
      'email\r\nada@example.com\ngrace@example.com\rjun@example.com',
      [{ address: 'ada@example.com' }, { address: 'grace@example.com' }, { address: 'jun@example.com' }],
    ],
    ['blank lines', 'email\n\nada@example.com\n\n', [{ address: 'ada@example.com' }]],
    ['a name in any script', 'email,name\njun@example.com,佐藤 純\n', [{ address: 'jun@example.com', name: '佐藤 純' }]],
    [
      'a line break in a name',
      'email,name\neve@example.com,"Eve\r\nBcc: all@example.com"\n',
      [{ address: 'eve@example.com', name: 'Eve Bcc: all@example.com' }],
    ],
    [
      'semicolons, as spreadsheets of some countries write',
      'name;email\nKing, Ada;ada@example.com\n',
      [{ address: 'ada@example.com', name: 'King, Ada' }],
    ],
    ['quotes inside a name', 'email,name\nada@example.com,Ada "Count" King\n', [{ address: 'ada@example.com', name: 'Ada "Count" King' }]],
    ['a domain beyond ASCII', 'email\nAda@Bücher.Example\n', [{ address: 'Ada@xn--bcher-kva.example' }]],
    ['a row that is cut short or too long', 'name,email\n,ada@example.com,x,y\n', [{ address: 'ada@example.com' }]],
    ['a name that could not be decoded', Buffer.from('email,name\nada@example.com,K\xf6nig\n', 'latin1'), [{ address: 'ada@example.com' }]],
  ])('reads %s', async (_, text, recipients) => {
    expect(await parse(text)).toMatchObject({ recipients, refused: [] });
  });

  test('counts an address once, however it is spelt', async () => {
    const spellings = ['ada@bücher.example', 'ADA@BÜCHER.EXAMPLE', 'Ada@xn--bcher-kva.example', ' ada@XN--BCHER-KVA.example '];
    expect(await parse(`email\n${spellings.join('\n')}\n`)).toEqual({
      recipients: [{ address: 'ada@xn--bcher-kva.example' }],
      refused: [],
      duplicates: 3,
    });
  });

  test.each([
    ['not-an-address', 'not an e-mail address'],
    ['two@example.com, three@example.com', 'not an e-mail address'],
    ['a@b', 'not an e-mail address'],
    ['Ada <ada@example.com>', 'not an e-mail address'],
    ['eve@example.com\nBcc: all@example.com', 'not an e-mail address'],
    ['', 'no e-mail address'],
    ['ada@-example.com', 'the part after the @ is no domain'],
    ['ådå@example.com', 'letters beyond ASCII before the @, where the mail service cannot send to'],
    [`${'a'.repeat(65)}@example.com`, 'more than 64 characters before the @'],
    ['Postmaster@example.com', 'the address of a function such as postmaster, not of a reader'],
    ['abuse+list@example.com', 'the address of a function such as postmaster, not of a reader'],
    ['no-reply@example.com', 'the address of a function such as postmaster, not of a reader'],
  ])('refuses the row %j alone, and says its line and why', async (address, reason) => {
    const list = await parse(`email,name\nada@example.com,Ada\n"${address}",x\ngrace@example.com,Grace\n`);
    expect(list.recipients.map((recipient) => recipient.address)).toEqual(['ada@example.com', 'grace@example.com']);
    expect(list.refused).toEqual([{ line: address.includes('\n') ? 4 : 3, reason }]);
  });

  test('without an address column it says what the header should be', async () => {
    const headless = parse('ada@example.com\ngrace@example.com\n');
    await expect(headless).rejects.toThrow(InvalidRecipients);
    await expect(headless).rejects.toThrow(/column "email".*header such as "email,name"/);
  });

  test.each([
    ['to the end', 'email,name\nada@example.com,"Ada\ngrace@example.com,Grace\n'],
    ['over many rows', `email,name\nada@example.com,"Ada\n${'grace@example.com,Grace\n'.repeat(2000)}"\n`],
  ])('a quote that is open %s makes the list unusable: nobody is served from half of one', async (_, text) => {
    await expect(parse(text)).rejects.toThrow(InvalidRecipients);
    await expect(parse(text)).rejects.toThrow(/line \d+.*Close the quote/);
  });

  test('the frozen copy reads back as the same list', async () => {
    const { recipients } = await parse('email,name\nada@example.com,"King, ""Countess"" Ada"\njun@example.com,佐藤\n');
    expect((await parse(recipientsHeader + recipients.map(formatRecipient).join(''))).recipients).toEqual(recipients);
  });
});

describe('freezing a list', () => {
  const list = `\uFEFFemail,name\r\n${Array.from({ length: 1234 }, (_, i) => `reader-${i}@example.com,Reader ${i}\r\n`).join('')}nobody\r\nREADER-7@example.com,\r\nabuse@example.com,\r\n`;

  test('cuts chunks from the copy, and reports every row that was left out by line and reason, without an address', async () => {
    const house = await openHouse();
    await house.bucket.put('recipients/daily.csv', list);
    await issue(house, 0, { deliver: false });

    const chunks = await house.keys('outbox/daily/');
    expect(chunks).toHaveLength(3);
    const inChunks = await Promise.all(chunks.map(async (key) => (await house.json(key)) as { recipients: { address: string; name: string }[] }));
    expect(inChunks.map(({ recipients }) => recipients.length)).toEqual([500, 500, 234]);
    expect(inChunks[2]?.recipients.at(-1)).toEqual({ address: 'reader-1233@example.com', name: 'Reader 1233' });
    expect(await house.json('issues/daily/1/report.json')).toMatchObject({ recipients: 1234 });

    const report = await house.text('issues/daily/1/recipients-report.json');
    expect(JSON.parse(report)).toEqual({
      version: 1,
      list: { key: 'recipients/daily.csv', etag: (await house.bucket.head('recipients/daily.csv'))?.etag },
      accepted: 1234,
      duplicates: 1,
      refusedInAll: 2,
      refused: [
        { line: 1236, reason: 'not an e-mail address' },
        { line: 1238, reason: 'the address of a function such as postmaster, not of a reader' },
      ],
    });
    expect(report).not.toContain('@');
  });

  test('what changes in the list later changes nothing in the issue', async () => {
    const house = await openHouse();
    await house.bucket.put('recipients/daily.csv', 'email\nada@example.com\n');
    await issue(house, 0, { deliver: false });
    await house.bucket.put('recipients/daily.csv', 'email\nada@example.com\ngrace@example.com\n');
    await house.drain();
    expect(house.mailbox.mails.map(({ to }) => to)).toEqual(['ada@example.com']);
  });
});
