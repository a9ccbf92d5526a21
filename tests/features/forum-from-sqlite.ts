/** `node run-ts.mjs forum-from-sqlite.ts <database> <file>`: a demo on SQLite, exported, for tests on PostgreSQL. */
import { openDb } from '#db/client.server.ts'
import { seedDemo } from '~/features/demo/seed.server.ts'
import { mendStored } from '~/features/doctor/doctor.server.ts'
import { writeForum } from '~/features/forum-export/export.server.ts'
import { writeLines } from '~/features/forum-export/file.server.ts'

const now = new Date('2026-03-02T09:00:00Z')
const [database = '', path = ''] = process.argv.slice(2)
const db = await openDb(database, { synchronous: 'OFF' })
await seedDemo(db, now)
await mendStored(db, now)
const noPictures = { put: async () => undefined, get: async () => undefined, remove: async () => undefined }
const about = { forum: 'Old', address: 'https://old.example.org', withPasswords: true, now }
await writeLines(path, (write) => writeForum({ db, store: noPictures }, about, write))
await db.close()
