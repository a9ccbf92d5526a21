import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/support.ts'),
  'zh-CN': () => import('../locales/zh-CN/support.ts'),
})
