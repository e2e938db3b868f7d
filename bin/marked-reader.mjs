// The worker thread that reads one file for `newsletter explain`: hooks of the thread that started it do not reach here, so it takes tsx for itself.
import { register } from 'tsx/esm/api';

register();
await import('./marked-reader.ts');
