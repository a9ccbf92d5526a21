import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '#db/client.server.ts'
import { writeForum } from '~/features/forum-export/export.server.ts'
import { writeLines } from '~/features/forum-export/file.server.ts'
import { type ForumImport, importForum } from '~/features/forum-import/import.server.ts'
import type { Progress } from '~/features/import/import.server.ts'
import { learnSettings } from '~/features/settings/learning.server.ts'
import type { PictureStore } from '~/features/uploads/store.ts'
import { freshDatabase } from '../support/database.ts'
import { test as base, Forum } from '../support/forum.ts'
import { settledDemo } from './demo-forum.ts'

export const THERE = 'https://old.example.org'
export const HERE = 'https://new.example.org'

export type Line = Record<string, unknown> & { type: string; id: number }

/** A forum with a place for pictures, which can be exported, and take another one in. */
export class MovingForum extends Forum {
  readonly files = new Map<string, Uint8Array>()
  readonly store: PictureStore = {
    put: async (name, bytes) => void this.files.set(name, bytes),
    get: async (name) => this.files.get(name),
    remove: async (name) => void this.files.delete(name),
  }

  constructor(
    db: Db,
    readonly folder: string,
  ) {
    super(db)
  }

  /** @returns the path of the file */
  async export({ address = THERE, withPasswords = false, gzip = false } = {}): Promise<string> {
    const path = join(this.folder, `${this.next()}-${Math.random()}.jsonl${gzip ? '.gz' : ''}`)
    const about = { forum: 'Old', address, withPasswords, now: this.now }
    await writeLines(path, (write) => writeForum(this, about, write))
    return path
  }

  async lines(): Promise<Line[]> {
    return linesOf(await this.export())
  }

  import(path: string, asked: Partial<ForumImport> = {}, stopAt = Number.POSITIVE_INFINITY) {
    const { db, store, now } = this
    const stop = new AbortController()
    const onProgress = ({ phase, share }: Progress) => {
      if (phase === 'writing' && share >= stopAt) stop.abort()
    }
    const surroundings = { db, store, origin: HERE, now, signal: stop.signal, onProgress }
    return importForum({ path, withRoles: false, ...asked }, surroundings)
  }

  /** A file that says these things. */
  fileOf(lines: unknown[]): string {
    const path = join(this.folder, `${this.next()}-${Math.random()}.jsonl`)
    writeFileSync(
      path,
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    )
    return path
  }
}

export const linesOf = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

export async function freshForum(folder: string) {
  const { db, remove } = await freshDatabase()
  await learnSettings(db)
  return { forum: new MovingForum(db, folder), remove }
}

export const test = base.extend<{ folder: string; there: MovingForum; here: MovingForum; demo: MovingForum }>(
  {
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
    folder: async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'askwell-forums-'))
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    there: async ({ folder }, use) => {
      const { forum, remove } = await freshForum(folder)
      await use(forum)
      await remove()
    },
    here: async ({ folder }, use) => {
      const { forum, remove } = await freshForum(folder)
      // Two forums have not the same first member, of the same moment.
      forum.advance(1_000)
      await use(forum)
      await remove()
    },
    demo: async ({ folder }, use) => {
      const { db, remove } = await settledDemo()
      const forum = new MovingForum(db, folder)
      forum.advance(60_000)
      await use(forum)
      await remove()
    },
  },
)
