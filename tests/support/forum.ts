import { test as base } from 'vitest'
import type { Db } from '#db/types.ts'
import { learnSettings } from '~/features/settings/learning.server.ts'
import { Builders } from './builders.ts'
import { freshDatabase } from './database.ts'

/** When every test begins. */
export const START = new Date('2026-03-02T09:00:00.000Z')

/** A forum of its own for each test: nobody in it, nothing asked. */
export class Forum extends Builders {
  #now = START.getTime()

  constructor(readonly db: Db) {
    super()
  }

  get now(): Date {
    return new Date(this.#now)
  }

  advance(milliseconds: number) {
    this.#now += milliseconds
  }
}

export const test = base.extend<{ forum: Forum }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  forum: async ({}, use) => {
    const { db, remove } = await freshDatabase()
    await learnSettings(db)
    await use(new Forum(db))
    await remove()
  },
})
