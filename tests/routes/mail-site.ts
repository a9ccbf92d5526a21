import { MailServer } from '../support/mail-server.ts'
import { test as base } from './site-forum.ts'
import type { SiteSettings } from './support.ts'

export const LIN = 'lin@example.org'
export const PASSWORD = 'correct horse'

/** A site that sends its mail to a server of the test's. */
export const test = base.extend<{ server: MailServer; settings: SiteSettings }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
  server: async ({}, use) => {
    const server = await MailServer.onFreePort()
    await server.up()
    await use(server)
    await server.down()
  },
  settings: async ({ server }, use) => use({ env: { SMTP_URL: server.url, ORIGIN: 'http://localhost:1' } }),
})

export const pathOf = ({ pathname, search }: URL) => pathname + search
