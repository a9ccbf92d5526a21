/** A dump that cannot be used, in words for the operator: what is wrong, where, and what was kept. */
export class DumpError extends Error {}

/** The operator stopped the import; what was written stays, and the same command goes on from there. */
export class Interrupted extends Error {
  constructor() {
    super('The import was interrupted.')
  }
}

export function stopIfAborted(signal: AbortSignal | undefined) {
  if (signal?.aborted) throw new Interrupted()
}
