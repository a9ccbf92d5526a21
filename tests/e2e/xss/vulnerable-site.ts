import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface VulnerableSite {
  origin: string
  stop(): Promise<void>
}

/** A site that shows what it is given as it was given: `/N` is the page of payload N. What the detector does
 *  not notice here it would not notice on ours. */
export async function startVulnerableSite(payloads: readonly string[]): Promise<VulnerableSite> {
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Careless</title><main>${payloads[Number(url.slice(1))] ?? ''}</main>`)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
