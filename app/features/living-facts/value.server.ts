import type { Language, Localised } from '#db/schema/types.ts'
import { inLanguage } from '../tags/tags.view.server.ts'

export interface Valued {
  value: Localised
  unit: Localised
}

/** Signs that follow a number without a space. */
const CLOSE_BY = /^[%‰°]/

/** "20 confirmations" / “20 个确认”: what stands in a text of this language. */
export function valueIn({ value, unit }: Valued, language: Language): string {
  const [text, measure] = [inLanguage(value, language), inLanguage(unit, language)]
  if (!measure) return text
  return CLOSE_BY.test(measure) ? text + measure : `${text} ${measure}`
}
