import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/invitation.ts'),
  'zh-CN': () => import('../locales/zh-CN/invitation.ts'),
})
