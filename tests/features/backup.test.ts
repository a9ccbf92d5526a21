import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { asc } from 'drizzle-orm'
import { describe, expect, vi } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { outbox, questions, uploads, users } from '#db/schema/index.ts'
import { openMemorySearch } from '#search/memory.ts'
import { writeBackup } from '~/features/backup/backup.server.ts'
import { BackupError } from '~/features/backup/error.ts'
import { keepBackups } from '~/features/backup/keeping.server.ts'
import { restoreBackup, verifyBackup } from '~/features/backup/restore.server.ts'
import { backedTables } from '~/features/backup/tables.ts'
import { diagnose, differenceCount } from '~/features/doctor/doctor.server.ts'
import { reindexAll } from '~/features/search/index.server.ts'
import type { PictureStore } from '~/features/uploads/store.ts'
import { freshDatabase } from '../support/database.ts'
import { test as base, START } from '../support/forum.ts'
import { settledDemo } from './demo-forum.ts'

/** A whole demo is made and restored, on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

const test = base.extend<{ folder: string; full: Awaited<ReturnType<typeof fullForum>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'askwell-backup-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  full: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
    async ({}, use) => {
      const full = await fullForum()
      await use(full)
      await full.remove()
    },
    { scope: 'file' },
  ],
})

function memoryStore(): PictureStore & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    put: async (name, bytes) => void files.set(name, bytes),
    get: async (name) => files.get(name),
    remove: async (name) => void files.delete(name),
  }
}

/** Every row of every table, in the order of its key. */
async function everything({ read }: Db) {
  const rows: Record<string, unknown[]> = {}
  for (const { name, table, columns, key } of backedTables()) {
    const order = key.flatMap((part) => columns[part] ?? []).map((column) => asc(column))
    rows[name] = await read
      .select()
      .from(table)
      .orderBy(...order)
  }
  return rows
}

async function emptyForum() {
  const { db, remove } = await freshDatabase()
  return { db, remove, store: memoryStore(), keys: [] as Buffer[] }
}

const targetOf = ({ db, store, keys }: Awaited<ReturnType<typeof emptyForum>>) => ({
  db,
  store,
  keepSecretKey: async (key: Buffer) => void keys.push(key),
})

const NOW = new Date('2026-03-02T10:00:00Z')

/** A forum that has rows in most tables, and a picture. */
async function fullForum() {
  const { db, remove } = await settledDemo()
  const store = memoryStore()
  const key = randomBytes(24).toString('hex')
  store.files.set(`${key}-full.webp`, randomBytes(5_000)).set(`${key}-small.webp`, randomBytes(500))
  const [owner] = await db.read.select({ id: users.id }).from(users).limit(1)
  const picture = { key, ownerId: owner?.id ?? (0 as never), width: 1, height: 1, bytes: 5_500 }
  await db.write((tx) =>
    tx
      .insert(uploads)
      .values({ ...picture, state: 'kept', audience: 'everyone', mime: 'image/webp', createdAt: START }),
  )
  return { db, remove, store, source: { db, store, secretKey: Buffer.from('sealing key') } }
}

