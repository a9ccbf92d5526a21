import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, vi } from 'vitest'
import { linesOf, test } from './forum-moving.ts'

/** A process of its own makes a demo. */
vi.setConfig({ testTimeout: 120_000 })

test('a forum moves from SQLite to PostgreSQL with every line, and back into the same lines', async ({
  folder,
  here,
}) => {
  const path = join(folder, 'forum.jsonl')
  const script = [
    'tests/support/run-ts.mjs',
    'tests/features/forum-from-sqlite.ts',
    join(folder, 'askwell.db'),
    path,
  ]
  await promisify(execFile)(process.execPath, script, { env: { ...process.env, DATABASE_URL: '' } })
  const { report } = await here.import(path)
  expect(report.reasons).toEqual([])
  expect(await here.differences()).toEqual([])
  const [, ...there] = linesOf(path)
  const [, ...taken] = linesOf(await here.export({ withPasswords: true }))
  expect(taken).toEqual(there)
  expect((await here.import(path)).report.written).toBe(0)
})
