import autocannon from 'autocannon'

const CONNECTIONS = 8
const ROUND_SECONDS = 3
/** Machines are noisy: each side is measured several times in turns, and the middle counts. */
const ROUNDS = 3

export interface Target {
  url: string
  headers?: Record<string, string>
}

/** Requests a second of both, measured in turns. Where one is several, they are asked at the same time, over as many
 *  connections all together. */
export async function compare(
  one: Target | Target[],
  other: Target | Target[],
): Promise<{ one: number; other: number }> {
  const rates: [number, number][] = []
  for (let round = 0; round < ROUNDS; round++) rates.push([await rateOf(one), await rateOf(other)])
  return { one: median(rates.map(([first]) => first)), other: median(rates.map(([, second]) => second)) }
}

async function rateOf(target: Target | Target[]): Promise<number> {
  const targets = [target].flat()
  const rates = await Promise.all(targets.map((each) => rate(each, CONNECTIONS / targets.length)))
  return rates.reduce((sum, each) => sum + each, 0)
}

async function rate({ url, headers = {} }: Target, connections: number): Promise<number> {
  const result = await autocannon({ url, headers, connections, duration: ROUND_SECONDS })
  failOn(result, url)
  return result.requests.average
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Milliseconds at the 99th percentile, of so many connections that ask without pause. */
export async function latencyAt({ url, headers = {} }: Target, connections: number): Promise<number> {
  await autocannon({ url, headers, connections, duration: 1 }) // compiles
  const result = await autocannon({ url, headers, connections, duration: ROUND_SECONDS * 2 })
  failOn(result, url)
  return result.latency.p99
}

/** Half of the connections are these members', half are of visitors; each asks for all paths in turns. */
export async function mixedLoad(
  url: string,
  paths: string[],
  { sessions, connections, seconds }: { sessions: string[]; connections: number; seconds: number },
) {
  const ask = (headers: Record<string, string>, share: number) =>
    autocannon({
      url,
      connections: share,
      duration: seconds,
      requests: paths.map((path) => ({ path, headers })),
    })
  const half = connections / 2
  const members = sessions.map((Cookie) => ask({ Cookie }, half / sessions.length))
  for (const result of await Promise.all([ask({}, half), ...members])) failOn(result, url)
}

function failOn({ non2xx, errors }: autocannon.Result, url: string) {
  if (non2xx + errors > 0) throw new Error(`${url} failed ${non2xx + errors} times`)
}
