import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Between two questions to /readyz. */
export const LOOK_MS = 100

interface Backend {
  origin: string
  isReady: boolean
}

/** Sends requests to servers in turn, to those that last said they were ready, on connections that are kept. It never
 *  tries a request again, not even one that was refused: what a server drops, its client sees. */
export class Balancer {
  #backends: Backend[] = []
  #turn = 0
  #open = true
  readonly #connections = new Agent({ keepAlive: true })
  readonly #server = createServer((incoming, outgoing) => this.#pass(incoming, outgoing))
  readonly #looking = this.#look()
  /** Requests that no server answered, with what came instead. */
  readonly dropped: string[] = []

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`
  }

  /** It gets requests once it was seen to be ready. */
  add(origin: string) {
    this.#backends.push({ origin, isReady: false })
  }

  remove(origin: string) {
    this.#backends = this.#backends.filter((backend) => backend.origin !== origin)
  }

  readyCount = () => this.#backends.filter(({ isReady }) => isReady).length

  async close() {
    this.#open = false
    this.#connections.destroy()
    this.#server.closeAllConnections()
    this.#server.close()
    await this.#looking
  }

  async #look() {
    while (this.#open) {
      await Promise.all(
        this.#backends.map(async (backend) => {
          const answer = await fetch(`${backend.origin}/readyz`).catch(() => null)
          backend.isReady = answer?.ok ?? false
        }),
      )
      await sleep(LOOK_MS)
    }
  }

  #pass(incoming: IncomingMessage, outgoing: ServerResponse) {
    const ready = this.#backends.filter(({ isReady }) => isReady)
    const backend = ready[this.#turn++ % ready.length]
    const { method, url, headers } = incoming
    const drop = (error: Error) => {
      this.dropped.push(`${method} ${url} at ${backend?.origin}: ${error.message}`)
      outgoing.destroy()
    }
    if (!backend) return drop(new Error('no server is ready'))
    const passed = request(backend.origin + url, { method, headers, agent: this.#connections }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('error', drop).pipe(outgoing)
    })
    incoming.pipe(passed.on('error', drop))
  }
}
