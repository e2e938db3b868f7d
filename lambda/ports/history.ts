/**
 * What a versioned bucket keeps of objects that were replaced or deleted, so that a person's slip can be undone. It is a port of its own:
 * no stage looks back, and only erasing somebody has to reach there.
 */
export interface History {
  /**
   * Erases every version below a prefix but the ones that stand now; what stands is not touched.
   * @returns how many versions went
   */
  erase(prefix: string): Promise<number>;
}

/** Of a bucket that keeps no versions. */
export const noHistory: History = { erase: async () => 0 };
