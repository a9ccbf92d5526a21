import { ownServer } from '../support/own-server.ts'
import { test as base } from '../support/visitor.ts'
import { Forum } from './forum.ts'

/** Browser tests with a hand in the running server's forum. */
export const test = base.extend<{ forum: Forum }>({
  forum: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
    async ({}, use) => {
      const forum = await Forum.open(ownServer().dataDir)
      await use(forum)
      await forum.close()
    },
    { scope: 'file' },
  ],
})
