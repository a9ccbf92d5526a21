import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const TEXT =
  '&lt;p&gt;The explorer shows the transaction as confirmed, yet the balance has not changed since this morning.&lt;/p&gt;'

/** A dump of a Stack Exchange site with so many questions, each with an answer: something to import. */
export async function writeDump(folder: string, questions: number) {
  await mkdir(folder, { recursive: true })
  const day = '2025-11-03T10:00:00.000'
  const rows = Array.from({ length: questions }, (_, index) => {
    const [question, answer] = [index * 2 + 1, index * 2 + 2]
    const about = `CreationDate="${day}" Score="1" Body="${TEXT}" OwnerUserId="1"`
    return (
      `<row Id="${question}" PostTypeId="1" Title="Deposit ${question} is not credited" Tags="|deposit|" ${about} />\n` +
      `<row Id="${answer}" PostTypeId="2" ParentId="${question}" ${about} />`
    )
  })
  await writeFile(join(folder, 'Posts.xml'), xml('posts', rows))
  await writeFile(
    join(folder, 'Users.xml'),
    xml('users', [`<row Id="1" DisplayName="Import" Reputation="1" CreationDate="${day}" />`]),
  )
}

const xml = (name: string, rows: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${name}>\n${rows.join('\n')}\n</${name}>\n`
