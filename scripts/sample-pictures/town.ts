import { backdrop, clouds, disc, group, ink, land, oval, path, poly, range, rect, stroke, sun, water, type Sheet } from './brush.ts'

interface House { x: number; base: number; width: number; height: number; wall: string; roof: string; lit?: number }

function house(sheet: Sheet, { x, base, width, height, wall, roof, lit = 0.15 }: House): void {
  const top = base - height
  sheet.put(rect(x, top, width, height, wall), rect(x + width * 0.82, top, width * 0.18, height, ink.night, 'opacity=".13"'))
  sheet.put(rect(x + width * 0.68, top - 62, 20, 50, roof), rect(x + width * 0.66, top - 66, 26, 8, ink.night), poly([[x - 4, top + 2], [x + width / 2, top - width * 0.42], [x + width + 4, top + 2]], roof), poly([[x + width / 2, top - width * 0.42], [x + width + 4, top + 2], [x + width * 0.7, top + 2]], ink.night, 'opacity=".16"'))
  for (const row of range(Math.max(1, Math.floor((height - 90) / 76)))) for (const column of range(2)) windowPane(sheet, x + width * (0.16 + column * 0.42), top + 26 + row * 76, width * 0.24, 46, sheet.random() < lit)
  sheet.put(rect(x + width * 0.14, base - 78, width * 0.26, 78, roof), rect(x + width * 0.17, base - 74, width * 0.2, 16, '#f4d694'), disc(x + width * 0.35, base - 38, 3, ink.ochre))
  windowPane(sheet, x + width * 0.52, base - 74, width * 0.34, 46, sheet.random() < lit)
}

function windowPane(sheet: Sheet, x: number, y: number, width: number, height: number, lit: boolean): void {
  sheet.put(rect(x - 4, y - 4, width + 8, height + 8, ink.cream), rect(x, y, width, height, lit ? '#f6c970' : '#35506a'), poly([[x, y + height], [x + width, y], [x + width, y + height]], ink.night, 'opacity=".16"'), rect(x + width / 2 - 1.5, y, 3, height, ink.cream), rect(x, y + height * 0.45, width, 3, ink.cream), rect(x - 6, y + height + 3, width + 12, 5, ink.sand))
}

function lamp(sheet: Sheet, x: number, base: number, height: number, light = 0.8): void {
  sheet.put(disc(x, base - height, 90, sheet.glow('#ffe3a0', light)), stroke(`M${x},${base} V${base - height + 20}`, ink.night, 7), poly([[x - 14, base - height - 22], [x + 14, base - height - 22], [x + 9, base - height + 20], [x - 9, base - height + 20]], '#ffe9b5'), poly([[x - 19, base - height - 22], [x, base - height - 40], [x + 19, base - height - 22]], ink.night))
}

const WALLS = [ink.brick, ink.ochre, '#c9714d', ink.sea, '#e0b98a', '#8d4b45', '#6f8f8a']

