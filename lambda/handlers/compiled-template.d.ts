/** `lib/bundles.ts` compiles the template with this name and puts the outcome here, as data. */
declare module 'compiled-template:*' {
  const template: import('../pipeline/render/template.ts').CompiledTemplate;
  export default template;
}
