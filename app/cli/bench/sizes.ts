import { get } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Target } from './load.ts'

/** Bytes of script, compressed by gzip, that a page makes a browser load before anybody touches it: what the page names
 *  (the messages it waits for are among that), what those import, and the code of the elements that stand in it. */
export async function scriptBytes(target: Target): Promise<number> {
  return [...(await scriptsOf(target)).values()].reduce((sum, size) => sum + size, 0)
}

/** Scripts by name, with their bytes. */
async function scriptsOf({ url, headers = {} }: Target): Promise<Map<string, number>> {
  const { origin } = new URL(url)
  const page = await (await fetch(url, { headers })).text()
  const pending = all(page, /(?:src|href|from|import\()\s*=?\s*"\/assets\/([^"]+\.js)"/g)
  const seen = new Map<string, number>()
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (seen.has(name)) continue
    const source = await (await fetch(new URL(`/assets/${name}`, origin))).text()
    seen.set(name, gzipSync(source).length)
    pending.push(...all(source, /(?:from|import)\s*"\.\/([^"]+\.js)"/g), ...elementsIn(page, source))
  }
  return seen
}

/** Everything that a browser fetches for a page that it opens for the first time, over the wire: bytes of heads and
 *  bodies as brotli leaves them. */
export async function overTheWire(target: Target): Promise<{ bytes: number; requests: number }> {
  const { url } = target
  const page = await (await fetch(url)).text()
  const linked = all(page, /<link\b[^>]*rel="(?:stylesheet|icon|manifest)"[^>]*href="([^"]+)"/g)
  const pictures = all(page, /<img\b[^>]*src="([^"]+)"/g)
  const scripts = [...(await scriptsOf(target)).keys()].map((name) => `/assets/${name}`)
  const paths = new Set([url, ...linked, ...pictures, ...scripts])
  const sizes = await Promise.all([...paths].map((path) => bytesOf(new URL(path, url))))
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: paths.size }
}

/** On a connection of its own. */
function bytesOf(url: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent: false, headers: { 'Accept-Encoding': 'br, gzip' } }, (answer) => {
      answer.resume().once('end', () => resolve(answer.socket.bytesRead))
    })
    asked.once('error', reject)
  })
}

/** app/elements/when-present.ts fetches these by name. */
const elementsIn = (page: string, source: string) =>
  all(source, /import\("\.\/([^"]+\.js)"\)/g).filter((name) => {
    const element = /^([a-z]+-[a-z-]+?)-[\w-]{8}\.js$/.exec(name)?.[1]
    return element !== undefined && new RegExp(`<${element}[ >]`).test(page)
  })

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, found]) => found ?? [])
