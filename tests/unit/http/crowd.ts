import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { test as base } from 'vitest'
import { admission, type Gates, openGates } from '~/http/overload/admission.ts'
import { CAPACITY, type Capacity } from '~/http/overload/capacity.ts'
import { limitConnections, serverOptions } from '~/http/overload/connections.ts'
import type { HttpEnv } from '~/http/request-log.server.ts'

const LANE = { places: 2, mayWait: 3 }
/** So little that a test can be too much. */
export const SMALL: Capacity = {
  ...CAPACITY,
  lanes: { shared: LANE, own: LANE, large: { places: 1, mayWait: 0 } },
  ...{ waitMs: 2_000, requestMs: 400, bodyMs: 300, headersMs: 300, lookMs: 50, drainMs: 300, stallMs: 5_000 },
}

/** A server with that capacity, and pages that take as long as they are told to. */
export class Crowded {
  readonly gates: Gates
  readonly #server
  readonly #stopLooking: () => void
  /** How many are at work at the same time, at most. */
  most = 0
  #now = 0

  constructor(readonly capacity: Capacity) {
    this.gates = openGates(capacity)
    const app = new Hono<HttpEnv>()
    app.get('/healthz', (c) => c.text('ok'))
    app.use(admission({ gates: this.gates, capacity, styleUrl: '/assets/style.css' }))
    app.on(['GET', 'POST'], ['/slow/:ms', '/api/v1/slow/:ms'], async (c) => {
      this.most = Math.max(this.most, ++this.#now)
      const body = await c.req.text()
      await pause(Number(c.req.param('ms')))
      this.#now--
      return c.text(`done ${body.length}`)
    })
    app.get('/large', (c) => c.text('x'.repeat(2_000_000)))
    this.#server = createServer(serverOptions(capacity), getRequestListener(app.fetch))
    this.#stopLooking = limitConnections(this.#server, capacity)
  }

  listen = () => new Promise<void>((resolve) => this.#server.listen(0, 'localhost', resolve))

  get port() {
    return (this.#server.address() as AddressInfo).port
  }

  get = (path: string, init: RequestInit = {}) => fetch(`http://localhost:${this.port}${path}`, init)

  /** A connection that does what it likes. */
  raw(): { socket: Socket; received(): string; closed: Promise<void> } {
    const socket = connect(this.port, 'localhost')
    let text = ''
    socket.on('error', () => undefined)
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.on('data', (chunk) => {
      text += chunk
    })
    return { socket, received: () => text, closed }
  }

  connections = () =>
    new Promise<number>((resolve) => this.#server.getConnections((_, count) => resolve(count)))

  async close() {
    this.#stopLooking()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

export const test = base.extend<{ crowded: Crowded }>({
  crowded: async ({ task: _ }, use) => {
    const crowded = new Crowded(SMALL)
    await crowded.listen()
    await use(crowded)
    await crowded.close()
  },
})
