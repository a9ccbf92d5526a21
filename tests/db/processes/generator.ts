import { openDb } from '#db/client.server.ts'
import { generateForum } from '~/features/generate/generate.server.ts'

/** Prints each count of questions that are written: until somebody kills it. */
const [url = ''] = process.argv.slice(2)
const db = await openDb(url)
const onProgress = ({ done }: { done: number }) => console.log(done)
await generateForum(db, { questions: 8_000, seed: 1 }, { now: new Date(), onProgress })
