/** Thrown where a template does not compile. The message names file, line, what was found and what is right. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(place: { file: string; line: number }, problem: string, options?: ErrorOptions) {
    super(`${place.file}:${place.line}: ${problem}`, options);
  }
}
