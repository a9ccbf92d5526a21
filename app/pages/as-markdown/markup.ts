/** Text that nobody wrote as Markdown, on one line: nothing in it becomes markup. */
export const literal = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&]/g, (mark) => `\\${mark}`)

export const link = (text: string, address: string) => `[${literal(text)}](<${address}>)`

export const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

/** What somebody wrote, as a quotation: whatever is in it, an open code block or a heading that looks like ours, ends
 *  with it. */
export const quoted = (body: string) =>
  body
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

/** Blocks apart by an empty line. */
export const document = (blocks: readonly (string | false | null)[]) =>
  `${blocks.filter(Boolean).join('\n\n')}\n`
