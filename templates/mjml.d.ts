/** What we use of mjml 5, which ships no types. */
declare module 'mjml' {
  interface MjmlOptions {
    filePath: string;
    ignoreIncludes: boolean;
    validationLevel: 'strict' | 'soft' | 'skip';
    fonts: Readonly<Record<string, string>>;
    keepComments: boolean;
  }
  export default function mjml2html(source: string, options: MjmlOptions): Promise<{ html: string; errors: readonly { formattedMessage: string }[] }>;
}
