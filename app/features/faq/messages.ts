/** A message or code as the app shows it, and the version that does; in every version where none is named. */
export interface AppMessage {
  text: string
  appVersion?: string | undefined
}

/** By this a message is looked up: people copy it with quotation marks around it and without its full stop, and type it
 *  in any case. */
export const messageKey = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^[\p{P}\p{S}\p{Z}]+|[\p{P}\p{S}\p{Z}]+$/gu, '')

const WITH_VERSION = /^(?<text>.+?)\s*[|｜]\s*(?<appVersion>\d[\w.+-]{0,39})$/u

/** A line of the editor: `E-1042 | 6.2`, or the message alone. */
export function messageOfLine(line: string): AppMessage {
  const { text = line, appVersion } = WITH_VERSION.exec(line)?.groups ?? {}
  return { text, appVersion }
}

export const lineOfMessage = ({
  text,
  appVersion,
}: {
  text: string
  appVersion?: string | null | undefined
}) => (appVersion ? `${text} | ${appVersion}` : text)
