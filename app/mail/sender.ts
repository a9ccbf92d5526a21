import type { Post } from '~/features/mail/post.ts'

export interface Sender {
  /** An address, or `Name <address>`; whoever sends may change its name meanwhile. */
  readonly from: string | { name: string; address: string }
  now: () => Date
}

/** A way out for mail that holds connections. */
export interface OpenPost extends Post {
  close(): void
}
