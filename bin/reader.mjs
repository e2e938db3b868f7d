// The worker thread that reads files on a laptop: hooks of the thread that started it do not reach here, so it takes tsx for itself.
import { register } from 'tsx/esm/api';

register();
await import('../lambda/handlers/reader.ts');
