// Ends with 0 when the server of this container or machine answers, for health checks of places without curl.
import { env, exit } from 'node:process'

const PATIENCE_MS = 3_000
const address = `http://127.0.0.1:${env.PORT || 3000}/healthz`
const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
exit(answer?.ok ? 0 : 1)
