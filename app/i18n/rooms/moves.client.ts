import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/moves.ts'),
  'zh-CN': () => import('../locales/zh-CN/moves.ts'),
})
