import { mayHoldPassword, mayHoldSecret } from '../guard/suspicion.ts'

/** Before anything that is typed leaves the device unasked, for suggestions, a preview or a draft: false where a secret
 *  stands or may stand in one of `texts`, and where that cannot be told, as the patterns do not load. */
export async function maySend(...texts: string[]): Promise<boolean> {
  const suspects = texts.filter((text) => mayHoldSecret(text) || mayHoldPassword(text))
  if (suspects.length === 0) return true
  try {
    const { holdsBack } = await import('./secret-patterns.ts')
    return !(await Promise.all(suspects.map(holdsBack))).includes(true)
  } catch {
    return false
  }
}