describe('a backup', () => {
  test('restores to the same rows and pictures, whole for the doctor, which goes on counting', async ({
    full,
    folder,
  }) => {
    const path = join(folder, 'all.tar.gz')
    const { store, source } = full
    const written = await writeBackup(source, path, { now: NOW })
    expect(written).toMatchObject({ pictures: 1, missingPictures: 0 })
    expect(written.rows).toBeGreaterThan(1_000)
    const other = await emptyForum()
    await restoreBackup(targetOf(other), { path, identity: undefined })
    expect(await everything(other.db)).toEqual(await everything(full.db))
    expect(other.store.files).toEqual(store.files)
    expect(other.keys).toEqual([])
    const search = openMemorySearch()
    await reindexAll(other.db, search, () => undefined)
    expect(differenceCount(await diagnose(other.db, search))).toBe(0)
    const ids = (await everything(full.db)).questions as { id: number }[]
    const [asker] = await other.db.read.select().from(users).limit(1)
    const [asked] = await other.db.write((tx) =>
      tx
        .insert(questions)
        .values({
          ...{ title: 'One more', slug: 'one-more', body: 'b', bodyHtml: 'b', bodyText: 'b', language: 'en' },
          ...{ authorId: asker?.id, createdAt: NOW, updatedAt: NOW, activityAt: NOW },
        })
        .returning({ id: questions.id }),
    )
    expect(asked?.id).toBeGreaterThan(Math.max(...ids.map(({ id }) => id)))
    await other.remove()
  })

  test('is what was there at its beginning, whatever is written meanwhile', async ({
    full,
    folder,
    skip,
  }) => {
    if (full.db.location === 'pglite:') skip('PGlite has one connection: a snapshot stops every write')
    const path = join(folder, 'meanwhile.tar.gz')
    const { source } = full
    const before = await everything(full.db)
    const writing = writeBackup(source, path, {
      now: NOW,
      progress: (table) => {
        if (table === 'teams') void full.db.write((tx) => tx.update(users).set({ displayName: 'Changed' }))
      },
    })
    await writing
    const other = await emptyForum()
    await restoreBackup(targetOf(other), { path, identity: undefined })
    const names = (rows: unknown[] | undefined) =>
      (rows as { displayName: string }[]).map((row) => row.displayName)
    const restored = names((await everything(other.db)).users)
    const same = [names(before.users), names(before.users).map(() => 'Changed')]
    expect(same).toContainEqual(restored)
    await other.remove()
  })

  test('that is encrypted is opened by its identity alone, and has the key of second factors', async ({
    full,
    folder,
  }) => {
    const path = join(folder, 'sealed.tar.gz.age')
    const identity = await generateX25519Identity()
    const { source } = full
    await writeBackup(source, path, { now: NOW, recipient: await identityToRecipient(identity) })
    expect(() => gunzipSync(readFileSync(path))).toThrow()
    await expect(verifyBackup({ path, identity: undefined })).rejects.toThrow('is encrypted')
    const stranger = await generateX25519Identity()
    await expect(verifyBackup({ path, identity: stranger })).rejects.toThrow('does not open')
    const other = await emptyForum()
    await restoreBackup(targetOf(other), { path, identity })
    expect(other.keys).toEqual([Buffer.from('sealing key')])
    expect(await everything(other.db)).toEqual(await everything(full.db))
    await other.remove()
  })

  test('that was cut off, or altered anywhere, is refused, and nothing is restored', async ({
    forum,
    folder,
  }) => {
    const path = join(folder, 'whole.tar.gz')
    await forum.member()
    await writeBackup({ db: forum.db, store: memoryStore(), secretKey: undefined }, path, { now: forum.now })
    const whole = readFileSync(path)
    const other = await emptyForum()
    for (const share of [0, 0.3, 0.6, 0.99]) {
      const at = Math.floor(whole.length * share)
      const altered = Buffer.from(whole)
      altered[at] = (altered[at] ?? 0) ^ 0xff
      for (const damaged of [whole.subarray(0, at), altered]) {
        writeFileSync(join(folder, 'damaged'), damaged)
        const archive = { path: join(folder, 'damaged'), identity: undefined }
        await expect(restoreBackup(targetOf(other), archive)).rejects.toThrow(BackupError)
      }
    }
    expect(await other.db.read.$count(users)).toBe(0)
    await other.remove()
  })

  test('gives back what a worker had under way when it was made', async ({ forum, folder }) => {
    await forum.question()
    const [owed] = await forum.db.read.select().from(outbox).orderBy(asc(outbox.id))
    const until = new Date(NOW.getTime() + 60_000)
    await forum.db.write((tx) => tx.update(outbox).set({ claimedUntil: until, attempts: 2 }))
    const path = join(folder, 'under-way.tar.gz')
    await writeBackup({ db: forum.db, store: memoryStore(), secretKey: undefined }, path, { now: NOW })
    const other = await emptyForum()
    await restoreBackup(targetOf(other), { path, identity: undefined })
    const [restored] = await other.db.read.select().from(outbox).orderBy(asc(outbox.id))
    expect(restored).toEqual({ ...owed, attempts: 2, claimedUntil: null })
    await other.remove()
  })

  test('goes into no forum where somebody is', async ({ forum, folder }) => {
    const path = join(folder, 'mine.tar.gz')
    await forum.member()
    const store = memoryStore()
    await writeBackup({ db: forum.db, store, secretKey: undefined }, path, { now: forum.now })
    const target = { db: forum.db, store, keepSecretKey: async () => undefined }
    await expect(restoreBackup(target, { path, identity: undefined })).rejects.toThrow('not empty')
    expect(await forum.db.read.$count(users)).toBe(1)
  })

  test('is written once a day, and what a process left that died meanwhile is removed', async ({
    full,
    folder,
  }) => {
    const left = join(folder, 'askwell-2026-02-27T09-00-00Z.tar.gz.1.part')
    writeFileSync(left, 'half')
    utimesSync(left, NOW, new Date(NOW.getTime() - 2 * 86_400_000))
    const place = { folder, recipient: undefined }
    const path = await keepBackups(full.source, place, NOW)
    expect(await keepBackups(full.source, place, new Date(NOW.getTime() + 3_600_000))).toBeUndefined()
    expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([path])
    expect(
      (await verifyBackup({ path: path ?? '', identity: undefined })).parts.users?.count,
    ).toBeGreaterThan(10)
  })

  test('leaves no file when it fails half-way', async ({ full, folder }) => {
    const { source } = full
    const store = { ...source.store, get: () => Promise.reject(new Error('The bucket is gone.')) }
    const path = join(folder, 'half.tar.gz')
    await expect(writeBackup({ ...source, store }, path, { now: NOW })).rejects.toThrow('bucket is gone')
    expect(existsSync(path)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })
})
