/** A count in English, as decisions, reports and the command line tell it: `1 file`, `2 files`, `3 stories`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
