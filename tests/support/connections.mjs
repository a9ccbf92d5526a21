// Loaded before a program (`node --import`), notes what becomes of each of its SQLite connections, those of its
// worker threads included: a line of JSON each, appended to the file that CONNECTIONS_LOG names.
import { appendFileSync } from 'node:fs'
import { threadId } from 'node:worker_threads'
import Database from 'better-sqlite3'

const known = new Map()
const note = (connection, event) => {
  const line = { connection: `${threadId}.${known.get(connection)}`, file: connection.name, event }
  appendFileSync(process.env.CONNECTIONS_LOG, `${JSON.stringify(line)}\n`)
}

/** A connection is known from the first thing that is done with it. */
function meet(connection) {
  if (known.has(connection)) return
  known.set(connection, known.size)
  note(connection, connection.readonly ? 'opened to read' : 'opened')
}

const { pragma, exec, prepare, close } = Database.prototype
Object.assign(Database.prototype, {
  pragma(source, options) {
    meet(this)
    if (/^query_only\s*=\s*ON$/i.test(source)) note(this, 'reads only')
    return pragma.call(this, source, options)
  },
  exec(source) {
    meet(this)
    if (/^BEGIN IMMEDIATE$/i.test(source)) note(this, 'writes')
    return exec.call(this, source)
  },
  prepare(source) {
    meet(this)
    return prepare.call(this, source)
  },
  close() {
    if (known.has(this)) note(this, 'closed')
    return close.call(this)
  },
})
