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
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} failed ${result.non2xx + result.errors} times`)
  return result.requests.average
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
