import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { linkIn } from '../../support/mail-server.ts'
import { ownServer } from '../../support/own-server.ts'

/** The mail to this address that has this subject, once it is there: without a mail server it is a file. */
export async function mailTo(address: string, subject: string) {
  const folder = join(ownServer().dataDir, 'mail')
  for (let waited = 0; waited < 20_000; waited += 100) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort()
    for (const name of names.reverse()) {
      const parsed = await simpleParser(await readFile(join(folder, name)))
      const to = [parsed.to].flat().map((each) => each?.text)
      if (to.includes(address) && parsed.subject === subject) return { parsed }
    }
    await sleep(100)
  }
  throw new Error(`No mail “${subject}” to ${address} in 20 s`)
}

/** Of the first link with a secret. */
export const pathIn = (mail: Parameters<typeof linkIn>[0]) => {
  const { pathname, search } = linkIn(mail)
  return pathname + search
}
