/** Where the same stands as Markdown. */
export const markdownPath = (path: string) => `${path}.md`
