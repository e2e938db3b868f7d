/**
 * Bundles the handlers: each with everything it loads, the AWS SDK included, so that what was tested is what runs. What is imported
 * lazily (readers of PDF, DOCX …) becomes a chunk of its own and loads only when such a file comes. What runs in a thread of its own is
 * an entry of its own: the function's entry does not load it.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import type { CompiledTemplate } from '../lambda/pipeline/render/template.ts';
import { environmentCredentialsPlugin } from './environment-credentials.ts';
import { packedTablesPlugin } from './packed-tables.ts';
import { slimMammothPlugin } from './slim-mammoth.ts';
import { slimPdfjsPlugin } from './slim-pdfjs.ts';

export const handlerNames = ['ingest', 'compose', 'deliver', 'sweep', 'web', 'feedback'] as const;
export type HandlerName = (typeof handlerNames)[number];

/** Modules that a handler runs in a thread of their own, beside its entry in the bundle. */
const threads: Partial<Record<HandlerName, readonly string[]>> = { ingest: ['reader'] };

export interface Bundle {
  name: HandlerName;
  /** The folder that becomes the function's code; `index.handler` is its entry. */
  folder: string;
  metafile: Metafile;
}

export interface BundleOptions {
  /** The repository's root. */
  root: string;
  /** Where the bundles' folders go; a build folder, emptied first. */
  outdir: string;
  /** The templates that newsletters chose, compiled, by name. */
  templates: Readonly<Record<string, CompiledTemplate>>;
}

/** Bundles hold CommonJS packages that call `require` for Node's own modules; ES modules have none unless it is made. */
const requireBanner = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** Bundles every handler. Same sources, same bytes, so that a deploy without a change changes nothing. */
export async function bundleHandlers({ root, outdir, templates }: BundleOptions): Promise<Bundle[]> {
  await rm(outdir, { recursive: true, force: true });
  return Promise.all(
    handlerNames.map(async (name) => {
      const folder = join(outdir, name);
      const { metafile } = await build({
        entryPoints: {
          index: join(root, 'lambda/handlers', `${name}.ts`),
          ...Object.fromEntries((threads[name] ?? []).map((thread) => [thread, join(root, 'lambda/handlers', `${thread}.ts`)])),
        },
        outdir: folder,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'node',
        target: 'node24',
        // Packages' ES modules first: they shake, CommonJS does not.
        mainFields: ['module', 'main'],
        minify: true,
        // Notices of other people's rights (`/*!`), a thousand bytes in all, go where the code goes.
        legalComments: 'eof',
        // Lambda reads modules as UTF-8: escaped, the tables of words outside ASCII would take twice their bytes.
        charset: 'utf8',
        banner: { js: requireBanner },
        metafile: true,
        absWorkingDir: root,
        logLevel: 'warning',
        plugins: [
          compiledTemplates(templates),
          ownModulesArePure(root),
          packedTablesPlugin(root),
          environmentCredentialsPlugin,
          slimMammothPlugin,
          slimPdfjsPlugin,
        ],
      });
      return { name, folder, metafile: await withoutUnreachable(metafile, root) };
    }),
  );
}

/**
 * Takes away the chunks that nothing in the bundle imports: esbuild makes one for every lazy import it comes across, even in modules
 * that it then leaves out.
 */
async function withoutUnreachable(metafile: Metafile, root: string): Promise<Metafile> {
  const { outputs } = metafile;
  const reachable = new Set(Object.keys(outputs).filter((file) => outputs[file]?.entryPoint?.startsWith('lambda/handlers/')));
  for (const file of reachable) for (const { path } of outputs[file]?.imports ?? []) if (outputs[path]) reachable.add(path);
  await Promise.all(
    Object.keys(outputs)
      .filter((file) => !reachable.has(file))
      .map((file) => rm(join(root, file))),
  );
  return { ...metafile, outputs: Object.fromEntries(Object.entries(outputs).filter(([file]) => reachable.has(file))) };
}

/** What was bundled, written beside the bundles for whoever wants to look inside. */
export async function writeMetafiles(bundles: readonly Bundle[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(bundles.map(({ name, metafile }) => writeFile(join(folder, `${name}.json`), JSON.stringify(metafile))));
}

/** `import templates from 'compiled-templates:chosen'`: the templates by name, compiled before, as plain data. */
function compiledTemplates(templates: BundleOptions['templates']): Plugin {
  const name = 'compiled-templates';
  return {
    name,
    setup(builder) {
      builder.onResolve({ filter: /^compiled-templates:/ }, ({ path }) => ({ path, namespace: name }));
      // By default, as one value: a template's name need not be one that JavaScript could export.
      builder.onLoad({ filter: /.*/, namespace: name }, () => ({ contents: `export default ${JSON.stringify(templates)};`, loader: 'js' }));
    },
  };
}

/**
 * No module of ours does anything by being loaded, so what a function does not use stays out: compose lists the whole pipeline, but
 * never reads files.
 */
function ownModulesArePure(root: string): Plugin {
  const lambda = join(root, 'lambda/');
  return {
    name: 'own-modules-are-pure',
    setup(builder) {
      builder.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir, kind }) =>
        kind !== 'entry-point' && `${resolveDir}/`.startsWith(lambda) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
      );
    },
  };
}
