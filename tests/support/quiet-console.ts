import { afterEach, beforeEach } from 'vitest'
import { takeComplaints } from './complaints.ts'

/** Every project's setup: a test that makes somebody complain on the console has failed, also when its
 *  expectations hold. What is said while modules load counts for the first test of the file. */
let atLoad = takeComplaints()

beforeEach(() => {
  atLoad = [...atLoad, ...takeComplaints()]
})

afterEach(() => {
  const complaints = [...atLoad, ...takeComplaints()]
  atLoad = []
  if (complaints.length > 0) throw new Error(`Said on the console:\n${complaints.join('\n')}`)
})
