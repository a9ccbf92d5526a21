import type Database from 'better-sqlite3'
import type { Changes } from './names.ts'
import { WATCHED, type Watched } from './names.ts'

/** Notes names of what this connection changes, in a table that only it has: triggers see every row, whatever the
 *  statement was, cascades as well. */
export function watchSqlite(writer: Database.Database): { take(): Changes } {
  writer.pragma('temp_store = MEMORY')
  writer.exec('CREATE TEMP TABLE noted_changes (name TEXT UNIQUE)')
  for (const watched of WATCHED) writer.exec(triggersOf(watched))
  const all = writer.prepare('SELECT name FROM noted_changes').pluck()
  const clear = writer.prepare('DELETE FROM noted_changes')
  return {
    take() {
      const names = all.all() as string[]
      if (names.length > 0) clear.run()
      return new Set(names)
    },
  }
}

function triggersOf({ table, names, columns, countedApart }: Watched): string {
  const rowNames = (row: 'old' | 'new') =>
    names.map(({ noun, id }) => noted(`'${noun}:' || ${id.replaceAll('$row', row)}`)).join('')
  const trigger = (name: string, event: string, body: string) =>
    `CREATE TEMP TRIGGER noted_${table}_${name} AFTER ${event} ON main.${table} BEGIN ${body} END;`
  const own = noted(`'${table}'`)
  return [
    trigger('insert', 'INSERT', own + rowNames('new')),
    trigger('delete', 'DELETE', own + rowNames('old')),
    trigger('update', `UPDATE OF ${columns.join(', ')}`, own + rowNames('old') + rowNames('new')),
    ...countedApart.map((column) => trigger(column, `UPDATE OF ${column}`, noted(`'${table}.${column}'`))),
  ].join('\n')
}

/** What hangs on nothing has no name. */
const noted = (name: string) =>
  `INSERT INTO noted_changes SELECT ${name} WHERE ${name} IS NOT NULL ON CONFLICT DO NOTHING; `
