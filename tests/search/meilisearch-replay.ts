import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'

interface Exchange {
  name: string
  request: { method: string; path: string; body: unknown }
  response: { status: number; body: unknown }
}

export interface Sent {
  method: string
  /** Without the query string. */
  path: string
  parameters: Record<string, string>
  body: unknown
}

/** Answers instead of the recorded ones, by `METHOD /path`. */
export type Instead = Record<string, { status: number; body: unknown }>

/** A local server that answers as the recorded Meilisearch did, and keeps what it was sent. */
export async function replay(file: string, instead: Instead = {}, delayMs = 0) {
  const exchanges = readExchanges(file)
  const sent: Sent[] = []
  const server = createServer(async (request, response) => {
    const one = await read(request)
    sent.push(one)
    const { status, body } = instead[`${one.method} ${one.path}`] ?? answer(exchanges, one)
    setTimeout(
      () => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      delayMs,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    host: `http://127.0.0.1:${port}`,
    sent,
    recorded: (name: string) => named(exchanges, name).response,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const readExchanges = (file: string): Exchange[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

export function named(exchanges: Exchange[], name: string): Exchange {
  const found = exchanges.find((exchange) => exchange.name === name)
  if (!found) throw new Error(`no exchange was recorded under the name ${name}`)
  return found
}

/** The first success recorded for this method and path, if possible one that asked for the same statuses. */
function answer(exchanges: Exchange[], { method, path, parameters, body }: Sent): Exchange['response'] {
  if (path === '/multi-search') return multiSearch(exchanges, body)
  const recorded = exchanges.filter(
    ({ request, response }) => request.method === method && pathOf(request) === path && response.status < 300,
  )
  const found = recorded.find(({ request }) => statusesOf(request) === parameters.statuses) ?? recorded[0]
  return (
    found?.response ?? {
      status: 404,
      body: { message: `not recorded: ${method} ${path}`, code: 'not_found' },
    }
  )
}

const urlOf = ({ path }: Exchange['request']) => new URL(path, 'http://localhost')
export const pathOf = (request: Exchange['request']) => urlOf(request).pathname
const statusesOf = (request: Exchange['request']) => urlOf(request).searchParams.get('statuses')

/** An empty query is answered as "everything public" was, the words as the recorded words were, in their order. */
function multiSearch(exchanges: Exchange[], body: unknown): Exchange['response'] {
  const { queries } = body as { queries: { q: string }[] }
  const everything = named(exchanges, 'search: everything public').response.body
  const words = named(exchanges, 'multi-search, a query a word').response.body as { results: unknown[] }
  let next = 0
  return {
    status: 200,
    body: { results: queries.map(({ q }) => (q === '' ? everything : words.results[next++])) },
  }
}

async function read(request: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const url = new URL(request.url ?? '/', 'http://localhost')
  const text = Buffer.concat(chunks).toString()
  return {
    method: request.method ?? '',
    path: url.pathname,
    parameters: Object.fromEntries(url.searchParams),
    body: text === '' ? undefined : JSON.parse(text),
  }
}
