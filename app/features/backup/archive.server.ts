import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import tar from 'tar-stream'
import { BackupError } from './error.ts'

/** https://age-encryption.org/v1: what `age` and `rage` write and read. */
const SEALED = 'age-encryption.org/v1\n'
/** Ends the names of files that are being written, or were when their process died. */
export const UNFINISHED = '.part'
/** A chunk of rows or a picture; more is nothing that we wrote. */
const LARGEST_ENTRY = 64 * 1024 * 1024

export interface Entry {
  name: string
  bytes: Buffer
}

/** Writes a tar file, compressed and, with `recipient` (`age1…`), sealed for whoever has its identity. The file has its
 *  name once it is whole and on the disk. */
export async function writeArchive(
  path: string,
  recipient: string | undefined,
  write: (add: (entry: Entry) => Promise<void>) => Promise<void>,
) {
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`
  const file = await open(unfinished, 'wx', 0o600)
  try {
    const pack = tar.pack()
    const compressed = pipeline(pack, createGzip(), async (chunks: AsyncIterable<Buffer>) => {
      const bytes = recipient ? await seal(chunks, recipient) : chunks
      for await (const chunk of bytes) await file.writeFile(chunk)
    })
    const written = write(({ name, bytes }) => addTo(pack, name, bytes)).then(() => pack.finalize())
    await Promise.all([compressed, written.catch((error) => pack.destroy(error))])
    await file.sync()
    await file.close()
    await rename(unfinished, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(unfinished, { force: true })
    throw error
  }
}

async function addTo(pack: tar.Pack, name: string, bytes: Buffer) {
  const entry = pack.entry({ name, size: bytes.length, mode: 0o600 })
  entry.end(bytes)
  await finished(entry)
}

/** What is in an archive, one entry after the other.
 *  @throws BackupError when it is sealed and `identity` does not open it, or it is damaged */
export async function* readArchive(path: string, identity: string | undefined): AsyncGenerator<Entry> {
  const extract = tar.extract()
  const reading = pipeline(await opened(path, identity), createGunzip(), extract)
  reading.catch((error) => extract.destroy(error))
  try {
    for await (const entry of extract) {
      if ((entry.header.size ?? 0) > LARGEST_ENTRY)
        throw new BackupError(`${entry.header.name} is too large.`)
      const chunks: Buffer[] = []
      for await (const chunk of entry) chunks.push(chunk as Buffer)
      yield { name: entry.header.name, bytes: Buffer.concat(chunks) }
    }
    await reading
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError('The file is damaged, or was not written to its end.', { cause: error })
  }
}

async function opened(path: string, identity: string | undefined): Promise<Readable> {
  const file = await open(path, 'r').catch((error) => {
    throw new BackupError(`${path} cannot be read: ${error.message}`)
  })
  const { buffer, bytesRead } = await file.read(Buffer.alloc(SEALED.length), 0, SEALED.length, 0)
  await file.close()
  const isSealed = buffer.subarray(0, bytesRead).toString('latin1') === SEALED
  if (!isSealed) return createReadStream(path)
  if (!identity) throw new BackupError('The backup is encrypted: set BACKUP_IDENTITY to AGE-SECRET-KEY-1…')
  return unseal(createReadStream(path), identity)
}

async function seal(chunks: AsyncIterable<Buffer>, recipient: string): Promise<AsyncIterable<Uint8Array>> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return nodeStream(await encrypter.encrypt(webStream(Readable.from(chunks))))
}

async function unseal(bytes: Readable, identity: string): Promise<Readable> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(identity)
    return nodeStream(await decrypter.decrypt(webStream(bytes)))
  } catch {
    bytes.destroy()
    throw new BackupError('BACKUP_IDENTITY does not open this backup.')
  }
}

/** Node's streams are the web's; only their types differ. */
const webStream = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>
const nodeStream = (stream: ReadableStream<Uint8Array>) => Readable.fromWeb(stream as WebStream)
