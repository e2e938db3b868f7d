/** The suites that need an emulated AWS at `AWS_ENDPOINT_URL`; `.ci/run` starts one. */
import base from '../../jest.config.js';

const [lambda] = base.projects;

/** @type {import('jest').Config} */
export default {
  ...lambda,
  displayName: 'e2e',
  rootDir: '../..',
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