export function terracedHousing(sheet: Sheet): void {
  backdrop(sheet, ['#a9c9cc', '#d5ddcc', '#f3e3bf'])
  sun(sheet, 940, 170, 56, '#fff3d2', '#ffe8b5')
  clouds(sheet, 9, 70, 260, '#fff8ea', 0.6)
  land(sheet, 380, 60, '#a8bda9', 1.2)
  for (const at of range(18)) house(sheet, { x: at * 70 - 30, base: 440 - Math.sin(at / 4) * 40, width: 66, height: 120, wall: sheet.pick(['#c9b79a', '#bfa78f', '#b4b8a3', '#cfa98c']), roof: '#8d8a86', lit: 0 })
  for (const at of range(11)) house(sheet, { x: at * 112 - 40, base: 610 + (at - 5) ** 2 * 3.2 - 40, width: 108, height: 240 + (at % 3) * 14, wall: WALLS[(at * 3) % WALLS.length] as string, roof: at % 2 ? '#4c4154' : '#5a3a44' })
  sheet.put(path('M-20,660 Q600,500 1220,660 V830 H-20Z', '#cdb58f'), path('M-20,690 Q600,534 1220,690 V830 H-20Z', '#8c7a77'), path('M-20,690 Q600,534 1220,690 V700 Q600,544 -20,700Z', ink.cream, 'opacity=".6"'))
  for (const row of range(9)) sheet.put(stroke(`M-20,${722 + row * 18} Q600,${566 + row * 20} 1220,${722 + row * 18}`, ink.night, 2, 'opacity=".13" stroke-dasharray="26 9"'))
  sheet.put(poly([[120, 800], [520, 612], [640, 608], [420, 800]], ink.night, 'opacity=".14"'))
  lamp(sheet, 300, 690, 210, 0.25)
  for (const [x, coat] of [[690, ink.navy], [724, ink.coral]] as const) sheet.put(oval(x + 26, 672, 34, 5, ink.night, 'opacity=".25"'), path(`M${x - 13},670 Q${x - 15},610 ${x},606 Q${x + 15},610 ${x + 13},670Z`, coat), disc(x, 597, 10, '#d9a27e'))
}

export function tram(sheet: Sheet): void {
  backdrop(sheet, ['#f0d3a2', '#f5e3bd', '#f8efd9'])
  sun(sheet, 610, 250, 70, '#fff6dd', '#fff0c4')
  sheet.put(poly([[440, 420], [760, 420], [1300, 830], [-120, 830]], sheet.fade(['#c9a98a', '#7f6a70', '#4c4458'])))
  facade(sheet, [[-10, -120], [420, 210], [450, 440], [-10, 800]], ['#b4573f', '#d99c40', '#8c4a50', '#cf8a5a'], false)
  facade(sheet, [[1210, -160], [780, 200], [750, 440], [1210, 800]], ['#31566a', '#587f84', '#8aa394', '#3f6070'], true)
  sheet.put(...range(16).map((at) => stroke(`M${440 - at * at * 2.4},${425 + at * at * 1.8} H${760 + at * at * 2.4}`, ink.night, 2, 'opacity=".12"')))
  sheet.put(stroke('M560,430 Q520,560 330,810 M630,430 Q690,560 770,810', '#e9d6b8', 6, 'opacity=".8"'), stroke('M0,60 L600,230 L1200,30 M598,232 V330', ink.navy, 3))
  sheet.put(poly([[400, 724], [770, 724], [900, 780], [330, 780]], ink.night, 'opacity=".35"'), group('translate(585 700)', path('M-180,0 V-330 Q-176,-392 -120,-398 H120 Q176,-392 180,-330 V0 Q180,18 160,18 H-160 Q-180,18 -180,0Z', ink.cream), path('M-180,-132 H180 V0 Q180,18 160,18 H-160 Q-180,18 -180,0Z', sheet.fade([ink.coral, ink.brick])), rect(-180, -146, 360, 10, ink.ochre),
    rect(-112, -392, 224, 40, ink.navy, 'rx="6"'), rect(-104, -386, 208, 28, '#f6d58c', 'rx="3"'), '<text x="0" y="-364" font-family="DejaVu Sans" font-weight="bold" font-size="23" text-anchor="middle" fill="#1f2c4d">4  TANNERY HILL</text>',
    ...[[-158, 88], [-58, 116], [70, 88]].map(([x = 0, width = 0]) => `${rect(x, -334, width, 170, '#456a7c', 'rx="10"')}${poly([[x + width * 0.55, -334], [x + width * 0.85, -334], [x + width * 0.35, -164], [x + width * 0.05, -164]], '#cfe0d8', 'opacity=".35"')}`),
    path('M-34,-166 Q-36,-236 0,-240 Q36,-236 34,-166Z', ink.navy), disc(0, -254, 19, '#d6a27f'), rect(-22, -276, 44, 14, ink.night, 'rx="6"'), disc(0, -70, 40, ink.cream), disc(0, -70, 31, '#fff2c4'), disc(0, -70, 130, sheet.glow('#fff2c4', 0.5)),
    '<text x="-118" y="-56" font-family="DejaVu Serif" font-weight="bold" font-size="46" text-anchor="middle" fill="#f6ecd8">17</text>', disc(118, -70, 13, '#f7cf7a'), rect(-150, 18, 300, 20, ink.night), rect(-196, 0, 392, 16, ink.night, 'rx="6"'), stroke('M0,-398 L-40,-440 L40,-470', ink.night, 5)))
}

