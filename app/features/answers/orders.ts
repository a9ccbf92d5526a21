export const ANSWER_ORDERS = ['best', 'newest', 'oldest'] as const
export type AnswerOrder = (typeof ANSWER_ORDERS)[number]
