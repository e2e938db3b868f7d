#!/usr/bin/env node
// Node runs the TypeScript sources through tsx: there is no build step to forget.
import { register } from 'tsx/esm/api';

register();
await import('./newsletter.ts');
