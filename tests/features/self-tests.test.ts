import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import { nameFor } from '~/features/backup/keeping.server.ts'
import { tryBackups } from '~/features/self-tests/backup.server.ts'
import { askForTestMail, outcomeOfMail } from '~/features/self-tests/mail.server.ts'
import { tryToFind } from '~/features/self-tests/search.server.ts'
import { tryStore } from '~/features/self-tests/storage.server.ts'
import { diskStore } from '~/features/uploads/disk-store.server.ts'
import { type MailForum, test as withMail } from './mail-forum.ts'
import { test } from './search-forum.ts'

async function adminWith(at: MailForum, email?: string) {
  const { id } = await at.join('chief', email)
  await at.db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.id, id)))
  const admin = await memberById(at.db.read, id)
  if (!admin) throw new Error('No admin')
  return admin
}

describe('the test of mail', () => {
  withMail('goes the way of all letters, and says what became of it', async ({ at }) => {
    const admin = await adminWith(at, 'chief@example.org')
    const asked = await askForTestMail(at.db, admin, at.now)
    expect(await outcomeOfMail(at.db.read, asked, 0)).toEqual({ outcome: 'waiting', to: 'chief@example.org' })
    const { parsed } = await at.newest('chief@example.org')
    expect(parsed.subject).toBe('A test of mail')
    expect(await outcomeOfMail(at.db.read, asked)).toEqual({ outcome: 'sent', to: 'chief@example.org' })
  })

  withMail('tells what a server that is down said', async ({ at }) => {
    const admin = await adminWith(at, 'chief@example.org')
    const asked = await askForTestMail(at.db, admin, at.now)
    await at.server.down()
    await at.post()
    expect(await outcomeOfMail(at.db.read, asked)).toMatchObject({
      outcome: 'failed',
      error: expect.stringMatching(/./),
    })
    await at.server.up()
  })

  withMail('needs an address, and an admin', async ({ at }) => {
    const nobody = askForTestMail(at.db, await adminWith(at), at.now)
    await expect(nobody).rejects.toMatchObject({ code: 'self_tests.no_address', status: 409 })
    const member = await at.join('lin', 'lin@example.org')
    await expect(askForTestMail(at.db, member, at.now)).rejects.toMatchObject({ status: 403 })
  })
})

describe('the test of search', () => {
  test('finds a page by its title, or says that there is none, or that it is not found', async ({ at }) => {
    expect(await tryToFind(at.db.read, at.search)).toEqual({ outcome: 'nothing', engine: 'memory' })
    const title = 'Why is my withdrawal pending?'
    await at.ask(await at.member('lin'), title)
    expect(await tryToFind(at.db.read, at.search)).toMatchObject({ outcome: 'missing', title })
    await at.settle()
    expect(await tryToFind(at.db.read, at.search)).toMatchObject({ outcome: 'found', title })
    const dead = { ...at.search, name: at.search.name, query: () => Promise.reject(new Error('down')) }
    expect(await tryToFind(at.db.read, dead)).toEqual({ outcome: 'down', engine: 'memory' })
  })
})

test('the test of storage writes, reads and removes a picture, or says which of them failed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-storage-'))
  const store = diskStore(join(folder, 'uploads'))
  expect(await tryStore(store)).toMatchObject({ outcome: 'works' })
  await writeFile(join(folder, 'a-file'), '')
  const blocked = diskStore(join(folder, 'a-file'))
  expect(await tryStore(blocked)).toMatchObject({
    outcome: 'failed',
    step: 'write',
    error: expect.stringMatching(/ENOTDIR|EEXIST/),
  })
  const forgetful = { ...store, get: async () => undefined }
  expect(await tryStore(forgetful)).toMatchObject({ outcome: 'failed', step: 'read' })
  await rm(folder, { recursive: true, force: true })
})

test('the test of backups tells the newest one’s age, or why there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-backups-'))
  const now = new Date('2026-03-02T09:00:00Z')
  expect(await tryBackups(undefined, now)).toEqual({ outcome: 'unset' })
  expect(await tryBackups(join(folder, 'new'), now)).toEqual({ outcome: 'waiting' })
  const at = new Date('2026-03-01T10:00:00Z')
  await writeFile(join(folder, nameFor(at, false)), Buffer.alloc(1_200_000))
  expect(await tryBackups(folder, now)).toEqual({ outcome: 'works', at, megabytes: 2 })
  const later = new Date(now.getTime() + 2 * 86_400_000)
  expect(await tryBackups(folder, later)).toMatchObject({ outcome: 'old', at })
  expect(await tryBackups(join(folder, nameFor(at, false)), now)).toMatchObject({ outcome: 'failed' })
  expect(await readdir(folder)).toEqual([nameFor(at, false), 'new'])
  await rm(folder, { recursive: true })
})
