import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { LANGUAGES } from '#db/schema/types.ts'
import { parseForm } from '~/http/forms.server.ts'
import { ownPath } from '~/http/paths.ts'
import { rememberLanguage, rememberReads, rememberTheme } from '~/http/preferences.server.ts'
import { READS } from '~/http/reads.ts'
import { THEMES } from '~/ui/theme.ts'

/** The choices of this device, for everybody: the footer's, and which languages lists show. */
const preferences = z.object({
  lang: z.enum(LANGUAGES).optional(),
  theme: z.enum(THEMES).optional(),
  reads: z.enum(READS).optional(),
  back: z.string().optional(),
})

export const loader = ({ context }: LoaderFunctionArgs) => (context.method === 'POST' ? null : redirect('/'))

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, preferences)
  if (!form.ok) return form.reply()
  const { lang, theme, reads, back } = form.value
  if (lang) rememberLanguage(context, lang)
  if (theme) rememberTheme(context, theme)
  if (reads) rememberReads(context, reads)
  return redirect(ownPath(back), 303)
}

export { FormAgainPage as default } from '~/ui/form-again-page.tsx'
