import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Answer, Contents, problem } from './stand-in-contents.ts'

export interface Exchanged {
  method: string
  path: string
  parameters: Record<string, string>
  body: unknown
  answer: Answer
}

/** What is wrong with the server. */
export type Trouble = 'none' | 'broken' | 'forbidden' | 'slow' | 'full'

const SLOW_MS = 600
const BROKEN = problem(500, 'internal', 'an internal error has occurred', 'internal')
const FORBIDDEN = problem(403, 'invalid_api_key', 'The provided API key is invalid.', 'auth')

/** A small server that keeps an index as Meilisearch does, for tests of what happens when one fails. What it
 *  answers is checked against Meilisearch's own description of its API. */
export async function standIn() {
  const exchanged: Exchanged[] = []
  const state = { contents: new Contents(), trouble: 'none' as Trouble }

  const answer = (method: string, url: URL, body: unknown): Answer => {
    if (state.trouble === 'broken') return BROKEN
    if (state.trouble === 'forbidden') return FORBIDDEN
    state.contents.isFull = state.trouble === 'full'
    return state.contents.answer(method, url, body)
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [method, body] = [request.method ?? '', await bodyOf(request)]
    const given = answer(method, url, body)
    const parameters = Object.fromEntries(url.searchParams)
    exchanged.push({ method, path: url.pathname, parameters, body, answer: given })
    setTimeout(() => send(response, given), state.trouble === 'slow' ? SLOW_MS : 0)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    exchanged,
    suffer: (trouble: Trouble) => {
      state.trouble = trouble
    },
    loseData: () => {
      state.contents = new Contents()
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const send = (response: ServerResponse, { status, body }: Answer) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? undefined : JSON.parse(text)
}
