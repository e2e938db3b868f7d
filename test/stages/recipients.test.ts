import { formatRecipients, InvalidRecipients, parseRecipients } from '../../lambda/stages/recipients.ts';

const parse = (text: string) => parseRecipients(new TextEncoder().encode(text), 'recipients/daily.csv');

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
    ['blank lines', 'email\n\nada@example.com\n\n', [{ address: 'ada@example.com' }]],
    ['a name in any script', 'email,name\njun@example.com,佐藤 純\n', [{ address: 'jun@example.com', name: '佐藤 純' }]],
    [
      'a line break in a name',
      'email,name\neve@example.com,"Eve\r\nBcc: all@example.com"\n',
      [{ address: 'eve@example.com', name: 'Eve Bcc: all@example.com' }],
    ],
  ])('reads %s', (_, text, recipients) => {
    expect(parse(text)).toEqual({ recipients, refused: [] });
  });

  test.each(['not-an-address', 'two@example.com, three@example.com', 'a@b', 'Ada <ada@example.com>', 'eve@example.com\r\nBcc: all@example.com'])(
    'refuses the row %j alone',
    (address) => {
      const list = parse(`email\nada@example.com\n"${address}"\ngrace@example.com\n`);
      expect(list.recipients.map((recipient) => recipient.address)).toEqual(['ada@example.com', 'grace@example.com']);
      expect(list.refused).toEqual([{ line: expect.any(Number), reason: 'not an e-mail address' }]);
    },
  );

  test('without an address column it says what the header should be', () => {
    expect(() => parse('ada@example.com\ngrace@example.com\n')).toThrow(InvalidRecipients);
    expect(() => parse('ada@example.com\ngrace@example.com\n')).toThrow(/column "email".*header such as "email,name"/);
  });

  test('the frozen copy reads back as the same list', () => {
    const { recipients } = parse('email,name\nada@example.com,"King, ""Countess"" Ada"\njun@example.com,佐藤\n');
    expect(parse(formatRecipients(recipients)).recipients).toEqual(recipients);
  });
});
