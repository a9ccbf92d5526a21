import { expect, test } from 'vitest'
import { explained } from '~/features/backup/broken-file.server.ts'

const backup = { folder: undefined, recipient: undefined }
const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })

test('a full disk is told by what was written there, never by an address with a password in it', async () => {
  const onPostgres = await explained(full, { databaseUrl: 'postgres://ada:secret@db/askwell', backup })
  expect(String(onPostgres)).toContain('The disk of the file that was being written is full.')
  expect(String(onPostgres)).not.toContain('secret')
  const onSqlite = await explained(full, { databaseUrl: '/srv/askwell.db', backup })
  expect(String(onSqlite)).toContain(
    'The disk of /srv/askwell.db, or of the file that was being written, is full.',
  )
})
