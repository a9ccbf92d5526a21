import type { Server, ServerOptions } from 'node:http'
import type { Socket } from 'node:net'
import type { Capacity } from './capacity.ts'

/** How node:http itself limits who is slow. */
export const serverOptions = (capacity: Capacity): ServerOptions => ({
  headersTimeout: capacity.headersMs,
  requestTimeout: capacity.wholeRequestMs,
  keepAliveTimeout: capacity.keepAliveMs,
  connectionsCheckingInterval: capacity.lookMs,
})

interface Draining {
  since: number
  /** What had gone out then. */
  sent: number
}

/** Bounds how many connections there are, and how long one keeps an answer in our memory. @returns how to stop looking */
export function limitConnections(server: Server, capacity: Capacity): () => void {
  server.maxConnections = capacity.connections
  server.timeout = capacity.stallMs
  const open = new Map<Socket, Draining | undefined>()
  server.on('connection', (socket: Socket) => {
    open.set(socket, undefined)
    socket.once('close', () => open.delete(socket))
  })
  const timer = setInterval(() => {
    const now = performance.now()
    for (const [socket, draining] of open) {
      const sent = socket.bytesWritten - socket.writableLength
      if (socket.writableLength === 0) open.set(socket, undefined)
      else if (!draining) open.set(socket, { since: now, sent })
      else if (now - draining.since >= capacity.drainMs) {
        const pace = ((sent - draining.sent) * 1_000) / (now - draining.since)
        if (pace < capacity.drainBytesPerSecond) socket.destroy()
        else open.set(socket, { since: now, sent })
      }
    }
  }, capacity.lookMs).unref()
  return () => clearInterval(timer)
}
