import type { IncomingMessage } from 'node:http'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { Capacity } from './capacity.ts'

const FIRST_LOOK_MS = 1
const LONGEST_PAUSE_MS = 50
const PACE_LOOK_MS = 1_000
/** So many looks in a row at a line that is too slow: phones fall silent for a moment. */
const PATIENCE = 10

export const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** Waits until the body is there, or as much of it as node:http keeps unread: nobody holds a place while they type.
 *  @returns false when it does not come */
export async function bodyArrives(incoming: IncomingMessage, bodyMs: number): Promise<boolean> {
  // Most bodies come with their headers.
  if (!isThere(incoming)) await nextTurn()
  const deadline = performance.now() + bodyMs
  for (let wait = FIRST_LOOK_MS; !isThere(incoming); wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
    if (incoming.destroyed || performance.now() > deadline) return false
    await pause(wait)
  }
  return true
}

const isThere = (incoming: IncomingMessage) => incoming.complete || isFull(incoming)
const isFull = ({ readableLength, readableHighWaterMark }: IncomingMessage) =>
  readableLength >= readableHighWaterMark

/** Cuts whoever sends the rest too slowly. What is not read yet is not theirs to hurry. @returns how to stop looking */
export function hurryBody(incoming: IncomingMessage, { bodyBytesPerSecond }: Capacity): () => void {
  let before = incoming.socket.bytesRead
  let slow = 0
  const timer = setInterval(() => {
    const { bytesRead } = incoming.socket
    const isSlow = !isFull(incoming) && bytesRead - before < (bodyBytesPerSecond * PACE_LOOK_MS) / 1_000
    before = bytesRead
    slow = isSlow ? slow + 1 : 0
    if (incoming.complete) clearInterval(timer)
    else if (slow >= PATIENCE) incoming.socket.destroy()
  }, PACE_LOOK_MS)
  return () => clearInterval(timer)
}
