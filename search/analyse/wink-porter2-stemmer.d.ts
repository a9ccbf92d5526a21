declare module 'wink-porter2-stemmer' {
  /** The Snowball project's English stemmer ("Porter 2"), for a lower-case word. */
  export default function stem(word: string): string
}
