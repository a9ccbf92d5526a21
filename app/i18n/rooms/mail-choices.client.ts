import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/mail-choices.ts'),
  'zh-CN': () => import('../locales/zh-CN/mail-choices.ts'),
})
