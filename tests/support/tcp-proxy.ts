import { connect, createServer, type Socket } from 'node:net'

/** Stands between a client and `port` on this machine, and can be a network that fails. */
export async function tcpProxy(port: number) {
  const open = new Set<Socket>()
  let isHanging = false

  const server = createServer((client) => {
    keep(client)
    if (!isHanging) join(client)
  })

  const join = (client: Socket) => {
    const upstream = connect(port, '127.0.0.1')
    keep(upstream)
    client.on('close', () => upstream.destroy())
    // As from a machine that is gone: who hangs says nothing, not even that it is over.
    upstream.on('close', () => void (isHanging || client.destroy()))
    client.on('data', (sent) => void (isHanging || upstream.write(sent)))
    upstream.on('data', (answered) => void (isHanging || client.write(answered)))
  }
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
    /** `host:port` that it listens on. */
    address: `127.0.0.1:${own}`,
    /** Connections stay open and are taken, and nothing ever comes. */
    hang: () => {
      isHanging = true
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
