/** Whether an ascending list has a value from `from` up to, but not, `to`, other than `not`. */
export function hasBetween(list: readonly number[] | undefined, from: number, to: number, not: number): boolean {
  if (list === undefined) return false;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  const value = list[low] === not ? list[low + 1] : list[low];
  return value !== undefined && value < to;
}
