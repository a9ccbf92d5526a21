import { LANGUAGE_NAMES } from './shell/language-names.ts'

/** A language by its own name, in itself. */
export const LanguageName = ({ language }: { language: (typeof LANGUAGE_NAMES)[number]['value'] }) => (
  <span lang={language}>{LANGUAGE_NAMES.find(({ value }) => value === language)?.label}</span>
)
