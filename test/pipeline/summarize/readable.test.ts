import { candidatesOf } from '../../../lambda/pipeline/summarize/candidates.ts';
import { leans } from '../../../lambda/pipeline/summarize/leaning.ts';
import { judge } from '../../../lambda/pipeline/summarize/readable.ts';
import { articleOf } from './stories.ts';

describe('whether a sentence needs the one before it', () => {
  test.each<[string, string, boolean, boolean?]>([
    ['en', 'He also asked the council for more boats.', true],
    ['en', 'What’s more, the bridge is likely to stay closed.', true],
    ['en', 'To make matters worse, the last train had gone.', true],
    ['en', '“Nobody slept, and nobody will.”', true],
    ['en', '“Nobody slept,” the harbor master said.', false],
    ['en', '“Nobody slept,” he said.', true],
    ['en', 'Instead of a bridge, Wexholm will get two ferries.', false],
    ['en', 'Instead, Wexholm will get two ferries.', true],
    ['en', 'This week the council votes.', false],
    ['en', 'It was half past ten when the lamp went out.', true],
    ['en', 'It was half past ten when the lamp went out.', false, true],
    ['fr', 'Il était dix heures quand la lampe s’est éteinte.', false, true],
    ['fr', 'Il a ajouté que le pont resterait fermé.', true, true],
    ['fr', 'Alors que le pont est fermé, la ville loue deux bacs.', false],
    ['es', 'Después de tres horas, el consejo aprobó las reglas.', false],
    ['es', 'Después, el consejo aprobó las reglas.', true],
    ['ja', '「橋は閉じたままだ。」', true],
    ['constructor', 'He also said so.', false],
  ])('%s: %s', (...[language, text, expected, opens]) => expect(leans(text, language, opens)).toBe(expected));
});

describe('sentences that never stand in a summary', () => {
  test.each([
    ['Oat flakes: 7.2 g sugar; 150 calories.', 'furniture'],
    ['More about the ferries is on wexholmferries.org.', 'furniture'],
    ['Wexholmferries.com said on Tuesday that it would give back what passengers paid for the crossings of March.', undefined],
    ['He added that the boats will wait for the trains.', 'trails-on'],
    ['“The boats will wait, said the harbor master.', 'cut-quote'],
    ['Ferries wait for trains', 'repeats-headline'],
    ['The council: three members voted against the rules on Friday.', undefined],
  ])('%s: %s', (text, flaw) => {
    const article = articleOf({
      id: 'a',
      headline: 'Ferries wait for trains',
      language: 'en',
      body: ['The ferries wait for the last train.', text, 'The rules begin in March.'],
    });
    const candidates = candidatesOf([article]);
    expect(judge(candidates, [article])[1]?.flaw).toBe(flaw);
  });
});
