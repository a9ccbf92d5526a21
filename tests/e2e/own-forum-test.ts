import { type RunningServer, runServer } from '../support/server.ts'
import { test as base } from '../support/visitor.ts'
import { Forum } from './forum.ts'

interface OwnForum {
  server: RunningServer
  forum: Forum
}

/** Browser tests on a server that no other file goes to: nothing that others ask, publish or set is in their way. */
export const testOnOwnForum = (settings: Record<string, string> = {}) =>
  base.extend<OwnForum & { origin: string }>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
      async ({}, use) => {
        const server = await runServer(settings)
        await use(server)
        await server.stop()
      },
      { scope: 'file' },
    ],
    origin: [async ({ server }, use) => use(server.origin), { scope: 'file' }],
    forum: [
      async ({ server }, use) => {
        const forum = await Forum.open(server.dataDir)
        await use(forum)
        await forum.close()
      },
      { scope: 'file' },
    ],
  })
