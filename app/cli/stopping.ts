/** As shells say it of a program that Ctrl-C ended. */
export const INTERRUPTED = 130

/** Aborted by Ctrl-C and by a service manager's stop. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  return stop.signal
}
