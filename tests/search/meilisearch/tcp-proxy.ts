import { connect, createServer, type Socket } from 'node:net'

/** Stands between a client and `port` on this machine, and can be a network that fails. */
export async function tcpProxy(port: number) {
  const open = new Set<Socket>()
  let isHanging = false

  const server = createServer((client) => {
    keep(client)
    if (isHanging) return
    const upstream = connect(port, '127.0.0.1')
    keep(upstream)
    client.pipe(upstream).pipe(client)
  })

  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  const close = () => new Promise((resolve) => server.close(resolve))

  await listen(0)
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  return {
    host: `http://127.0.0.1:${own}`,
    /** Connections are taken, and nothing ever comes. */
    hang: () => {
      isHanging = true
      cut()
    },
    /** As if its machine was gone: connections are refused. */
    kill: async () => {
      const closed = close()
      cut()
      await closed
    },
    mend: async () => {
      isHanging = false
      cut()
      if (!server.listening) await listen(own)
    },
    stop: async () => {
      cut()
      if (server.listening) await close()
    },
  }
}
