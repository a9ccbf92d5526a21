import { join } from 'node:path'
import type { Config } from '~/config.server.ts'
import { eraseMailsIn } from './erasing.server.ts'
import { openFolder } from './folder.server.ts'
import type { OpenPost } from './sender.ts'
import { openSmtp } from './smtp.server.ts'

/** The mail server of the environment, or a folder of files. */
export function openPost(
  { mail, dataDir }: Pick<Config, 'mail' | 'dataDir'>,
  siteName: () => string,
  now: () => Date,
): OpenPost {
  const sender = {
    get from() {
      return mail.from ?? { name: siteName(), address: mail.noReply }
    },
    now,
  }
  const folder = join(dataDir, 'mail')
  if (!mail.server) return openFolder(folder, sender)
  // From before there was a server some may lie there.
  return { ...openSmtp(mail.server, sender), eraseMails: (isToGo) => eraseMailsIn(folder, isToGo) }
}
