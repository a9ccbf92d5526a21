import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eraseMailsIn } from './erasing.server.ts'
import { messageOf } from './message.server.ts'
import type { OpenPost, Sender } from './sender.ts'

/** Every mail becomes a file that mail programs open, for its owner's eyes only: it may hold a way into an account. */
export function openFolder(folder: string, sender: Sender): OpenPost {
  return {
    send: async (mail) => {
      const { createTransport } = await import('nodemailer')
      const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
      const { message } = await writer.sendMail(messageOf(mail, sender))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const stamp = sender.now().toISOString().replace(/[:.]/g, '-')
      const path = join(folder, `${stamp}-${randomBytes(4).toString('hex')}`)
      await writeFile(`${path}.part`, message, { mode: 0o600 })
      await rename(`${path}.part`, `${path}.eml`)
      return 'taken'
    },
    eraseMails: (isToGo) => eraseMailsIn(folder, isToGo),
    close: () => undefined,
  }
}
