import { setTimeout as sleep } from 'node:timers/promises'
import { openDb } from '#db/client.server.ts'
import { publish } from '#db/outbox.server.ts'

/** A process that writes: `writer.ts <url> <first> <count> <milliseconds each transaction is held>`.
 *  Prints the number of each act once its write was acknowledged. */
const [url = '', first = '0', count = '0', hold = '0'] = process.argv.slice(2)
const db = await openDb(url)
console.info('open')
for (let act = Number(first); act < Number(first) + Number(count); act++) {
  await db.write(async (tx) => {
    await publish(tx, 'question.changed', { questionId: act }, new Date())
    if (hold !== '0') await sleep(Number(hold))
  })
  console.info(act)
}
await db.close()
