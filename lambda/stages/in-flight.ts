/**
 * Works on so many at once, in order. The first answer or error keeps the others from beginning; those that have begun are waited for.
 * @param work answers where the whole should stop
 * @returns the first such answer, or undefined where all was worked on
 * @throws the first error
 */
export async function eachInFlight<T, Stop extends object>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<Stop | undefined>,
): Promise<Stop | undefined> {
  const rest = items.values();
  let stop: Stop | undefined;
  let failure: { error: unknown } | undefined;
  const lane = async (): Promise<void> => {
    for (const item of rest) {
      try {
        const found = await work(item);
        stop ??= found;
      } catch (error) {
        failure ??= { error };
      }
      if (stop || failure) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
  if (failure) throw failure.error;
  return stop;
}
