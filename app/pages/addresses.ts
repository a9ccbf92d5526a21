/** With scheme and host, for readers that are elsewhere. What is percent-encoded already stays as it is. */
export const addressAt = (origin: string, path: string) => new URL(path, origin).href
