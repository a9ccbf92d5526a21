import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportOf } from '~/features/data-export/export.server.ts'
import { requireProof } from '~/http/identity-check.server.ts'

/** Written as it is read: nobody's data is in memory at once. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireProof(request, context)
  await context.limits.consume('exportByAccount', String(viewer.id))
  const pieces = exportOf(context.db.read, viewer.id)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="askwell-${viewer.handle}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
