import { test as base } from 'vitest'
import type { Db } from '#db/types.ts'
import { freshDatabase } from './database.ts'

/** When every test begins. */
export const START = new Date('2026-03-02T09:00:00.000Z')

/** A forum of its own for each test: nobody in it, nothing asked. */
export class Forum {
  #now = START.getTime()

  constructor(readonly db: Db) {}

  get now(): Date {
    return new Date(this.#now)
  }

  advance(milliseconds: number) {
    this.#now += milliseconds
  }

  // Builders: one method for each noun (member(), question() …), in a file of its own in
  // tests/support/builders/ when it needs more than a few lines. They act through the features' commands.
}

export const test = base.extend<{ forum: Forum }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  forum: async ({}, use) => {
    const { db, remove } = await freshDatabase()
    await use(new Forum(db))
    await remove()
  },
})
