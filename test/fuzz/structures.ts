/** Files made from scratch: formats nested in themselves and in each other, deeper and wider than anybody writes. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { odtOf, pdfOf } from '../helpers/documents.ts';
import { type Property, propertyListOf } from '../helpers/property-list.ts';
import { workbookOf } from '../helpers/workbook.ts';
import type { Seed } from './seeds.ts';

const words = fc.constantFrom(
  'harbor',
  'gate',
  'Über',
  '記事',
  'خبر',
  'said',
  'on',
  'Monday',
  '2026',
  '–',
  '“held”',
  'Lindqvist',
  'a',
  'e\u0301',
  '\u202e',
  '\0',
  '&',
  '<',
  'https://a.example/b?c=d',
);
const sentence = fc.array(words, { minLength: 1, maxLength: 60 }).map((all) => `${all.join(' ')}.`);
const paragraphs = fc.array(sentence, { minLength: 0, maxLength: 12 });
const depth = fc.oneof(fc.nat(10), fc.nat(400), fc.nat(5_000));
const tag = fc.constantFrom(
  'div',
  'p',
  'table',
  'td',
  'li',
  'ul',
  'a',
  'b',
  'article',
  'template',
  'script',
  'svg',
  'h1',
  'blockquote',
  'select',
  'noscript',
  'pre',
  'x-y',
);

const html = fc
  .record({ tags: fc.array(tag, { minLength: 1, maxLength: 5 }), times: depth, closed: fc.boolean(), texts: paragraphs, tail: paragraphs })
  .map(({ tags, times, closed, texts, tail }) => {
    const open = Array.from({ length: times }, (_, i) => tags[i % tags.length] as string);
    const close = closed ? [...open].reverse().map((one) => `</${one}>`) : [];
    return `<!doctype html><html><body>${open.map((one) => `<${one}>`).join('')}${texts.map((text) => `<p>${text}`).join('')}${close.join('')}${tail.join('<br>')}`;
  });

const json = fc
  .record({
    times: depth,
    key: fc.constantFrom('items', 'articles', 'body', '@graph', '__proto__', 'constructor', 'a'),
    texts: paragraphs,
    list: fc.boolean(),
  })
  .map(({ times, key, texts, list }) => {
    const [open, close] = list ? ['[', ']'] : [`{"${key}":`, '}'];
    return `${list ? '' : ''}${open.repeat(times)}{"title":"Gate","body":${JSON.stringify(texts.join('\n\n'))}}${close.repeat(times)}`;
  });

const mime = fc
  .record({
    times: fc.oneof(fc.nat(8), fc.nat(300)),
    texts: paragraphs,
    kind: fc.constantFrom('mixed', 'alternative', 'related', 'rfc822'),
    same: fc.boolean(),
  })
  .map(({ times, texts, kind, same }) => {
    let mail = `From: a@b.example\nTo: c@d.example\nSubject: Gate\nMIME-Version: 1.0\n`;
    for (let i = 0; i < times; i++) {
      const boundary = same ? 'b' : `b${i}`;
      mail +=
        kind === 'rfc822'
          ? 'Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: Gate\n'
          : `Content-Type: multipart/${kind}; boundary=${boundary}\n\n--${boundary}\n`;
    }
    return `${mail}Content-Type: text/plain\n\n${texts.join('\n\n')}\n`;
  });

const rtf = fc
  .record({ times: depth, texts: paragraphs, word: fc.constantFrom('\\b', '\\*\\x', '\\fonttbl', '\\u9731?', "\\'e9", '\\uc9', '\\fs99999') })
  .map(({ times, texts, word }) => `{\\rtf1 ${texts.join('\\par ')}${`{${word} `.repeat(times)}${texts.join('\\par ')}${'}'.repeat(times)}`);

const feed = fc.record({ texts: paragraphs, entities: fc.nat(12), times: fc.nat(50) }).map(({ texts, entities, times }) => {
  const declared = Array.from({ length: entities }, (_, i) => `<!ENTITY e${i} "${i === 0 ? 'ha' : `&e${i - 1};`.repeat(9)}">`).join('');
  const item = `<item><title>Gate &e${Math.max(0, entities - 1)};</title><description>${texts.join(' &lt;p&gt; ')}</description></item>`;
  return `<?xml version="1.0"?><!DOCTYPE rss [${declared}]><rss version="2.0"><channel><title>x</title>${item.repeat(times)}</channel></rss>`;
});

const lines = fc
  .array(
    fc.oneof(
      sentence,
      fc.constantFrom(
        '',
        '-----',
        '* * *',
        'By Mara Lindqvist',
        'PORT ELLERY (AFP) —',
        '20 November 2026',
        'Read also',
        '© Agency',
        '.',
        '…',
        '?'.repeat(300),
        ','.repeat(300),
        ' '.repeat(300),
      ),
    ),
    { maxLength: 60 },
  )
  .map((all) => all.join('\n'));
const markdown = fc
  .record({
    head: fc.array(fc.constantFrom('title: x', '- y', '-:', 'a: &a [*a, *a]', 'b: !!js/function x', ''), { maxLength: 120 }),
    texts: paragraphs,
    nest: fc.nat(400),
  })
  .map(({ head, texts, nest }) => `---\n${head.join('\n')}\n---\n${'> '.repeat(nest)}${'- '.repeat(nest)}${texts.join('\n\n# ')}`);
const text = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> => arbitrary.map((value) => new TextEncoder().encode(value));

const archive = fc
  .record({
    names: fc.array(fc.constantFrom('a.txt', '../a.txt', 'a/', '__MACOSX/a', 'word/document.xml', 'content.xml', 'mimetype', 'x'.repeat(300)), {
      minLength: 1,
      maxLength: 6,
    }),
    texts: paragraphs,
    times: fc.nat(4),
  })
  .map(({ names, texts, times }) => {
    let bytes = zipSync(Object.fromEntries(names.map((name, i) => [`${name}${i === 0 ? '' : i}`, strToU8(texts.join('\n\n'))])), {
      mtime: '2026-11-20',
    });
    for (let i = 0; i < times; i++) bytes = zipSync({ 'inner.zip': bytes }, { mtime: '2026-11-20' });
    return bytes;
  });
const odt = paragraphs.map((texts) =>
  odtOf(texts.map((one, i) => [(['Title', 'Heading', 'Item', 'Text'] as const)[i % 4] ?? 'Text', one.replace(/[<&]/g, ' ')] as const)),
);
const printable = (one: string): string => one.replace(/[^ -~]/g, '?');
const pdf = fc
  .record({
    texts: paragraphs,
    columns: fc.integer({ min: 1, max: 4 }),
    pages: fc.integer({ min: 1, max: 3 }),
    size: fc.constantFrom(0, 1, 11, 4_000),
  })
  .map(({ texts, columns, pages, size }) =>
    pdfOf(
      Array.from({ length: pages }, () =>
        texts.map((one, i) => [printable(one.slice(0, 90)), 40 + (i % columns) * 140, 800 - Math.floor(i / columns) * 14, size] as const),
      ),
    ),
  );

const columns = fc.array(fc.constantFrom('title', 'text', 'Datum', 'url', 'Quelle', '__proto__', 'constructor', '', '"text"'), {
  minLength: 1,
  maxLength: 8,
});
const table = fc
  .record({ names: columns, rows: fc.array(paragraphs, { maxLength: 30 }), mark: fc.constantFrom(',', ';', '\t', '|'), open: fc.boolean() })
  .map(({ names, rows, mark, open }) => [names, ...rows].map((row) => row.join(mark)).join('\n') + (open ? `\n"${mark}"x"` : ''));
const workbook = fc
  .record({ names: columns, rows: fc.array(fc.array(fc.oneof(sentence, fc.double()), { maxLength: 8 }), { maxLength: 20 }) })
  .map(({ names, rows }) => workbookOf({ A: [names, ...rows] }));

const exported = fc
  .array(
    fc.oneof(
      sentence,
      fc.constantFrom(
        'End of Document',
        'The Ellery Post',
        'November 20, 2026 Friday',
        'Length: 52 words',
        'Byline: Mara Lindqvist',
        'Body',
        'Classification',
        'Load-Date: November 21, 2026',
        'HD Gate holds',
        'LP The gate held.',
        'TD',
        'PD 20 November 2026',
        '52 words',
        '20 November 2026',
        'Document ELLPO00020261120em4k0001a',
      ),
    ),
    { maxLength: 80 },
  )
  .map((all) => all.join('\n\n'));

const webArchive = fc
  .record({ texts: paragraphs, encoding: fc.constantFrom('UTF-8', 'utf-16', 'no such charset', ''), address: fc.webUrl(), nest: fc.nat(200) })
  .map(({ texts, encoding, address, nest }) => {
    let inner: Property = { WebResourceData: strToU8(texts.join('<p>')), WebResourceTextEncodingName: encoding, WebResourceURL: address };
    for (let i = 0; i < nest; i++)
      inner = i === nest - 1 ? { WebMainResource: inner } : { ...(inner as Record<string, Property>), [`inner${i}`]: 'x' };
    return propertyListOf(inner);
  });

/** Parts of newsletters, in any order. */
const newsletter = fc
  .array(
    fc.oneof(
      sentence.map((text) => `<p>${text} ${text}</p>`),
      sentence.map((text) => `<h2>${text.slice(0, 60)}</h2>`),
      sentence.map((text) => `<h3><a href="https://a.example/${encodeURIComponent(text.slice(0, 40).toWellFormed())}">${text.slice(0, 80)}</a></h3>`),
      sentence.map((text) => `<p>${text} <a href="x">Read more</a></p>`),
      fc.constantFrom(
        '<p><a href="#">Read more</a></p>',
        '<table><tr><td>',
        '</td></tr></table>',
        '<a href="%E0%A4%A">Share this with all</a>',
        '<hr>',
      ),
    ),
    { maxLength: 60 },
  )
  .map(
    (parts) =>
      `From: A <a@b.example>\nTo: c@d.example\nSubject: Gate\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: text/html\n\n${parts.join('')}`,
  );

