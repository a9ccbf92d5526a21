import type { z } from 'zod'
import { type Setting, valueIn } from './setting.ts'

const all = new Map<string, Remembered<unknown>>()

/** Every setting that this process remembers. */
export const remembered = (): readonly Remembered<unknown>[] => [...all.values()]

/** A setting that is asked for too often, or too deep inside, to be read each time: this process remembers what it
 *  is, and keeps up with what admins make it (learning.server.ts). The same for everything that the process does, so
 *  that no browser's code may read it: a bundle would have the defaults. */
export class Remembered<Value> implements Setting<Value> {
  #value: Value
  readonly #tell: () => void

  constructor(
    readonly key: string,
    readonly schema: z.ZodType<Value>,
    readonly fallback: Value,
    /** Hears each value that is learnt: for what lies below features. */
    heard?: (value: Value) => void,
  ) {
    this.#value = fallback
    this.#tell = () => heard?.(this.#value)
    all.set(key, this)
  }

  /** As it is now. */
  get value(): Value {
    return this.#value
  }

  /** Takes its value from all that are kept; what is not among them has its default again. */
  learn(kept: ReadonlyMap<string, unknown>) {
    this.#value = valueIn(kept, this)
    this.#tell()
  }

  logged(value: Value): unknown {
    return value
  }
}
