import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'

/** Every S3 server of the tests takes these two words. */
export const ACCESS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', region: 'us-east-1' }
export const BUCKET = 'pictures'

/** An S3 server with one bucket, on this machine. */
export async function startBucket() {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-bucket-'))
  const options = { port: 0, address: '127.0.0.1', silent: true, directory: folder }
  const server = new S3rver({ ...options, configureBuckets: [{ name: BUCKET }] })
  const { port } = await server.run()
  return {
    port,
    /** What a forum is told that reaches it at this address. */
    settings: (address: string) => ({
      S3_ENDPOINT: `http://${address}`,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: ACCESS.accessKeyId,
      S3_SECRET_ACCESS_KEY: ACCESS.secretAccessKey,
    }),
    /** The names of what forums have put into it. */
    files: async () => {
      const inside = await readdir(join(folder, BUCKET, 'uploads'))
      return inside.flatMap((file) => /^(.+)\._S3rver_object$/.exec(file)?.[1] ?? [])
    },
    stop: async () => {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}
