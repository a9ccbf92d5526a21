import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { BackedTable } from './tables.ts'

/** The last entry of every backup: one without it was not finished. */
export const MANIFEST = 'manifest.json'
const FORMAT = 'askwell-backup-1'

const part = z.object({
  /** Rows, or pictures. */
  count: z.number().int().min(0),
  /** Of all its bytes, in the order of the file. */
  sha256: z.string(),
})
export type Part = z.output<typeof part>

export const manifest = z.object({
  format: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  /** Every table's columns, by the names of the database. */
  columns: z.record(z.string(), z.array(z.string())),
  /** By table; `pictures` for what was uploaded. */
  parts: z.record(z.string(), part),
  /** Pictures that were gone when their turn came: they had been erased meanwhile. */
  missingPictures: z.number().int().min(0),
})
export type Manifest = z.output<typeof manifest>

export const newManifest = (
  tables: BackedTable[],
  { parts, missingPictures, now }: { parts: Record<string, Part>; missingPictures: number; now: Date },
): Manifest => ({
  format: FORMAT,
  createdAt: now.toISOString(),
  columns: columnsOf(tables),
  parts,
  missingPictures,
})

export const columnsOf = (tables: BackedTable[]): Manifest['columns'] =>
  Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      Object.values(columns)
        .map((column) => column.name)
        .sort(),
    ]),
  )

/** What tables and columns one has and the other has not. */
export function differencesOf(backup: Manifest['columns'], program: Manifest['columns']) {
  const names = (columns: Manifest['columns']) =>
    Object.entries(columns).flatMap(([table, list]) => list.map((column) => `${table}.${column}`))
  const [there, here] = [new Set(names(backup)), new Set(names(program))]
  return {
    onlyInBackup: [...there].filter((name) => !here.has(name)),
    onlyInProgram: [...here].filter((name) => !there.has(name)),
  }
}

/** Counts and sums up as parts of a backup go by. */
export class Sums {
  #parts = new Map<string, { count: number; hash: ReturnType<typeof createHash> }>()

  add(name: string, bytes: Buffer, count: number) {
    const part = this.#parts.get(name) ?? { count: 0, hash: createHash('sha256') }
    part.count += count
    part.hash.update(bytes)
    this.#parts.set(name, part)
  }

  /** Once: a sum cannot be gone on with. */
  take(): Record<string, Part> {
    return Object.fromEntries(
      [...this.#parts].map(([name, { count, hash }]) => [name, { count, sha256: hash.digest('hex') }]),
    )
  }
}
