/** `lib/bundles.ts` puts the compiled templates here, by name, as data: those that a newsletter chose. */
declare module 'compiled-templates:chosen' {
  const templates: Readonly<Record<string, import('../pipeline/render/template.ts').CompiledTemplate>>;
  export default templates;
}
