import { gzipSync } from 'node:zlib'
import type { Target } from './load.ts'

/** Bytes of script, compressed by gzip, that a page makes a browser load: named in it, or imported by those. */
export async function scriptBytes({ url, headers = {} }: Target): Promise<number> {
  const { origin } = new URL(url)
  const page = await (await fetch(url, { headers })).text()
  const pending = [...page.matchAll(/(?:src|href|from|import\()\s*=?\s*"(\/assets\/[^"]+\.js)"/g)].flatMap(
    ([, path]) => path ?? [],
  )
  const seen = new Map<string, number>()
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (seen.has(path)) continue
    const source = await (await fetch(new URL(path, origin))).text()
    seen.set(path, gzipSync(source).length)
    for (const [, imported] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      pending.push(`/assets/${imported}`)
  }
  return [...seen.values()].reduce((sum, size) => sum + size, 0)
}
