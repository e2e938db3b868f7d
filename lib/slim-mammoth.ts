/**
 * Takes out of mammoth, and of the zip library below it, what reading a Word document never calls: both also write. They are CommonJS, of which a
 * bundler keeps everything that anything requires; here each name that only writing (or only an old Node) needs leads to less.
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const namespace = 'slim-mammoth';

/** What a package requires, and what it gets: a file that there is, or a module in the place of one that is not called. */
const instead: Readonly<Record<string, { in: RegExp; file: string } | { in: RegExp; contents: string }>> = {
  // Only for embedding a style map into a document.
  xmlbuilder: {
    in: /[\\/]mammoth[\\/]lib[\\/]xml[\\/]writer\.js$/,
    contents: "exports.create = () => { throw new Error('This bundle reads Word documents and writes none.'); };",
  },
  // Streams for Nodes that had none of this kind; jszip says itself what to take where `stream` is the real one.
  'readable-stream': { in: /[\\/]jszip[\\/]lib[\\/]/, file: 'jszip/lib/readable-stream-browser.js' },
  // Packing; unpacking is the other half.
  pako: { in: /[\\/]jszip[\\/]lib[\\/]flate\.js$/, file: 'pako/lib/inflate.js' },
};

/** The esbuild plugin. */
export const slimMammothPlugin: Plugin = {
  name: namespace,
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`^(?:${Object.keys(instead).join('|')})$`) }, ({ path, importer }) => {
      const other = instead[path];
      if (!other?.in.test(importer)) return undefined;
      if ('contents' in other) return { path, namespace };
      return { path: createRequire(importer).resolve(other.file) };
    });
    builder.onLoad({ filter: /.*/, namespace }, ({ path }) => {
      const other = instead[path];
      return other && 'contents' in other ? { contents: other.contents, loader: 'js' } : undefined;
    });
  },
};