function facade(sheet: Sheet, [outerTop, innerTop, innerBase, outerBase]: readonly [readonly [number, number], readonly [number, number], readonly [number, number], readonly [number, number]], colours: readonly string[], shade: boolean): void {
  const at = (across: number, down: number): [number, number] => {
    const near = 1 - (1 - across) ** 1.7
    const top = [outerTop[0] + (innerTop[0] - outerTop[0]) * near, outerTop[1] + (innerTop[1] - outerTop[1]) * near] as const
    const base = [outerBase[0] + (innerBase[0] - outerBase[0]) * near, outerBase[1] + (innerBase[1] - outerBase[1]) * near] as const
    return [top[0] + (base[0] - top[0]) * down, top[1] + (base[1] - top[1]) * down]
  }
  for (const [index, colour] of colours.entries()) {
    const [from, to] = [index / colours.length, (index + 1) / colours.length]
    sheet.put(poly([at(from, index % 2 ? -0.06 : 0.03), at(to, index % 2 ? -0.06 : 0.03), at(to, 1), at(from, 1)], colour))
    for (const row of range(5)) for (const column of range(2)) {
      const [left, right, top, base] = [from + (to - from) * (0.16 + column * 0.42), from + (to - from) * (0.42 + column * 0.42), 0.1 + row * 0.18, 0.21 + row * 0.18]
      sheet.put(poly([at(left, top), at(right, top), at(right, base), at(left, base)], sheet.random() < 0.25 ? '#f8d58c' : shade ? '#1f3a50' : '#5b2f3c'), poly([at(left - 0.008, base), at(right + 0.008, base), at(right + 0.008, base + 0.012), at(left - 0.008, base + 0.012)], ink.cream, 'opacity=".7"'))
    }
  }
}

export function flood(sheet: Sheet): void {
  backdrop(sheet, ['#4d5d66', '#78857f', '#a9a58c', '#c9b68b'])
  clouds(sheet, 16, 20, 220, '#5a686e', 0.5)
  const row = (): void => { for (const at of range(9)) house(sheet, { x: at * 142 - 40, base: 560, width: 136, height: 300 + (at % 3) * 22, wall: ['#9b5a48', '#b98b56', '#5f7f80', '#a9795a', '#7c5a5a'][at % 5] as string, roof: at % 2 ? '#3d4250' : '#4a3d46', lit: 0.2 }) }
  row()
  sheet.put(rect(0, 440, 1200, 360, sheet.fade(['#a58a5c', '#7b6a50', '#4c4a48', '#2f363f'])), rect(0, 436, 1200, 5, ink.cream, 'opacity=".45"'))
  for (const at of range(9)) sheet.put(rect(at * 142 - 36, 442, 128, 190, ['#9b5a48', '#b98b56', '#5f7f80', '#a9795a', '#7c5a5a'][at % 5] as string, 'opacity=".22"'), rect(at * 142 - 16, 446, 26, 90, '#f6d58c', `opacity="${at % 3 ? 0.1 : 0.35}"`))
  for (const _ of range(130)) { const depth = sheet.random(); sheet.put(rect(sheet.random(-60, 1200), 450 + depth * 340, 40 + depth * 150, 2 + depth * 3, sheet.pick([ink.sand, '#3a3a3c', ink.cream]), `rx="2" opacity="${sheet.random(0.12, 0.34).toFixed(2)}"`)) }
  sheet.put(rect(816, 520, 26, 190, '#ffe3a0', 'opacity=".22"'))
  lamp(sheet, 830, 520, 260, 0.75)
  sheet.put(oval(830, 520, 46, 7, ink.cream, 'opacity=".35"'), group('translate(330 610) rotate(-9)', rect(-90, -16, 180, 26, ink.deep, 'rx="4"'), rect(-70, -11, 50, 14, '#1b3545'), rect(14, -11, 50, 14, '#1b3545')), oval(330, 634, 120, 7, ink.cream, 'opacity=".3"'))
  sheet.put(group('translate(1010 640)', path('M-110,-34 Q0,-10 110,-34 Q96,22 60,26 H-60 Q-96,22 -110,-34Z', ink.brick), stroke('M-110,-34 Q0,-10 110,-34', ink.cream, 4), path('M-52,-22 Q-54,-92 -30,-96 Q-6,-92 -8,-20Z', ink.ochre), disc(-30, -110, 14, '#d6a27f'), path('M16,-20 Q14,-80 36,-84 Q58,-80 56,-22Z', ink.navy), disc(36, -97, 13, '#a8734f'), stroke('M-20,-70 L92,50', '#e9d6b8', 5)), oval(1010, 670, 130, 8, ink.night, 'opacity=".35"'))
  for (const _ of range(120)) { const [x, y] = [sheet.random(0, 1240), sheet.random(-20, 760)]; sheet.put(stroke(`M${x},${y} l-12,34`, ink.cream, 1.6, 'opacity=".28"')) }
}

