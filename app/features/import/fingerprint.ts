import { createHash } from 'node:crypto'

/** Hashes of what was read of a row, part by part. Only parts that changed upstream since the last import are written
 *  here, so what people here did to the others stays. */
export type Parts = Record<string, string>

/** Raised when the import makes something else of the same dump: everything is then written again. */
const VERSION = 1

/** Marks a row that is gone upstream; every part counts as changed when it comes back. */
export const GONE = ''

/** A part that is undefined is one that this dump says nothing of: it stays as it was. */
export function fingerprint(parts: Record<string, unknown>, before: string | undefined): string {
  const old = partsOf(before ?? '')
  const hashes = Object.entries({ version: VERSION, ...parts }).map(
    ([name, value]) => `${name}:${value === undefined ? (old[name] ?? '') : hash(value)}`,
  )
  return hashes.join(' ')
}

/** The names of the parts that differ. */
export function changedParts(before: string | undefined, now: string): Set<string> {
  const [old, present] = [partsOf(before ?? ''), partsOf(now)]
  const names = Object.keys(present)
  return new Set(
    old.version === present.version ? names.filter((name) => old[name] !== present[name]) : names,
  )
}

/** Whether any import yet has said something of it. */
export const hasPart = (before: string | undefined, name: string) => Boolean(partsOf(before ?? '')[name])

const partsOf = (stored: string): Parts =>
  Object.fromEntries(
    stored
      .split(' ')
      .filter(Boolean)
      .map((part) => part.split(':', 2)),
  )

/** 96 bits: enough that no two texts of one post meet. */
export const hash = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)
