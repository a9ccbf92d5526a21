import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/waiting-pictures.ts'),
  'zh-CN': () => import('../locales/zh-CN/waiting-pictures.ts'),
})