export function nightCity(sheet: Sheet): void {
  backdrop(sheet, ['#0f1730', '#1d2a52', '#3a3f73', '#7a5a82'])
  sheet.put(...range(70).map(() => disc(sheet.random(0, 1200), sheet.random(0, 330), sheet.random(0.7, 2), ink.cream, 'opacity=".7"')))
  sun(sheet, 930, 150, 48, '#f8efd2', '#b9a9c9')
  for (const [layer, colour] of ['#4b4478', '#2f3463', '#1c2549'].entries()) {
    for (let x = -30; x < 1200;) {
      const [width, height] = [sheet.random(54, 118), sheet.random(90, 250) + layer * 24 * sheet.random(-1, 1)]
      tower(sheet, x, 560 + layer * 8, width, height + (x > 380 && x < 560 ? 110 : 0), colour, layer)
      x += width + sheet.random(-6, layer === 2 ? 34 : 12)
    }
  }
  water(sheet, 566, ['#2c3260', '#1a2448', '#0f1730'], '#8f88b8', 70)
  for (const _ of range(95)) { const x = sheet.random(0, 1200); sheet.put(rect(x, 574 + sheet.random(0, 60), sheet.random(4, 10), sheet.random(20, 130), sheet.pick(['#f7c46c', '#f3a35a', '#ffe3a6', '#e9806a']), `rx="4" opacity="${sheet.random(0.12, 0.42).toFixed(2)}"`)) }
  sheet.put(...range(6).map((at) => path(`M${at * 260 - 130},640 h262 v104 h-24 Q${at * 260},596 ${at * 260 - 106},744 h-24Z`, '#0c1226')), rect(0, 630, 1200, 14, '#1c2549'), rect(0, 628, 1200, 3, '#8f88b8', 'opacity=".5"'), ...range(12).map((at) => stroke(`M${45 + at * 104},630 v-28`, '#0c1226', 3) + disc(45 + at * 104, 600, 34, sheet.glow('#ffd88a', 0.7)) + disc(45 + at * 104, 600, 5, '#fff0c4')))
}

function tower(sheet: Sheet, x: number, base: number, width: number, height: number, colour: string, layer: number): void {
  sheet.put(rect(x, base - height, width, height, colour), rect(x + width * 0.72, base - height, width * 0.28, height, ink.night, 'opacity=".25"'))
  if (sheet.random() < 0.3) sheet.put(rect(x + width * 0.3, base - height - 24, width * 0.3, 24, colour), stroke(`M${x + width * 0.45},${base - height - 24} v-34`, colour, 3))
  for (let row = base - height + 14; row < base - 14; row += 19) for (let column = x + 9; column < x + width - 12; column += 15) {
    if (sheet.random() < 0.2 + layer * 0.12) sheet.put(rect(column, row, 7, 10, sheet.pick(['#f7c46c', '#ffe3a6', '#f3a35a', '#ffd27c']), `opacity="${(0.45 + layer * 0.22).toFixed(2)}"`))
  }
}

