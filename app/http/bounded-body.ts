import { fail } from '~/errors.ts'

/** The same request, of whose body no more than `limit` bytes are read, whether it said its length or comes in chunks
 *  without one. Reading on @throws AppError `http.too_large` 413. */
export function bounded(request: Request, limit: number, headers = request.headers): Request {
  let size = 0
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength
      if (size > limit) fail('http.too_large', 413)
      controller.enqueue(chunk)
    },
  })
  const body = request.body?.pipeThrough(counting) ?? null
  return new Request(request, { headers, body, duplex: 'half' } as RequestInit)
}
