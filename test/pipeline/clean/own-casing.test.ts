import { inOwnCasing } from '../../../lambda/pipeline/clean/own-casing.ts';

test.each([
  ['as the page’s title has it', 'FIRE IN VELDMAR HARBOR', ['Fire in Veldmar harbor | Veldmar Herald'], 'Fire in Veldmar harbor'],
  ['as a caption begins', 'KYLE AND ANN WIN', ['Menu', 'Kyle and Ann win'], 'Kyle and Ann win'],
  ['with its quotes', '“WE STAY,” SAYS MAYOR', ['“We stay,” says mayor'], '“We stay,” says mayor'],
  ['left where no line has it', 'FIRE IN VELDMAR HARBOR', ['A fire broke out in Veldmar harbor.'], 'FIRE IN VELDMAR HARBOR'],
  ['left where the line is in capitals too', 'FIRE IN VELDMAR HARBOR', ['FIRE IN VELDMAR HARBOR'], 'FIRE IN VELDMAR HARBOR'],
  ['left where a longer word begins there', 'THE HARBOR', ['The harbormaster spoke.'], 'THE HARBOR'],
  ['left where it is one word', 'HARBOR', ['Harbor'], 'HARBOR'],
  ['left where a sentence goes on in lower case', 'LOW TIDE', ['low tide came late'], 'LOW TIDE'],
  ['left where it is no shouting', 'Fire in Veldmar harbor', ['FIRE IN VELDMAR HARBOR'], 'Fire in Veldmar harbor'],
])('%s', (_, headline, lines, written) => {
  expect(inOwnCasing(headline, lines)).toBe(written);
});
