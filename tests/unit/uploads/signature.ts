import { createHash, createHmac } from 'node:crypto'

/** A request as it arrived. */
interface Arrived {
  method: string
  /** As it was sent, percent-encoded. */
  path: string
  headers: Record<string, string | undefined>
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** What the signature of a request without a query has to be, made as AWS describes it and by none of our client's code:
 *  https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
export function signatureOf({ method, path, headers }: Arrived, secret: string): string {
  const authorization = headers.authorization ?? ''
  const [, scope = ''] = /Credential=[^/]+\/([^,]+),/.exec(authorization) ?? []
  const [, signed = ''] = /SignedHeaders=([^,]+),/.exec(authorization) ?? []
  const lines = signed.split(';').map((name) => `${name}:${(headers[name] ?? '').trim()}\n`)
  const canonical = [method, path, '', lines.join(''), signed, headers['x-amz-content-sha256']].join('\n')
  const said = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hashOf(canonical)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((key, part) => mac(key, part), `AWS4${secret}`)
  return mac(key, said).toString('hex')
}

export const signatureIn = (authorization = '') => /Signature=([0-9a-f]{64})$/.exec(authorization)?.[1]
