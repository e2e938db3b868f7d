/** Dead letters are put back before they are deleted, and only those that lay there when it began. */
import { type DeadLetter, type Redrive, redrive } from '../../bin/dead-letters.ts';

/** A queue that notes what is done to it; those that hold `bad` cannot be put back. */
function queueOf(bodies: string[], comingBack = false): Redrive & { log: string[]; lying: string[] } {
  const lying = [...bodies];
  const hidden: string[] = [];
  const log: string[] = [];
  return {
    log,
    lying,
    count: async () => lying.length,
    receive: async () => {
      const some = lying.splice(0, 3);
      hidden.push(...some);
      return some.map((body) => ({ body, handle: `handle of ${body}` }));
    },
    putBack: async (messages: readonly DeadLetter[]) => {
      const good = messages.filter(({ body }) => body !== 'bad');
      log.push(`put back ${good.map(({ body }) => body).join(' ')}`);
      if (comingBack) lying.push(...good.map(({ body }) => body));
      return good;
    },
    delete: async (messages) => void log.push(`delete ${messages.map(({ body }) => body).join(' ')}`),
  };
}

test('each is put back, then deleted', async () => {
  const queue = queueOf(['a', 'b', 'c', 'd']);
  expect(await redrive(queue)).toEqual({ back: 4, left: 0 });
  expect(queue.log).toEqual(['put back a b c', 'delete a b c', 'put back d', 'delete d']);
});

test('what cannot be put back is not deleted', async () => {
  const queue = queueOf(['a', 'bad']);
  expect(await redrive(queue)).toEqual({ back: 1, left: 1 });
  expect(queue.log).toEqual(['put back a bad'.replace(' bad', ''), 'delete a']);
});

test('what comes back meanwhile waits for the next time: it ends', async () => {
  expect(await redrive(queueOf(['a', 'b'], true))).toEqual({ back: 2, left: 0 });
});

test('nothing lies there: nothing happens', async () => {
  const queue = queueOf([]);
  expect(await redrive(queue)).toEqual({ back: 0, left: 0 });
  expect(queue.log).toEqual([]);
});

test('where sending fails, nothing is deleted', async () => {
  const queue = queueOf(['a']);
  queue.putBack = () => Promise.reject(new Error('no queue'));
  await expect(redrive(queue)).rejects.toThrow('no queue');
  expect(queue.log).toEqual([]);
});
