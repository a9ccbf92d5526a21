import { Webhook } from 'standardwebhooks'

export interface Message {
  url: string
  headers: Record<string, string>
  body: string
}

/** The way out to other programs. */
export interface WebhookLine {
  /** Sends it, to public addresses only. @throws Error when it was not taken */
  post(message: Message): Promise<void>
  /** Of this site, for the links in what is sent. */
  origin: string
}

interface Unsigned {
  url: string
  secret: string
  /** The same when it is sent again, so that the other side knows a repetition. */
  id: string
  body: string
}

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export const signedMessage = ({ url, secret, id, body }: Unsigned, now: Date): Message => ({
  url,
  body,
  headers: {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  },
})
