import { z } from 'zod'
import { ownPath } from './paths.ts'

const carriedForm = z.object({
  action: z.string().max(2_000),
  kept: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** The form that waited for a log-in, as <KeptForm> sent it along; undefined when there was none. */
export function carriedProblem(carried: string | undefined): z.output<typeof carriedForm> | undefined {
  if (!carried) return undefined
  try {
    const { action, kept } = carriedForm.parse(JSON.parse(carried))
    return { action: ownPath(action), kept }
  } catch {
    return undefined
  }
}
