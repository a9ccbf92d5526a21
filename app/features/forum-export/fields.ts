import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { kit } from '#db/kit/index.ts'
import { KINDS } from './kinds/index.ts'
import type { Kind, KindName } from './kinds/kind.ts'
import { rowId, text } from './kinds/shapes.ts'

/** What an integer column of PostgreSQL holds. */
const LARGEST = 2 ** 31 - 1

export function columnOf({ table }: Kind, name: string): PgColumn {
  const column = getTableColumns(table)[name]
  if (!column) throw new Error(`${getTableName(table)} has no column ${name}`)
  return column
}

/** How a column stands in a line. */
export function fieldOf(kind: Kind, name: string): z.ZodType {
  const column = columnOf(kind, name)
  const shape = kind.json[name] ?? ofType(column, isReference(kind, name))
  return column.notNull ? shape : shape.nullable().default(null)
}

function ofType({ dataType, enumValues }: PgColumn, isReference: boolean): z.ZodType {
  if (enumValues && enumValues.length > 0) return z.enum(enumValues)
  if (dataType === 'string') return text
  if (dataType === 'boolean') return z.boolean()
  if (dataType === 'date') return z.iso.datetime().transform((moment) => new Date(moment))
  if (dataType === 'number') return isReference ? rowId : z.number().int().min(-LARGEST).max(LARGEST)
  throw new Error(`No shape for a column of ${dataType}`)
}

/** A column that names a row of another kind. */
export interface Reference {
  name: string
  to: KindName
  isNeeded: boolean
}

const known = new Map<KindName, Reference[]>()

export function referencesOf(kind: Kind): Reference[] {
  const found = known.get(kind.name) ?? findReferences(kind)
  known.set(kind.name, found)
  return found
}

const isReference = (kind: Kind, name: string) => referencesOf(kind).some((each) => each.name === name)

function findReferences(kind: Kind): Reference[] {
  const columns = getTableColumns(kind.table)
  const byKey = kit.foreignKeysOf(kind.table).flatMap((key) => {
    const { columns: from, foreignTable } = key.reference()
    const name = Object.keys(columns).find((property) => columns[property]?.name === from[0]?.name)
    const to = KINDS.find(({ table, of }) => table === foreignTable && !of)
    return name && to ? [{ name, to: to.name }] : []
  })
  const told = Object.entries(kind.refs).map(([name, to]) => ({ name, to }))
  const taken = new Set([...Object.values(kind.parts).flat(), ...kind.once])
  return [...byKey, ...told]
    .filter(({ name }) => taken.has(name))
    .map((reference) => ({ ...reference, isNeeded: columnOf(kind, reference.name).notNull }))
}
