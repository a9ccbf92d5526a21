import type { AppliesTo } from '#db/schema/types.ts'
import type { Translate } from '~/i18n/translate.ts'

/** What an answer holds for, a line each; none where it holds for everybody. */
export function appliesToLines(
  { product, networks = [], appVersion, region }: AppliesTo,
  t: Translate,
): string[] {
  return [
    ...(product ? [t('help.for_product', { product })] : []),
    ...(networks.length > 0 ? [t('help.for_networks', { networks: networks.join(t('help.comma')) })] : []),
    ...(appVersion ? [t('help.for_app', { version: appVersion })] : []),
    ...(region ? [t('help.for_region', { region })] : []),
  ]
}
