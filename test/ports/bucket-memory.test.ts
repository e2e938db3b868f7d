import { memoryBucket } from '../../lambda/ports/bucket-memory.ts';
import { simulatedClock } from '../../lambda/ports/clock.ts';
import { bucketContract } from './bucket-contract.ts';

bucketContract('the memory bucket', async () => ({
  bucket: memoryBucket(simulatedClock(new Date('2026-11-21T06:00:00Z'))),
  close: async () => undefined,
}));
