import { join } from 'node:path'
import type { Config } from '~/config.server.ts'
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
  return mail.server ? openSmtp(mail.server, sender) : openFolder(join(dataDir, 'mail'), sender)
}
