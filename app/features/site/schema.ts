import { z } from 'zod'
import { LANGUAGES, type Language } from '#db/schema/types.ts'
import { lineOf } from '../posts/text.ts'
import { palettesOf } from './accent.ts'
import { hexOf, rgbOf } from './rgb.ts'

/** In visible characters: it stands in titles and in the head of every page. */
export const SITE_NAME_LENGTH = { min: 1, max: 40 }

const accent = z.string().transform((typed, context) => {
  if (typed.trim() === '') return null
  const colour = rgbOf(typed.normalize('NFKC'))
  if (!colour) context.addIssue('site.accent_shape')
  else if (!palettesOf(hexOf(colour))) context.addIssue('site.accent_contrast')
  return colour && hexOf(colour)
})

const languages = z
  .preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.enum(LANGUAGES)).min(1, 'site.no_language'),
  )
  .transform((given) => LANGUAGES.filter((each) => given.includes(each)) as Language[])

/** The form of the forum's name and look. Boxes that are not ticked are not sent. */
export const siteForm = z
  .object({
    name: lineOf(SITE_NAME_LENGTH),
    accent: accent.default(null),
    languages,
    defaultLanguage: z.enum(LANGUAGES),
  })
  .refine((site) => site.languages.includes(site.defaultLanguage), {
    error: 'site.default_not_offered',
    path: ['defaultLanguage'],
  })
export type SiteInput = z.output<typeof siteForm>
