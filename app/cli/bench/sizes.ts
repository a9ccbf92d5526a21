import { gzipSync } from 'node:zlib'
import type { Target } from './load.ts'

/** Bytes of script, compressed by gzip, that a page makes a browser load before anybody touches it: what the page names
 *  (the messages it waits for are among that), what those import, and the code of the elements that stand in it. */
export async function scriptBytes({ url, headers = {} }: Target): Promise<number> {
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
  return [...seen.values()].reduce((sum, size) => sum + size, 0)
}

/** app/elements/when-present.ts fetches these by name. */
const elementsIn = (page: string, source: string) =>
  all(source, /import\("\.\/([^"]+\.js)"\)/g).filter((name) => {
    const element = /^([a-z]+-[a-z-]+?)-[\w-]{8}\.js$/.exec(name)?.[1]
    return element !== undefined && new RegExp(`<${element}[ >]`).test(page)
  })

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, found]) => found ?? [])
