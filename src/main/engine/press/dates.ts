interface DateWords { weekdays: string[]; months: string[]; print: (weekday: string, day: number, month: string, year: string) => string }

const words = (list: string): string[] => list.split(' ')

const EN_WORDS = {
  weekdays: words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  months: words('January February March April May June July August September October November December'),
}
const EN: DateWords = { ...EN_WORDS, print: (weekday, day, month, year) => `${weekday}, ${day} ${month} ${year}` }

// Shipped rather than asked of the runtime: runtimes disagree ('Friday 22 May' and 'Friday, 22 May').
const TABLES = new Map<string, DateWords>([
  ['en', EN],
  ['en-us', { ...EN_WORDS, print: (weekday, day, month, year) => `${weekday}, ${month} ${day}, ${year}` }],
  ['es', {
    weekdays: words('domingo lunes martes miércoles jueves viernes sábado'),
    months: words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    print: (weekday, day, month, year) => `${weekday}, ${day} de ${month} de ${year}`,
  }],
  ['fr', {
    weekdays: words('dimanche lundi mardi mercredi jeudi vendredi samedi'),
    months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    print: (weekday, day, month, year) => `${weekday} ${day === 1 ? '1er' : day} ${month} ${year}`,
  }],
  ['de', {
    weekdays: words('Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'),
    months: words('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    print: (weekday, day, month, year) => `${weekday}, ${day}. ${month} ${year}`,
  }],
  ['it', {
    weekdays: words('domenica lunedì martedì mercoledì giovedì venerdì sabato'),
    months: words('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
    print: (weekday, day, month, year) => `${weekday} ${day === 1 ? '1º' : day} ${month} ${year}`,
  }],
  ['pt', {
    weekdays: words('domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado'),
    months: words('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
    print: (weekday, day, month, year) => `${weekday}, ${day} de ${month} de ${year}`,
  }],
  ['nl', {
    weekdays: words('zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'),
    months: words('januari februari maart april mei juni juli augustus september oktober november december'),
    print: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
  }],
])

/**
 * A 'YYYY-MM-DD' day in words, with its weekday, in `language` (BCP 47): 'Friday, 22 May 2026'. A language without a
 * table, or what is not a day, stands as the ISO date it came as.
 */
export function longDate(date: string, language: string): string {
  const tag = language.toLowerCase()
  const table = TABLES.get(tag) ?? TABLES.get(tag.split('-')[0] ?? '')
  const day = readDay(date)
  if (table === undefined || day === undefined) return date
  return table.print(table.weekdays[weekdayOf(day)] ?? '', day.day, table.months[day.month - 1] ?? '', String(day.year))
}

/** An instant (ms since 1970) in plain English and UTC, as preflight says it: '22 May 2026, 06:00 UTC'. */
export function utcMoment(ms: number): string {
  const iso = new Date(ms).toISOString()
  const day = readDay(iso.slice(0, 10))
  return day === undefined ? iso : `${day.day} ${EN.months[day.month - 1] ?? ''} ${day.year}, ${iso.slice(11, 16)} UTC`
}

interface Day { year: number; month: number; day: number }

function readDay(date: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(date)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined
}

/** 0 is Sunday. Sakamoto's rule for the Gregorian calendar: no time zone can move the day. */
function weekdayOf({ year, month, day }: Day): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}
