import type { ReadDb } from '#db/client.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { logo, logoFiles } from './logo.server.ts'

const NAME = /^(logo|icon192|icon512)-([0-9a-f]{16})\.png$/

/** A file of the logo by its name; undefined when it is another one's. */
export async function brandFile(read: ReadDb, name: string): Promise<Buffer | undefined> {
  const [, kind, hash] = NAME.exec(name) ?? []
  if (!kind || hash !== logo.value?.hash) return undefined
  const files = await readSetting(read, logoFiles)
  if (files === null || files.hash !== hash) return undefined
  return Buffer.from(files[kind as 'logo'], 'base64')
}
