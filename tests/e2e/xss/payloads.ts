import { readFileSync } from 'node:fs'
import { sample } from '../../support/sampling.ts'
import { sharedFile } from '../../support/shared-file.ts'

const SAMPLED = 100
const SEED = 20_240

const file = sharedFile('data/xss-payloads.txt')

/** Ways to run a script that worked on some site: a seeded 100 of the 6,613, all of them in a full run; none
 *  where the file is not beside the repository. */
export const payloads: string[] =
  file === null ? [] : sample(readFileSync(file, 'utf8').split('\n').filter(Boolean), SAMPLED, SEED)
