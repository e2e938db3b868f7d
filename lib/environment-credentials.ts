/**
 * Leaves out of the bundles every way to find AWS credentials but one. Lambda gives a function its role's credentials by its environment
 * (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN), and so does an emulator of it. The chain that the SDK's clients carry looks there
 * first, then in shared files, at single sign-on, at programs, at token services and at the metadata of an instance: nothing of that is in a Lambda,
 * and the clients that it would take are 80 KB of each bundle.
 *
 * With credentials missing, a call fails at once with the SDK's own error, where the chain would wait for a metadata service that is not there.
 */
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

const namespace = 'environment-credentials';
/** What takes the chain's place: all that the SDK's clients import of it. */
const contents = "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';";

/** The esbuild plugin. */
export const environmentCredentialsPlugin: Plugin = {
  name: namespace,
  setup(builder) {
    builder.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === namespace) return undefined;
      const chain = await builder.resolve(path, { importer, resolveDir, kind, pluginData: namespace });
      return chain.errors.length > 0 ? chain : { path, namespace, sideEffects: false, pluginData: dirname(chain.path) };
    });
    // From the chain's place, so that it is the version that the chain would take.
    builder.onLoad({ filter: /.*/, namespace }, ({ pluginData: resolveDir }) => ({ contents, loader: 'js', resolveDir }));
  },
};
