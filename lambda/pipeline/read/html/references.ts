/**
 * Character references (`&amp;`, `&#8217;`) of a page. A parser that decodes them looks at every character; one that leaves them jumps from tag to
 * tag, and the few that a page has are decoded afterwards, each once, by the same parser.
 */
import { Parser } from 'htmlparser2';

/** A reference with what decides how it is read: in an attribute, one without a semicolon is none before an equals sign or a letter (HTML Living Standard, 13.2.5.73). */
const reference = /&[#\w]\w*[;=]?/g;

/** Elements whose text has no references (HTML Living Standard, 13.2.5.2 and 13.2.5.3: script data, raw text, plain text). */
const rawText: ReadonlySet<string> = new Set('script style xmp iframe noembed noframes plaintext'.split(' '));

/** Decodes the references of one page. */
export interface References {
  /** A text that stands right in an element of this tag. */
  inText(text: string, tag: string): string;
  inAttribute(value: string): string;
}

/** A decoder for one page, which remembers what it has decoded. */
export function referenceDecoder(): References {
  let decoded = '';
  const texts = new Parser({
    ontext(text) {
      decoded += text;
    },
  });
  const attributes = new Parser({
    onattribute(_, value) {
      decoded = value;
    },
  });
  const inText = remembered((one) => {
    decoded = '';
    texts.parseComplete(one);
    return decoded;
  });
  const inAttribute = remembered((one) => {
    attributes.parseComplete(`<a b="${one}">`);
    return decoded;
  });
  return {
    inText: (text, tag) => (text.includes('&') && !rawText.has(tag) ? text.replace(reference, inText) : text),
    inAttribute: (value) => (value.includes('&') ? value.replace(reference, inAttribute) : value),
  };
}

function remembered(decode: (reference: string) => string): (reference: string) => string {
  const known = new Map<string, string>();
  return (one) => {
    const found = known.get(one) ?? decode(one);
    known.set(one, found);
    return found;
  };
}