export function market(sheet: Sheet): void {
  backdrop(sheet, ['#27305a', '#5a4472', '#b5607a', '#ef9f6f', '#f7c98b'])
  for (const at of range(12)) sheet.put(rect(at * 104 - 20, 300 - (at % 4) * 34, 105, 400, at % 2 ? '#4d3a63' : '#5a416a'), ...range(4).map((cell) => rect(at * 104 + (cell % 2) * 40, 340 + Math.floor(cell / 2) * 46, 18, 26, sheet.random() < 0.5 ? '#f7c46c' : '#3a3058')))
  sheet.put(rect(0, 520, 1200, 280, sheet.fade(['#7a5068', '#4b3557', '#2a274a'])), oval(600, 640, 640, 120, '#f3a862', 'opacity=".2"'))
  for (const [x, colour] of [[170, '#33305a'], [420, '#3d3560'], [600, '#2d2b52'], [760, '#3d3560'], [1030, '#33305a']] as const) sheet.put(path(`M${x - 24},620 Q${x - 30},510 ${x},500 Q${x + 30},510 ${x + 24},620Z`, colour), disc(x, 482, 18, colour))
  for (const [x, stripe] of [[20, ink.coral], [430, ink.sea], [840, ink.ochre]] as const) stall(sheet, x, stripe)
  for (const line of [110, 190]) { sheet.put(stroke(`M-20,${line} Q290,${line + 130} 600,${line + 30} Q910,${line + 130} 1220,${line}`, ink.night, 3)); for (const at of range(13)) { const x = at * 100; const t = Math.abs(600 - x) / 620; const y = line + 30 + 200 * t - 230 * t * t; sheet.put(disc(x, y + 18, 60, sheet.glow('#ffdf94', 0.7)), oval(x, y + 18, 13, 17, sheet.pick(['#ffe9b5', '#ffcf7c', '#f7b072']))) } }
  for (const [x, coat] of [[350, ink.navy], [392, ink.wine], [790, ink.night]] as const) sheet.put(oval(x, 762, 44, 8, ink.night, 'opacity=".5"'), path(`M${x - 30},760 Q${x - 38},610 ${x},600 Q${x + 38},610 ${x + 30},760Z`, coat), disc(x, 576, 24, '#5f3f4a'))
}

function stall(sheet: Sheet, x: number, stripe: string): void {
  sheet.put(rect(x + 14, 420, 10, 300, ink.night), rect(x + 316, 420, 10, 300, ink.night), rect(x + 20, 440, 300, 160, '#ffd58a', 'opacity=".3"'), disc(x + 170, 500, 190, sheet.glow('#ffd58a', 0.55)))
  sheet.put(path(`M${x + 130},600 Q${x + 122},510 ${x + 165},504 Q${x + 208},510 ${x + 200},600Z`, ink.deep), disc(x + 165, 486, 20, '#c98f6c'), rect(x + 132, 556, 66, 50, ink.cream))
  for (const at of range(8)) sheet.put(poly([[x + 40 + at * 32.5, 350], [x + 72.5 + at * 32.5, 350], [x + 42.5 + at * 42.5, 430], [x + at * 42.5, 430]], at % 2 ? ink.cream : stripe), path(`M${x + at * 42.5},430 h42.5 v14 a21.25,18 0 0 1 -42.5,0Z`, at % 2 ? '#e6d3b4' : stripe))
  sheet.put(rect(x, 428, 340, 8, ink.night, 'opacity=".18"'), rect(x + 4, 600, 332, 18, ink.sand), rect(x + 14, 618, 312, 110, '#5b3a3c'))
  for (const crate of range(3)) {
    const [left, fruit] = [x + 22 + crate * 102, [ink.coral, ink.leaf, ink.ochre, '#e9c25a', ink.wine][(crate + Math.round(x / 100)) % 5] as string]
    sheet.put(...range(12).map((at) => disc(left + 10 + (at % 6) * 15, 590 - Math.floor(at / 6) * 13 + (at % 2) * 3, 10, fruit)), ...range(12).map((at) => disc(left + 7 + (at % 6) * 15, 587 - Math.floor(at / 6) * 13 + (at % 2) * 3, 3, '#fff3d2', 'opacity=".6"')), rect(left, 592, 94, 30, '#a9713f'), rect(left, 602, 94, 4, ink.night, 'opacity=".3"'))
  }
}

