// A server whose clock is ahead by as many milliseconds as the file CLOCK_AHEAD says, which may change meanwhile.
import { readFileSync } from 'node:fs'

const LOOK_MS = 20
const Real = Date
const read = () => Number(readFileSync(process.env.CLOCK_AHEAD, 'utf8'))
let ahead = read()
setInterval(() => {
  ahead = read()
}, LOOK_MS).unref()

const now = () => Real.now() + ahead
globalThis.Date = new Proxy(Real, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
