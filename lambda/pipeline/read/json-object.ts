export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value of parsed data is an object of named values, no list. */
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
