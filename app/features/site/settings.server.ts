import { z } from 'zod'
import { LANGUAGES, type Language } from '#db/schema/types.ts'
import { fallBackTo, offerLanguages } from '~/i18n/offer.ts'
import { nameSite, USUAL_NAME } from '~/ui/site-name.ts'
import { RAW_PER_VISIBLE } from '../posts/text.ts'
import { Remembered } from '../settings/remembered.server.ts'
import { SITE_NAME_LENGTH } from './schema.ts'

/** What the forum is called: in titles, mails, feeds, by search engines and authenticator apps. */
export const siteNameSetting = new Remembered(
  'site.name',
  z
    .string()
    .min(1)
    .max(SITE_NAME_LENGTH.max * RAW_PER_VISIBLE),
  USUAL_NAME,
  nameSite,
)

/** The colour of links and buttons, #rrggbb; null = the usual one. */
export const accent = new Remembered(
  'site.accent',
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  null,
)

/** The languages of the interface that readers can choose. */
export const offeredLanguages = new Remembered<Language[]>(
  'site.languages',
  z.array(z.enum(LANGUAGES)).min(1),
  [...LANGUAGES],
  offerLanguages,
)

/** For whom neither a choice nor a browser says another one that is offered. */
export const defaultLanguage = new Remembered<Language>(
  'site.default_language',
  z.enum(LANGUAGES),
  'en',
  fallBackTo,
)
