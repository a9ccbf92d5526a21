import { fail } from '~/errors.ts'

/** Every address that no other route has, whatever is asked of it. */
export const loader = () => fail('http.not_found', 404)
export const action = () => fail('http.not_found', 404)

export default function NotFound() {
  return null
}
