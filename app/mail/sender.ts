import type { Post } from '~/features/mail/post.ts'

export interface Sender {
  /** An address, or `Name <address>`. */
  from: string
  now: () => Date
}

/** A way out for mail that holds connections. */
export interface OpenPost extends Post {
  close(): void
}
