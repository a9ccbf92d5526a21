import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { open, rename, rm } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** Compressed where the name says so. The file has its name once it is whole and on the disk, and nobody but its owner
 *  reads it: it is full of people's addresses.
 *  @returns what `work` does */
export async function writeLines<Result>(
  path: string,
  work: (write: (line: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const unfinished = `${path}.${randomUUID()}.part`
  const file = await open(unfinished, 'wx', 0o600)
  try {
    const lines = new PassThrough()
    const written = async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) await file.writeFile(chunk)
    }
    const saving = path.endsWith('.gz') ? pipeline(lines, createGzip(), written) : pipeline(lines, written)
    const working = work(async (line) => {
      if (!lines.write(line)) await Promise.race([once(lines, 'drain'), saving])
    }).then((result) => {
      lines.end()
      return result
    })
    const [result] = await Promise.all([
      working.catch((error) => {
        lines.destroy(error)
        throw error
      }),
      saving,
    ])
    await file.sync()
    await file.close()
    await rename(unfinished, path)
    return result
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(unfinished, { force: true })
    throw error
  }
}
