import { readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Erases the mails of a folder that say something of this. A mail is no place of record, and what else it said is in
 *  the forum. */
export async function eraseMailsIn(folder: string, isToGo: (text: string) => boolean) {
  const names = await readdir(folder).catch((): string[] => [])
  for (const name of names.filter((name) => /\.(?:eml|part)$/.test(name))) {
    const path = join(folder, name)
    // Somebody may be tidying up.
    const raw = await readFile(path, 'latin1').catch(() => '')
    if (readingsOf(raw).some(isToGo)) await unlink(path).catch(() => undefined)
  }
}

/** As it stands there, as quoted-printable and as base64 (RFC 2045), which are the ways in which we write mail. */
function readingsOf(raw: string): string[] {
  const plain = raw.replaceAll('\r\n', '\n')
  const blocks = plain.match(/(?:^[A-Za-z0-9+/]{4,}={0,2}$\n?)+/gm) ?? []
  return [plain, quotedPrintable(plain), ...blocks.map((block) => Buffer.from(block, 'base64').toString())]
}

const quotedPrintable = (text: string) =>
  Buffer.from(
    text
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
