/** Thrown where a command was called wrongly; the message says what to do, and the process exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
