/* Written by `npm run train:coder`; not to be edited by hand. */
import type { WordCounts } from '../word-weight.ts'

export const wordCounts: WordCounts = {"texts":230,"least":4,"counts":"ask 8 back 8 budget 4 chang 6 com 4 cost 5 desk 4 eight 4 feel 5 fin 7 firm 5 first 8 forty 6 four 5 friday 5 good 7 hom 4 hundr 4 job 7 last 15 left 5 list 7 look 5 meet 4 monday 5 month 7 mov 5 need 7 nev 4 nin 5 nobody 6 old 4 other 4 pay 6 peopl 10 pric 6 read 4 rol 4 seat 4 shift 7 show 4 sign 4 six 7 sorry 4 sound 4 stay 4 talk 5 team 10 tell 4 ten 6 thank 4 thousand 5 thre 5 tim 6 today 5 two 18 wait 4 ward 5 week 11 work 10 year 12"}
