/** A template as `templates/compile.ts` makes it at build time: plain data, so that it can be bundled, stored and compared. */
export interface CompiledTemplate {
  [key: string]: unknown;
}
