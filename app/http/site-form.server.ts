import { z } from 'zod'
import { fail } from '~/errors.ts'
import { changeLogo, removeLogo } from '~/features/brand/brand.server.ts'
import { siteForm } from '~/features/site/schema.ts'
import { changeSite } from '~/features/site/site.server.ts'
import type { RequestContext } from './context.ts'
import { giveFields, parseForm, peekFields } from './forms.server.ts'
import { isMultipart, readMultipart } from './multipart.server.ts'
import { redirectWithToast } from './toast.server.ts'
import { requireAdmin } from './viewer.ts'

const PAGE = '/admin/site'

/** The forms of the page of the forum's name and look: a logo comes as a file.
 *  @throws AppError as `requireAdmin`, `changeSite` and `changeLogo` */
export async function takeSiteForm(request: Request, context: RequestContext) {
  if (isMultipart(request)) return takeLogo(request, context)
  if ((await peekFields(request)).act === 'remove_logo') return takeRemoval(request, context)
  const form = await parseForm(request, siteForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  await changeSite(context.db, admin, form.value, context.now())
  return redirectWithToast(PAGE, 'site_admin.saved')
}

/** A box that is not ticked is not sent. */
const logoForm = z.object({ saysName: z.stringbool().default(false) })

async function takeLogo(request: Request, context: RequestContext) {
  requireAdmin(context) // before megabytes are read
  const { fields, picture } = await readMultipart(request)
  giveFields(request, fields)
  const form = await parseForm(request, logoForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  const bytes = picture ?? fail('uploads.missing', 400, { fields: { picture: ['uploads.missing'] } })
  const { db, pictures, now } = context
  const { saysName } = form.value
  await changeLogo(db, pictures.workshop, admin, { bytes, saysName }, now())
  return redirectWithToast(`${PAGE}#logo`, 'site_admin.logo_saved')
}

async function takeRemoval(request: Request, context: RequestContext) {
  const form = await parseForm(request, z.object({}))
  if (!form.ok) return form.reply()
  await removeLogo(context.db, requireAdmin(context, form), context.now())
  return redirectWithToast(`${PAGE}#logo`, 'site_admin.logo_removed')
}
