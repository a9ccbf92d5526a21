import { mayHoldSecret } from '../guard/suspicion.ts'

/** Before anything that is typed leaves the device: false where a secret stands in one of `texts`, and where that
 *  cannot be told, as the patterns do not load. */
export async function maySend(...texts: string[]): Promise<boolean> {
  const suspects = texts.filter(mayHoldSecret)
  if (suspects.length === 0) return true
  try {
    const { secretIn } = await import('./secret-patterns.ts')
    const found = await Promise.all(suspects.map(secretIn))
    return found.every((kind) => kind === undefined)
  } catch {
    return false
  }
}
