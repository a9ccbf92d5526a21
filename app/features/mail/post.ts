/** A mail as it leaves the house, in the recipient's language. */
export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** Where one request without a log-in ends mails of this kind (RFC 8058); absent where they cannot be ended. */
  unsubscribeUrl?: string
}

/** The way out for mail. `refused`: the server will never take it for this recipient. */
export interface Post {
  /** @throws Error when it may be taken later */
  send(mail: Mail): Promise<'taken' | 'refused'>
  /** Erases what it keeps of mails that say something of this; absent where it keeps none. */
  eraseMails?(isToGo: (text: string) => boolean): Promise<void>
}
