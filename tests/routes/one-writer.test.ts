import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { runServer } from '../support/server.ts'
import { repositoryRoot } from '../support/shared-file.ts'

interface Note {
  connection: string
  file: string
  event: 'opened' | 'opened to read' | 'reads only' | 'writes' | 'closed'
}

/** Connections to this file by what became of them; see tests/support/connections.mjs. */
function connectionsTo(file: string, log: string) {
  const lines = readFileSync(log, 'utf8').trim().split('\n')
  const notes = lines.map((line) => JSON.parse(line) as Note).filter((note) => note.file === file)
  const having = (event: Note['event']) =>
    notes.filter((note) => note.event === event).map(({ connection }) => connection)
  const harmless = new Set([...having('reads only'), ...having('closed')])
  return {
    mayWrite: having('opened').filter((connection) => !harmless.has(connection)),
    wrote: [...new Set(having('writes'))],
    readOnly: [...having('reads only'), ...having('opened to read')],
  }
}

/** Something of everything: pages, the search worker, the API, and a write. */
async function touchEverything(origin: string) {
  for (const path of ['/', '/questions', '/search?q=deposit', '/api/v1/questions'])
    expect((await fetch(origin + path)).status).toBe(200)
  const body = new URLSearchParams({ handle: 'ada', password: 'a long enough one' })
  const registered = await fetch(`${origin}/register`, {
    method: 'POST',
    body,
    headers: { Origin: origin },
    redirect: 'manual',
  })
  expect(registered.status).toBe(303)
}

test('one process opens exactly one writer', { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-connections-'))
  const log = join(folder, 'connections')
  const preload = pathToFileURL(join(repositoryRoot, 'tests/support/connections.mjs')).href
  const server = await runServer({ DEMO: '0', CONNECTIONS_LOG: log, NODE_OPTIONS: `--import ${preload}` })
  try {
    await touchEverything(server.origin)
    const { mayWrite, wrote, readOnly } = connectionsTo(join(server.dataDir, 'askwell.db'), log)
    expect(wrote).toHaveLength(1)
    expect(mayWrite).toEqual(wrote)
    expect(readOnly.length).toBeGreaterThan(0)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
