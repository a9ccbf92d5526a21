import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'time-ago': Plain
      'copy-link': Plain & { 'data-done': string }
      'theme-choice': Plain
      'check-list': Plain & { 'data-key': string }
      'local-hours': Plain & { 'data-own': string }
      'asked-facts': Plain
      'search-as-typed': Plain
      'similar-questions': Plain & Record<`data-${string}`, string>
      'tag-completion': Plain & { 'data-url': string; 'data-label': string }
      'search-suggestions': Plain & Record<`data-${string}`, string>
      'search-trail': Plain
      'passkey-form': Plain & { 'data-purpose': string; 'data-failed': string }
      'keep-codes': Plain & Record<`data-${string}`, string>
    }
  }
}
