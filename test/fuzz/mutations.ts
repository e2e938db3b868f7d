/** Ways to damage a file, as values that fast-check draws, shrinks and prints. */
import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import type { Seed } from './seeds.ts';

/** Places and lengths are shares of the file, so that a mutation means the same for every seed and shrinks well. */
export type Mutation =
  | { do: 'set'; at: number; byte: number }
  | { do: 'insert'; at: number; token: string; times: number }
  | { do: 'delete'; at: number; length: number }
  | { do: 'repeat'; at: number; length: number; times: number }
  | { do: 'swap'; at: number; with: number; length: number }
  | { do: 'cut'; at: number }
  | { do: 'splice'; at: number; seed: number; from: number }
  | { do: 'pack'; as: 'gzip' | 'zip' | 'utf-16le' | 'latin1' };

/** What the formats are made of: bits that open, close and nest. */
const tokens = [
  ...[
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<script>',
    '</script>',
    '<template>',
    '<table><tr><td>',
    '<a href="',
    '">',
    '&#x0;',
    '&#xd800;',
  ],
  ...[
    '&amp;',
    '&lol;',
    '<!DOCTYPE rss [<!ENTITY a "b">]>',
    '<?xml version="1.0" encoding="',
    '<rss><channel><item>',
    '</item>',
    '<svg>',
    '<math>',
    '<style>',
  ],
  ...['{"', '"}', '[{', '}]', '":', '\\u0000', '\\ud800', ',', 'null', '1e999', '"__proto__":{', '"articleBody":"'],
  ...[
    '\r\n',
    '\n\n',
    '\n',
    '\t',
    ' ',
    '\f',
    '\0',
    '\x1b',
    '\x7f',
    '\u0085',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '\u200d',
    'e\u0301',
    '\ud83d\ude00',
  ],
  ...['---\n', '-:\n', '# ', '> ', '* ', '```', '|---|', '[', '](', '![', '**', '- - - -', '====', '…………', '......'],
  ...[
    'From ',
    'From: ',
    'Subject: ',
    'Content-Type: multipart/mixed; boundary=a\n\n--a\n',
    '--a--',
    '=E2=80',
    '=?utf-8?Q?',
    '?=',
    'Content-Transfer-Encoding: base64\n\n',
  ],
  ...['{\\rtf1 ', '{\\*', '\\u-1?', "\\'8", '\\bin9999999 ', '}', '{', '\\par '],
  ...['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b\x08', '%PDF-1.7\n', ' 0 obj\n', 'endobj', 'stream\n', '<<', '>>', '/Type /Page', '/Kids [', ' 0 R'],
  ...['(AFP) — ', 'By ', '© ', 'Photo: ', '20 November 2026', 'https://a.example/', '@', 'aaaaaaaaaaaaaaaaaaaaaaaa', '記事。', 'خبر'],
];

const share = fc.double({ min: 0, max: 1, noNaN: true });

const mutation = (seeds: number): fc.Arbitrary<Mutation> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('set' as const), at: share, byte: fc.nat(255) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('insert' as const),
        at: share,
        token: fc.constantFrom(...tokens),
        times: fc.oneof(fc.constant(1), fc.nat(30), fc.nat(3_000)),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), at: share, length: share }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('repeat' as const),
        at: share,
        length: fc.double({ min: 0, max: 0.2, noNaN: true }),
        times: fc.nat(40),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('swap' as const), at: share, with: share, length: share }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), at: share }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('splice' as const), at: share, seed: fc.nat(seeds - 1), from: share }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('pack' as const),
        as: fc.constantFrom('gzip' as const, 'zip' as const, 'utf-16le' as const, 'latin1' as const),
      }),
    },
  );

/** A seed by its number and what is done to it, in order. */
export const damage = (seeds: readonly Seed[]) =>
  fc.record({ seed: fc.nat(seeds.length - 1), mutations: fc.array(mutation(seeds.length), { minLength: 1, maxLength: 6 }) });

/** Damaged files stay below this, so that thousands of runs take minutes. */
const largest = 400_000;

export function damaged(seeds: readonly Seed[], { seed, mutations }: { seed: number; mutations: readonly Mutation[] }): Seed {
  const { name, bytes } = seeds[seed] ?? { name: 'nothing', bytes: new Uint8Array() };
  return { name, bytes: mutations.reduce((whole, one) => apply(seeds, whole, one).slice(0, largest), bytes) };
}

function apply(seeds: readonly Seed[], bytes: Uint8Array, one: Mutation): Uint8Array {
  const place = (at: number): number => Math.min(bytes.length, Math.floor(at * bytes.length));
  const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  switch (one.do) {
    case 'set': {
      const copy = bytes.slice();
      if (copy.length > 0) copy[Math.min(place(one.at), copy.length - 1)] = one.byte;
      return copy;
    }
    case 'insert':
      return joined(bytes.subarray(0, place(one.at)), new TextEncoder().encode(one.token.repeat(one.times)), bytes.subarray(place(one.at)));
    case 'delete':
      return joined(bytes.subarray(0, place(one.at)), bytes.subarray(place(one.at) + Math.floor(one.length * (bytes.length - place(one.at)))));
    case 'repeat': {
      const chunk = bytes.subarray(place(one.at), place(one.at) + Math.floor(one.length * bytes.length));
      return joined(bytes.subarray(0, place(one.at)), ...Array.from({ length: one.times }, () => chunk), bytes.subarray(place(one.at)));
    }
    case 'swap': {
      const [first, second] = [place(Math.min(one.at, one.with)), place(Math.max(one.at, one.with))];
      const length = Math.floor(one.length * Math.min(second - first, bytes.length - second));
      return joined(
        bytes.subarray(0, first),
        bytes.subarray(second, second + length),
        bytes.subarray(first + length, second),
        bytes.subarray(first, first + length),
        bytes.subarray(second + length),
      );
    }
    case 'cut':
      return bytes.subarray(0, place(one.at));
    case 'splice': {
      const other = seeds[one.seed]?.bytes ?? new Uint8Array();
      return joined(bytes.subarray(0, place(one.at)), other.subarray(Math.floor(one.from * other.length)));
    }
    case 'pack':
      if (one.as === 'gzip') return gzipSync(bytes, { mtime: 0 });
      if (one.as === 'zip') return zipSync({ 'a/file': bytes, 'b.txt': bytes.subarray(0, bytes.length / 2) }, { mtime: '2026-11-20' });
      return new Uint8Array(Buffer.from(new TextDecoder().decode(bytes), one.as === 'latin1' ? 'latin1' : 'utf16le'));
  }
}
