import { formatRecord } from '../../lambda/stages/format-record.ts';
import fc from '../laws.ts';

test('lists of numbers stand on one line, everything else on lines of its own', () => {
  const record = {
    version: 1,
    entries: [{ issue: 7, stories: [{ headline: '[\n 1,\n 2\n]', fingerprint: [1, 4294967296, -0.5, 1e21] }] }],
    none: [],
  };
  expect(formatRecord(record)).toBe(
    `{
 "version": 1,
 "entries": [
  {
   "issue": 7,
   "stories": [
    {
     "headline": "[\\n 1,\\n 2\\n]",
     "fingerprint": [1,4294967296,-0.5,1e+21]
    }
   ]
  }
 ],
 "none": []
}
`,
  );
});

test('what was written is what is read', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => expect(JSON.parse(formatRecord(value))).toEqual(JSON.parse(JSON.stringify(value)))));
});
