/**
 * Messages that failed too often, put back where they came from. Our own loop and not SQS's message move: it works on every
 * implementation of SQS, and says what it did. The order is the promise: a message is sent before it is deleted, so that a crash doubles
 * it, which changes nothing, and never loses it.
 */
export interface DeadLetter {
  body: string;
  /** Names this receipt of the message, to delete it by. */
  handle: string;
}

/** One pair of queues, or whatever else takes the messages. */
export interface Redrive {
  /** About how many lie there now. */
  count(): Promise<number>;
  /** Some of them, hidden from others for a while; none where none is left. */
  receive(): Promise<readonly DeadLetter[]>;
  /** Puts them back. @returns those that arrived */
  putBack(messages: readonly DeadLetter[]): Promise<readonly DeadLetter[]>;
  delete(messages: readonly DeadLetter[]): Promise<void>;
}

/**
 * Puts back what lies there now, and not what comes back meanwhile.
 * @returns how many were put back, and how many could not be
 */
export async function redrive(queue: Redrive): Promise<{ back: number; left: number }> {
  const most = await queue.count();
  let back = 0;
  let left = 0;
  while (back + left < most) {
    const messages = await queue.receive();
    if (messages.length === 0) break;
    const arrived = await queue.putBack(messages);
    if (arrived.length > 0) await queue.delete(arrived);
    back += arrived.length;
    left += messages.length - arrived.length;
  }
  return { back, left };
}
