import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/identities.ts'),
  'zh-CN': () => import('../locales/zh-CN/identities.ts'),
})
