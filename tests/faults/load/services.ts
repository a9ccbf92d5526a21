import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { onTestFinished } from 'vitest'
import { API_KEY, realServer } from '../../search/meilisearch/real-server.ts'
import { standIn } from '../../search/meilisearch/stand-in.ts'
import { tcpProxy } from '../../search/meilisearch/tcp-proxy.ts'
import { MailServer } from '../../support/mail-server.ts'
import { startRedis, whyNoRedis } from '../../support/redis.ts'

/** Everything that a server may ask beside its database, each behind a network that fails when it is told to. */
export async function services() {
  const mail = await MailServer.onFreePort()
  await mail.up()
  onTestFinished(() => mail.down())
  const [smtp, s3, search] = [await behind(mail.port), await behind(await bucket()), await searchServer()]
  const redis = await limits()
  const all = [smtp, s3, search, ...(redis ? [redis] : [])]
  return {
    mail,
    settings: {
      SMTP_URL: `smtp://${smtp.address}`,
      S3_ENDPOINT: `http://${s3.address}`,
      S3_BUCKET: 'pictures',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
      MEILI_HOST: `http://${search.address}`,
      MEILI_API_KEY: API_KEY,
      ...(redis && { REDIS_URL: `redis://${redis.address}` }),
    },
    /** Nobody is there. */
    kill: () => Promise.all(all.map(({ proxy }) => proxy.kill())),
    /** They take connections and never say a word. */
    hang: () => all.map(({ proxy }) => proxy.hang()),
    mend: () => Promise.all(all.map(({ proxy }) => proxy.mend())),
  }
}

async function behind(port: number) {
  const proxy = await tcpProxy(port)
  onTestFinished(proxy.stop)
  return { proxy, address: new URL(proxy.host).host }
}

async function bucket(): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'askwell-s3-'))
  const options = { port: 0, address: '127.0.0.1', silent: true, directory }
  const server = new S3rver({ ...options, configureBuckets: [{ name: 'pictures' }] })
  const { port } = await server.run()
  onTestFinished(async () => {
    await server.close()
    await rm(directory, { recursive: true })
  })
  return port
}

/** The real one where MEILI_BINARY names it. */
async function searchServer() {
  const binary = process.env.MEILI_BINARY
  if (!binary)
    console.info('MEILI_BINARY is not set: the tests’ stand-in for Meilisearch goes and comes back')
  const server = binary ? await realServer(binary) : await standIn()
  onTestFinished(server.stop)
  return behind(server.port)
}

async function limits() {
  const reason = await whyNoRedis()
  if (reason) return console.info(`No Redis that goes and comes back (${reason})`)
  const redis = await startRedis()
  onTestFinished(redis.remove)
  return behind(Number(new URL(redis.url).port))
}
