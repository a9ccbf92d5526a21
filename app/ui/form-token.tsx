import { useLocation } from '@remix-run/react'
import { useId } from 'react'
import { useShell } from './shell/shell-data.ts'

/** Goes into every form that makes something: pressing twice makes it once. One form of one load of one page
 *  has one token. */
export function FormToken() {
  const { pathname } = useLocation()
  const id = useId()
  const seed = useShell()?.formSeed
  return seed ? <input type="hidden" name="token" value={`${seed}${id}${pathname}`.slice(0, 100)} /> : null
}