const wire = fc
  .record({
    texts: paragraphs,
    times: depth,
    tag: fc.constantFrom('newsItem', 'contentSet', 'inlineXML', 'nitf', 'body.content', 'p', 'hl1', 'DataContent'),
    status: fc.constantFrom('usable', 'canceled', ''),
  })
  .map(
    ({ texts, times, tag, status }) =>
      `<?xml version="1.0"?><newsItem xml:lang="en"><itemMeta><pubStatus qcode="stat:${status}"/></itemMeta><contentMeta><headline>Gate</headline><dateline>${texts[0] ?? ''}</dateline></contentMeta><contentSet><inlineXML>${`<${tag}>`.repeat(times)}${texts.map((text) => `<p>${text}`).join('</p>')}${`</${tag}>`.repeat(times)}</inlineXML></contentSet></newsItem>`,
  );

const subtitles = fc
  .array(
    fc.oneof(
      sentence,
      fc.constantFrom(
        'WEBVTT',
        '',
        'NOTE x',
        '1',
        '00:00:01,000 --> 00:00:04,200',
        '00:99 --> x',
        '<v A>',
        '- No.',
        '[music]',
        '{\\an8}',
        '0:00',
        '0:04',
        '<'.repeat(300),
      ),
    ),
    { maxLength: 60 },
  )
  .map((lines) => `00:01.000 --> 00:04.200\n${lines.join('\n')}`);

