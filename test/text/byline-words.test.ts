import { nameShape } from '../../lambda/text/byline-words.ts';

test.each([
  ['Mara Lindqvist', 'cased'],
  ['Ludwig van der Berg', 'cased'],
  ['von Trapp Müller', 'cased'],
  ['Jean d’Arbois', 'cased'],
  ['MARA LINDQVIST', 'cased'],
  ['森田 さくら', 'uncased'],
  ['みどり', 'uncased'],
  ['منى العلي', 'uncased'],
  ['Mara', undefined],
  ['of the harbor', undefined],
  ['Mara Lindqvist walked to the harbor', undefined],
  ['', undefined],
])('%p is shaped like a %p name', (text, shape) => expect(nameShape(text)).toBe(shape));
