import { OFFICIAL } from './official.ts'
import { PEOPLE } from './people.ts'
import { PICTURE_USES, PICTURES } from './pictures.ts'
import { POSTS } from './posts.ts'
import { TAGS } from './tags.ts'

/** Every kind of line, in the order of the file: each after those that it names. */
export const KINDS = [...PEOPLE, ...PICTURES, ...TAGS, ...POSTS, ...OFFICIAL, ...PICTURE_USES]
