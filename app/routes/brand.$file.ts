import type { LoaderFunctionArgs } from '@remix-run/node'
import { fail } from '~/errors.ts'
import { brandFile } from '~/features/brand/files.view.server.ts'

/** The forum's logo and icons. Their names change with them. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const file = (await brandFile(context.db.read, params.file ?? '')) ?? fail('http.not_found', 404)
  return new Response(new Uint8Array(file), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
