import type { SuggestionId } from '#db/ids.ts'

export const suggestionPath = (id: SuggestionId) => `/suggestions/${id}`