export function picket(sheet: Sheet): void {
  backdrop(sheet, ['#dfe3d2', '#efe0bf', '#f2cfa0', '#e6a67e'])
  sheet.put(disc(640, 330, 300, sheet.fade(['#fdf3d6', '#f8dba6'])), disc(640, 330, 420, sheet.glow('#fff3d2', 0.5)))
  clouds(sheet, 6, 120, 420, '#fff8ea', 0.5)
  sheet.put(path('M0,560 Q300,520 600,548 T1200,530 V800 H0Z', '#b98672'), path('M0,640 Q400,600 1200,636 V800 H0Z', '#7d5560'), path('M0,720 Q500,690 1200,716 V800 H0Z', '#4c3a52'))
  for (const at of range(9)) marcher(sheet, 90 + at * 134 + sheet.random(-14, 14), 560 + (at % 2) * 8, 0.66, sheet.pick(['#a9806f', '#9c7a78', '#b08a76']), at % 3 === 1)
  const coats = [ink.navy, ink.coral, ink.deep, ink.ochre, ink.wine, ink.sea, ink.plum, ink.moss]
  for (const [at, coat] of coats.entries()) marcher(sheet, 60 + at * 156 + (at % 2) * 14, 726 + (at % 3) * 12, 1.12 + (at % 3) * 0.05, coat, at % 3 !== 2)
}

function marcher(sheet: Sheet, x: number, base: number, scale: number, coat: string, sign: boolean): void {
  const skin = sheet.pick(['#8a5a44', '#c98f6c', '#e0b18c', '#6f4638'])
  const tilt = sheet.random(-7, 7)
  sheet.put(group(`translate(${x} ${base}) scale(${scale})`, oval(40, 4, 90, 9, ink.night, 'opacity=".22"'), sign ? group(`rotate(${tilt} 34 -130)`, stroke('M34,-90 V-330', '#6b4a3c', 8), rect(-36, -410, 140, 96, sheet.pick(['#fffaf0', ink.coral, ink.sea, ink.ochre, '#fffaf0'])), rect(-36, -410, 140, 96, sheet.fade(['#ffffff', '#c9a98f']), 'opacity=".28"'), stroke('M-36,-410 h140 v96 h-140Z', ink.night, 3, 'opacity=".3"')) : '',
    path('M-44,0 Q-62,-180 -28,-218 Q0,-240 28,-218 Q62,-180 44,0Z', coat), path('M0,-232 Q30,-232 34,-208 Q60,-170 44,0 H14 Q30,-120 0,-232Z', ink.night, 'opacity=".2"'), disc(0, -252, 28, skin), path('M-30,-258 Q-28,-290 0,-290 Q28,-290 30,-258 Q0,-268 -30,-258Z', sheet.pick([ink.night, ink.wine, '#e0bf86', '#6b4436', '#b9b2a8', ink.navy])), path('M-30,-222 Q0,-206 30,-222 L26,-206 Q0,-192 -26,-206Z', sheet.pick([ink.cream, ink.ochre, ink.rose])), sign ? path('M26,-200 Q64,-160 40,-118 L24,-122 Q38,-160 12,-184Z', coat, `stroke="${ink.night}" stroke-opacity=".18" stroke-width="3"`) + disc(33, -118, 12, skin) : ''))
}

