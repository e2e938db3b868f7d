/** A house with readers: a list in the bucket, as spreadsheets write it, and issues that go to everybody on it. */
import { composeIssue } from '../../lambda/stages/compose-issue.ts';
import { article, type House, openHouse } from './house.ts';

/** Three readers, with a byte order mark, a quoted name and an address in capitals. */
export const list = '\uFEFFemail,name,city\r\nada@example.com,"King, Ada",Porto\r\nGrace@Example.com,Grace,Lyon\r\njun@example.com,佐藤,\r\n';

/** A house whose newsletter goes to the readers of the list. */
export async function openHouseWithReaders(): Promise<House> {
  const house = await openHouse();
  await house.bucket.put('recipients/daily.csv', list);
  return house;
}

/** Makes an issue of one article and delivers it, or leaves it in the outbox. */
export async function issue(house: House, number: number, { deliver }: { deliver: boolean } = { deliver: true }): Promise<void> {
  await house.drop(`${number}.md`, article(number));
  await house.drain();
  house.minutesPass(10);
  if (deliver) await house.drain();
  else await composeIssue(house.run(), 'daily');
}
