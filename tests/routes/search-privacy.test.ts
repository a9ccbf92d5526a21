import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDb } from '#db/client.server.ts'
import { searches } from '#db/schema/index.ts'
import { runServer } from '../support/server.ts'

const SECRETS = ['hunter2-of-lin', 'li.wei@example.com', '13800138000', `0x${'9f86d081'.repeat(8)}`]
const BROWSER = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
}

test('a search with a secret leaves no trace in the log of searches, nor in what the server says', {
  timeout: 120_000,
}, async () => {
  const server = await runServer({ DEMO: '0', LOG_LEVEL: 'debug' })
  const db = await openDb(join(server.dataDir, 'askwell.db'))
  try {
    for (const secret of SECRETS) {
      const words = encodeURIComponent(`password: ${secret}`)
      for (const path of [`/search?q=${words}`, `/search?q=${words}&cursor=x`, `/api/v1/search?q=${words}`])
        await fetch(server.origin + path, { headers: BROWSER })
    }
    await fetch(`${server.origin}/search?q=nothing+secret`, { headers: BROWSER })
    await expect.poll(() => db.read.$count(searches), { timeout: 30_000, interval: 200 }).toBe(1)
    const traces = `${JSON.stringify(await db.read.select().from(searches))}\n${server.log()}`
    expect(traces).toContain('nothing secret')
    for (const secret of SECRETS) expect(traces).not.toContain(secret)
  } finally {
    await db.close()
    await server.stop()
  }
})
