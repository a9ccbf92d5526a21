import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Representation } from './representations.ts'

/** Whole, or 304 to whoever has it already (RFC 9110, 13.1.2). */
export function answerWithPage(
  outgoing: ServerResponse,
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  page: Representation,
  requestId: string,
) {
  const known = headers['if-none-match']
  if (known !== undefined && names(known, page.etag)) {
    outgoing.writeHead(304, [...withoutContent(page.headers), 'x-request-id', requestId])
    outgoing.end()
    return
  }
  outgoing.writeHead(200, [...page.headers, 'x-request-id', requestId])
  outgoing.end(method === 'HEAD' ? undefined : page.bytes)
}

const names = (header: string, etag: string) =>
  header.split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, '')))

function withoutContent(headers: readonly string[]): string[] {
  const left: string[] = []
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = [headers[at], headers[at + 1]]
    if (!name.startsWith('content-') || name === 'content-security-policy') left.push(name, value)
  }
  return left
}

/** What was made for all and is not kept: a page that is not there, one that has moved. */
export function answerWith(
  outgoing: ServerResponse,
  { method }: Pick<IncomingMessage, 'method'>,
  { status, headers, body }: { status: number; headers: Headers; body: Buffer },
  requestId: string,
) {
  const own = [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'content-length')
  outgoing.writeHead(status, [
    ...own.flat(),
    'content-length',
    String(body.length),
    'x-request-id',
    requestId,
  ])
  outgoing.end(method === 'HEAD' ? undefined : body)
}