const marks = fc
  .record({
    head: fc.constantFrom(
      '\\documentclass{article}\\begin{document}',
      '#+TITLE: x',
      '= x\n:a: b\n',
      'x\n===\n\n.. image:: x\n',
      "== x ==\n'''b''' [[c]]\n",
    ),
    parts: fc.array(
      fc.oneof(
        sentence,
        fc.constantFrom(
          '\\footnote{',
          '}',
          '{{',
          '}}',
          '[[',
          ']]',
          '<ref>',
          '\\begin{table}',
          '\\',
          '.. x::',
          '   y',
          ':PROPERTIES:',
          '* ',
          '== ',
          '`',
          '``',
          '%',
          '\n',
          '\n\n',
        ),
      ),
      { maxLength: 80 },
    ),
    times: fc.oneof(fc.nat(3), fc.nat(400)),
  })
  .map(
    ({ head, parts, times }) =>
      head +
      parts
        .join(' ')
        .repeat(times + 1)
        .slice(0, 200_000),
  );

const broken = fc
  .array(
    fc.oneof(
      sentence,
      fc.constantFrom(
        'Itâ€™s',
        'â€',
        'Ã',
        'РњР°',
        '&amp;#8217;',
        '&eacute;',
        '=E2=80=99',
        '=\n',
        '%20%0A',
        '\\u2019',
        '\\ud83d',
        '\u0085',
        '\v',
        '\u0093',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

/** A file of no seed, with a name that may lie. */
export const structure: fc.Arbitrary<Seed> = fc.record({
  name: fc.constantFrom('dropped', 'a.html', 'a.md', 'a.json', 'a.txt', 'a.pdf'),
  bytes: fc.oneof(
    ...[html, json, mime, rtf, feed, lines, markdown, table, exported, newsletter, wire, subtitles, marks, broken].map(text),
    archive,
    odt,
    pdf,
    workbook,
    webArchive,
  ),
});
