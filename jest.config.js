/** Packages that ship ES modules only: jest runs CommonJS, so swc turns these into it like our own code. */
const esModules = [
  'htmlparser2',
  'domutils',
  'domhandler',
  'dom-serializer',
  'domelementtype',
  'entities',
  'postal-mime',
  'feedsmith',
  'fast-xml-parser',
  '@nodable',
  'strnum',
  'path-expression-matcher',
  'fast-xml-builder',
  'xml-naming',
  'anynum',
  'marked',
  'valibot',
  'csv-parse',
  'nodemailer',
  'unpdf',
  'commander',
  'caniemail',
  '@adobe/css-tools',
  'dot-prop',
  'onetime',
  'mimic-function',
  'split-lines',
];

const common = {
  testEnvironment: 'node',
  transform: {
    '\\.[cm]?[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
    ],
  },
  // unpdf exports its pdf.js to `import` only, and jest asks as `require` does.
  moduleNameMapper: { '^unpdf/pdfjs$': '<rootDir>/node_modules/unpdf/dist/pdfjs.mjs' },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};

/** @type {import('jest').Config} */
export default {
  // A bound on what hangs, not a measure of speed: on a busy machine everything takes several times as long.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'lambda',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/lib/'],
    },
    // Loading aws-cdk-lib takes many seconds: a project of its own, so that it is paid once and beside the others.
    { ...common, displayName: 'lib', testMatch: ['<rootDir>/test/lib/**/*.test.ts'] },
  ],
};
