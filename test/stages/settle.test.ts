import { settle, type Waiting } from '../../lambda/stages/settle.ts';
import fc from '../laws.ts';

const now = new Date('2026-11-21T06:00:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const rules = { quietMinutes: 10, maximumWaitMinutes: 120 };
const nothing: Waiting = { now, articles: [], inbox: [], send: false, hold: false };

describe('the settling rule', () => {
  test.each<[string, Partial<Waiting>, boolean]>([
    ['nothing waits', {}, false],
    ['one article came just now', { articles: [ago(0)] }, false],
    ['the last article came one minute before the quiet period', { articles: [ago(30), ago(9)] }, false],
    ['nothing came for the quiet period', { articles: [ago(30), ago(10)] }, true],
    ['all is quiet but a fresh file is still to be read', { articles: [ago(30)], inbox: [ago(11)] }, false],
    ['all is quiet and the file in the inbox is stuck', { articles: [ago(30)], inbox: [ago(121)] }, true],
    ['files keep coming but the oldest article waited the maximum', { articles: [ago(120), ago(0)], inbox: [ago(0)] }, true],
    ['somebody asks for it now', { articles: [ago(0)], inbox: [ago(0)], send: true }, true],
    ['somebody asks for it and nothing waits', { send: true }, false],
    ['it is on hold, whatever else', { articles: [ago(500)], send: true, hold: true }, false],
  ])('%s', (_, waiting, due) => {
    expect(settle({ ...nothing, ...waiting }, rules).due).toBe(due);
  });

  test('a drop that is not due yet becomes due by time alone, at the time it says', () => {
    const minutes = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1 }), fc.array(minutes), (articles, inbox) => {
        const waiting = { ...nothing, articles: articles.map(ago), inbox: inbox.map(ago) };
        const first = settle(waiting, rules);
        if (first.due) return;
        expect(first.lookAgainAt).toBeDefined();
        const later = first.lookAgainAt ?? now;
        expect(later.getTime()).toBeGreaterThan(now.getTime());
        expect(settle({ ...waiting, now: later }, rules).due).toBe(true);
      }),
    );
  });

  test('and with every file read, not a millisecond earlier', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1 }), (articles) => {
        const waiting = { ...nothing, articles: articles.map(ago) };
        const first = settle(waiting, rules);
        fc.pre(!first.due && first.lookAgainAt !== undefined);
        if (!first.due) expect(settle({ ...waiting, now: new Date((first.lookAgainAt?.getTime() ?? 0) - 1) }, rules).due).toBe(false);
      }),
    );
  });
});
