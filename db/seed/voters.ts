/** Handles written as one line of words: `by('lin okafor')` is `['lin', 'okafor']`. */
export const by = (handles: string) => handles.split(' ')
