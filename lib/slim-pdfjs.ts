/**
 * Takes out of pdf.js what reading text never calls: it also draws pages, shows and edits annotations, and fills forms. unpdf ships it as one minified
 * file that no bundler can shake, because every class names itself in a static block; these names say which class is which.
 *
 * A class that is not used keeps its name and its place in the order of inheritance, and loses its body. Reached after all, it throws, and the file
 * is refused as broken; `test/lib/slim-pdfjs.test.ts` compares what the bundle reads with what the whole library reads.
 */
import { readFile } from 'node:fs/promises';
import { parse } from '@swc/core';
import type { Plugin } from 'esbuild';

/** Drawing on a canvas or on layers above it; editors of annotations; annotations themselves; forms (XFA). Decoders of pictures stay: streams may name them. */
const unused = new RegExp(
  [
    '^Canvas|DOMFilterFactory|WebGPU|ShadingPattern$|TilingPattern|^MeshShading|^TextLayer|^Stepper|^FontInspector',
    'Editor|ColorPicker|AltText|^Comment|DrawLayer|Outline(?:r)?$|SignatureExtractor|TouchManager|KeyboardManager|CommandManager|ImageManager|^InkDraw|^FreeDraw',
    'AnnotationElement$|AnnotationLayer|PopupElement|LinkAnnotation|Annotation$|AnnotationFactory|FakeUnicodeFont|^AppearanceStream',
    'XfaLayer|XfaText|^XFA|XFAParser|^Binder|^FontSelector|^DatasetXML|Namespace$',
  ].join('|'),
);
/** The root of all classes of forms, whatever they are called. */
const formsRoot = 'XFAObject';
/** Fewer found: the library is built in another way than this module knows. */
const fewest = 300;
/** What unpdf imports of it. */
const wanted = / as (?:getDocument|OPS)$/;

/** A node of a syntax tree, as far as it is looked at. */
interface Node {
  readonly [key: string]: unknown;
}
interface NamedClass {
  name: string;
  binding: string | undefined;
  parent: string | undefined;
  start: number;
  end: number;
}

/** The source of pdf.js as unpdf builds it, without the classes that reading text never calls. @throws where it is built differently */
export async function slimPdfjs(source: string): Promise<string> {
  const classes = await namedClasses(source);
  const forms = descendantsOf(formsRoot, classes);
  const emptied = classes.filter((one) => unused.test(one.name) || forms.has(one)).sort((a, b) => a.start - b.start);
  if (emptied.length < fewest)
    throw new Error(
      `Only ${emptied.length} classes of pdf.js are known by name, not ${fewest} and more: lib/slim-pdfjs.ts has to learn how it is built now.`,
    );
  const bytes = Buffer.from(source);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of emptied) {
    // Inside one that is emptied already.
    if (start < at) continue;
    const head = bytes.toString('utf8', start, end);
    parts.push(bytes.toString('utf8', at, start), head.slice(0, head.indexOf('{')), '{}');
    at = end;
  }
  return withoutNames(parts.join('') + bytes.toString('utf8', at));
}

/** Every class that names itself: `static { keep(this, "XRef") }`. */
async function namedClasses(source: string): Promise<NamedClass[]> {
  const tree = await parse(source, { syntax: 'ecmascript', target: 'es2024' });
  const origin = tree.span.start;
  const found: NamedClass[] = [];
  const pending: unknown[] = [tree];
  while (pending.length > 0) {
    const node = pending.pop();
    if (Array.isArray(node)) pending.push(...node);
    else if (typeof node === 'object' && node !== null) {
      const { type, span, body, identifier, superClass } = node as Node;
      if (type === 'ClassDeclaration' || type === 'ClassExpression') {
        const name = ownName(body as readonly Node[]);
        const { start, end } = span as { start: number; end: number };
        if (name !== undefined)
          found.push({ name, binding: textIn(identifier), parent: textIn(superClass), start: start - origin, end: end - origin });
      }
      for (const [key, value] of Object.entries(node)) if (key !== 'span' && typeof value === 'object') pending.push(value);
    }
  }
  return found;
}

/** A class of this name, and whatever is derived from it. */
function descendantsOf(root: string, classes: readonly NamedClass[]): Set<NamedClass> {
  const found = new Set(classes.filter(({ name }) => name === root));
  for (const { binding } of found) if (binding !== undefined) for (const one of classes) if (one.parent === binding) found.add(one);
  return found;
}

const textIn = (node: unknown): string | undefined => {
  const value = (node as Node | null | undefined)?.['value'];
  return typeof value === 'string' ? value : undefined;
};

function ownName(members: readonly Node[]): string | undefined {
  const block = members.find(({ type }) => type === 'StaticBlock');
  const [statement] = ((block?.['body'] as Node | undefined)?.['stmts'] ?? []) as readonly Node[];
  const call = statement?.['expression'] as Node | undefined;
  const named = (call?.['arguments'] as readonly { expression: unknown }[] | undefined)?.[1];
  return textIn(named?.expression);
}

/** Takes the names away too, and what hands the whole library on: only then is shaken out what nothing uses any more. */
function withoutNames(source: string): string {
  const keep = /^var \w+=Object\.defineProperty;var ([\w$]+)=/.exec(source)?.[1];
  const exported = /export\{([^}]*)\};?\s*$/.exec(source);
  if (keep === undefined || !exported) throw new Error('pdf.js does not begin and end as lib/slim-pdfjs.ts knows it.');
  const name = keep.replace(/\$/g, '\\$&');
  const names = exported[1]?.split(',').filter((one) => wanted.test(one)) ?? [];
  return `${source
    .slice(0, exported.index)
    .replace(new RegExp(`static\\{${name}\\(this,"[^"]*"\\)\\}`, 'g'), '')
    .replace(new RegExp(`(?<=[;},)])${name}\\([\\w$]+,"[^"]*"\\)(?=[;},])`, 'g'), '0')
    .replace(/globalThis\.pdfjs(?:Lib|TestingUtils)=\{[^}]*\}/g, '0')}export{${names.join(',')}};`;
}

/** The esbuild plugin. */
export const slimPdfjsPlugin: Plugin = {
  name: 'slim-pdfjs',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, async ({ path }) => ({
      contents: await slimPdfjs(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
