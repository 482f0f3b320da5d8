import { backdrop, birds, clouds, disc, group, ink, land, oval, path, poly, range, rect, stroke, sun, water, type Sheet } from './brush.ts'

function turbine(sheet: Sheet, x: number, base: number, scale: number, turn: number, colour = '#fffaf0'): void {
  const blade = (at: number): string => group(`rotate(${turn + at * 120})`, path('M-5,-8 Q-13,-60 -2,-190 Q8,-80 6,-8Z', colour), path('M1,-8 L-2,-190 Q8,-80 6,-8Z', ink.deep, 'opacity=".22"'))
  sheet.put(group(`translate(${x} ${base}) scale(${scale})`, poly([[-9, 0], [-4, -330], [4, -330], [9, 0]], colour), poly([[1, 0], [1, -330], [4, -330], [9, 0]], ink.deep, 'opacity=".22"'), group('translate(0 -332)', ...range(3).map(blade), disc(0, 0, 10, colour), disc(0, 0, 4, ink.sea))))
}

export function windFarm(sheet: Sheet): void {
  backdrop(sheet, ['#6fa3ad', '#a8c9c3', '#dfe6cf', '#f6e8c6'])
  sun(sheet, 240, 250, 52, '#fff6dc', '#fff1c9')
  clouds(sheet, 10, 60, 300, '#fffaf0', 0.6)
  water(sheet, 430, ['#9cc4c2', '#5f9aa3', '#3b7686'], ink.cream, 90)
  for (const [x, base, scale, turn] of [[690, 440, 0.36, 20], [790, 436, 0.4, 75], [900, 440, 0.36, 50], [1010, 430, 0.44, 100], [1120, 428, 0.4, 10]] as const) turbine(sheet, x, base, scale, turn, '#eef1e4')
  sheet.put(path('M420,800 Q520,520 700,470 Q860,410 1000,436 Q1120,400 1220,420 V800Z', '#8fae96'), path('M560,800 Q740,560 900,540 Q1080,470 1220,500 V800Z', '#6c9480'))
  for (const [x, base, scale, turn] of [[860, 556, 0.8, 35], [1090, 510, 0.86, 88]] as const) turbine(sheet, x, base, scale, turn)
  sheet.put(path('M-20,620 Q180,520 420,580 Q680,660 860,640 Q1040,600 1220,640 V820 H-20Z', sheet.fade([ink.leaf, ink.moss])), path('M-20,700 Q260,610 560,690 Q860,760 1220,700 V820 H-20Z', sheet.fade([ink.moss, ink.pine])))
  turbine(sheet, 350, 590, 1.16, 32)
  for (const at of range(8)) sheet.put(stroke(`M${-20 + at * 10},${660 + at * 20} Q300,${580 + at * 24} 620,${664 + at * 18} T1220,${660 + at * 18}`, ink.cream, 2, 'opacity=".12"'))
  for (const [x, y] of [[560, 668], [600, 682], [640, 672], [900, 700], [945, 692]] as const) sheet.put(oval(x + 8, y + 13, 22, 4, ink.night, 'opacity=".25"'), oval(x, y, 19, 12, ink.cream), disc(x - 18, y - 5, 6, ink.navy))
  sheet.put(poly([[690, 650], [690, 616], [716, 594], [742, 616], [742, 646]], ink.cream), poly([[682, 620], [716, 588], [750, 620]], ink.brick), rect(708, 624, 16, 24, ink.navy))
  birds(sheet, 9, 560, 250, ink.deep)
}

export function chartHills(sheet: Sheet): void {
  backdrop(sheet, ['#f3d9a8', '#f7e8c8', '#f4efe0'])
  sheet.put(...range(9).map((at) => rect(0, 90 + at * 80, 1200, 2, ink.ochre, 'opacity=".22"')), ...range(13).map((at) => rect(at * 100, 0, 2, 800, ink.ochre, 'opacity=".16"')))
  sun(sheet, 900, 210, 92, ink.coral, '#f7b98c')
  sheet.put(path('M900,210 V118 A92,92 0 0 1 985,246Z', '#f2c06b'))
  const layers = [['#e3b98e', 400, 130], ['#c98f78', 470, 120], ['#8d7a86', 540, 120], [ink.sea, 610, 110], [ink.deep, 680, 90], [ink.navy, 750, 60]] as const
  for (const [colour, level, swing] of layers) ridge(sheet, colour, level, swing)
  for (const at of range(9)) { const height = 30 + at * 9 + sheet.random(0, 40); sheet.put(rect(700 + at * 50, 800 - height, 30, height, at === 7 ? ink.coral : '#e9cfa1', `opacity="${at === 7 ? 1 : 0.75}"`)) }
  sheet.put(group('translate(250 742)', oval(30, 2, 46, 5, ink.night, 'opacity=".4"'), path('M-14,0 Q-17,-62 0,-66 Q17,-62 14,0Z', ink.coral), disc(0, -76, 11, '#e0b18c'), stroke('M12,-40 L42,0', ink.sand, 4)))
  birds(sheet, 6, 480, 170, ink.wine)
}

function ridge(sheet: Sheet, colour: string, level: number, swing: number): void {
  const points = range(13).map((at) => [at * 100, level - sheet.random(-0.5, 1) * swing * (0.5 + at / 14)] as const)
  sheet.put(poly([[0, 800], ...points, [1200, 800]], colour), poly(points.flatMap(([x, y], at) => (at % 2 ? [[x, y] as const, [x + 34, y + 90] as const] : [[x, y] as const])).concat([[1200, 800], [0, 800]]), ink.night, 'opacity=".07"'))
  sheet.put(stroke(`M${points.map(([x, y]) => `${x},${y.toFixed(1)}`).join(' L')}`, ink.cream, 3.5, 'opacity=".75"'), ...points.map(([x, y]) => disc(x, y, 7, ink.cream) + disc(x, y, 3.5, colour)))
}

export function allotments(sheet: Sheet): void {
  backdrop(sheet, ['#7f9a58', '#6f8d50', '#5f7c4c'])
  sheet.put(stroke('M-40,700 Q300,620 470,420 T1000,180 T1260,-20', '#e6cfa0', 62), stroke('M-40,700 Q300,620 470,420 T1000,180 T1260,-20', '#d9bd86', 40), stroke('M470,420 Q620,560 640,840', '#e6cfa0', 44))
  const beds = [[-60, 60, 250, 150, -20], [220, -20, 250, 150, -20], [520, -50, 240, 140, -20], [40, 290, 260, 160, -20], [330, 190, 200, 150, -20], [640, 120, 210, 130, -20], [-50, 480, 180, 120, -20], [740, 330, 230, 150, -20], [1000, 230, 230, 160, -20], [770, 560, 240, 160, -20], [1030, 470, 220, 150, -20], [330, 600, 220, 150, -20], [1020, 690, 240, 140, -20], [80, 740, 220, 120, -20], [575, 440, 150, 105, -20]] as const
  for (const [at, [x, y, width, height, turn]] of beds.entries()) sheet.put(group(`rotate(${turn} 600 400) translate(${x} ${y})`, bed(width, height, at)))
  for (const [x, y, roof] of [[300, 130, ink.brick], [620, 330, ink.sea], [960, 470, ink.ochre], [180, 560, ink.plum], [1060, 110, ink.wine], [560, 700, ink.deep]] as const) shed(sheet, x, y, roof)
  for (const _ of range(26)) tree(sheet, sheet.pick([sheet.random(-10, 260), sheet.random(940, 1200), sheet.random(0, 1200)]), sheet.pick([sheet.random(-10, 50), sheet.random(740, 800)]), sheet.random(24, 46))
  for (const [x, y] of [[430, 70], [470, 110], [760, 690], [800, 720]] as const) tree(sheet, x, y, 26)
  for (const [x, y, coat] of [[420, 470, ink.coral], [720, 296, ink.navy]] as const) sheet.put(oval(x + 20, y + 14, 26, 9, ink.night, 'opacity=".3"'), oval(x, y, 20, 14, coat), disc(x, y - 3, 14, ink.sand), disc(x, y - 3, 7, '#c9a66a'))
}

function bed(width: number, height: number, at: number): string {
  const crop = [ink.leaf, ink.pine, '#c7c45e', ink.coral, '#a9bd6a', ink.ochre, '#557a58'][at % 7] as string
  const rows = range(Math.floor(height / 24)).map((row) => at % 3 === 0 ? stroke(`M14,${row * 24 + 16} H${width - 14}`, crop, 10, 'stroke-dasharray="1 15"') : at % 3 === 1 ? stroke(`M14,${row * 24 + 16} H${width - 14}`, crop, 9) : stroke(`M14,${row * 24 + 16} H${width - 14}`, crop, 15, 'stroke-dasharray="1 23"'))
  return rect(8, 10, width, height, ink.night, 'opacity=".2" rx="6"') + rect(0, 0, width, height, at % 2 ? '#6b4c3b' : '#7d5a42', 'rx="6"') + rows.join('')
}

function shed(sheet: Sheet, x: number, y: number, roof: string): void {
  sheet.put(group(`translate(${x} ${y}) rotate(-20)`, poly([[8, 8], [96, 8], [136, 44], [136, 96], [50, 84]], ink.night, 'opacity=".26"'), rect(0, 0, 100, 72, roof), rect(0, 36, 100, 36, ink.night, 'opacity=".25"'), rect(0, 34, 100, 4, ink.cream, 'opacity=".7"'), ...range(6).map((at) => rect(8 + at * 16, 0, 2, 72, ink.night, 'opacity=".16"'))))
}

function tree(sheet: Sheet, x: number, y: number, radius: number): void {
  sheet.put(oval(x + radius * 0.5, y + radius * 0.5, radius, radius * 0.8, ink.night, 'opacity=".28"'), disc(x, y, radius, ink.pine), disc(x - radius * 0.16, y - radius * 0.18, radius * 0.76, '#4a7053'), disc(x - radius * 0.3, y - radius * 0.32, radius * 0.42, '#6f9460'))
}

export function orchard(sheet: Sheet): void {
  backdrop(sheet, ['#8fb9c4', '#c5dad0', '#f5e9cd'])
  clouds(sheet, 9, 50, 220, '#fffaf0', 0.7)
  land(sheet, 300, 90, '#a3bfb6', 1)
  land(sheet, 350, 70, '#86aa93', 1.5)
  sheet.put(path('M-20,400 Q400,270 760,340 T1220,330 V820 H-20Z', sheet.fade(['#b5c583', '#8fa65c', '#64844f'])))
  for (const at of range(7)) sheet.put(path(`M${-100 + at * 60},${420 + at * 50} Q500,${320 + at * 66} 1240,${350 + at * 60} l0,16 Q500,${344 + at * 66} ${-100 + at * 60},${440 + at * 50}Z`, ink.cream, 'opacity=".13"'))
  for (const row of range(5)) {
    const size = 30 + row * 15
    for (const column of range(10 - row)) { const x = -30 + column * (118 + row * 38) + (row % 2) * 60; blossom(sheet, x, 400 + row * 84 - Math.sin(x / 320) * (26 - row * 3), size) }
  }
  sheet.put(stroke('M812,792 L868,520 M858,792 L890,524 M822,748 H866 M830,706 H870 M838,664 H875 M847,620 H880 M855,576 H884', '#7b5136', 8))
  sheet.put(group('translate(690 770)', oval(34, 6, 66, 8, ink.night, 'opacity=".3"'), path('M-24,4 Q-30,-96 0,-102 Q30,-96 24,4Z', ink.coral), disc(0, -120, 18, '#c98f6c'), path('M-26,-124 Q0,-150 26,-124Z', ink.sand), rect(-32, -124, 64, 6, ink.sand, 'rx="3"'), path('M30,-20 H78 L70,6 H38Z', '#a9713f'), stroke('M30,-20 Q54,-60 78,-20', '#7b5136', 4)))
  birds(sheet, 6, 900, 150, ink.deep)
}

function blossom(sheet: Sheet, x: number, base: number, size: number): void {
  const tint = sheet.pick(['#f6d3c6', '#fbe9dc', '#f1bfb0', '#f9ddd0'])
  sheet.put(oval(x + size * 0.9, base + 3, size * 1.25, size * 0.26, '#2b4a66', 'opacity=".36"'), stroke(`M${x},${base} q${size * 0.06},${-size * 0.5} 0,${-size * 0.9} M${x},${base - size * 0.5} l${size * 0.3},${-size * 0.5}`, '#5a4038', size * 0.16))
  const puffs = range(11).map(() => [x + sheet.random(-0.75, 0.75) * size, base - size * 1.35 + sheet.random(-0.55, 0.5) * size, size * sheet.random(0.36, 0.6)] as const)
  sheet.put(disc(x, base - size * 1.3, size * 0.85, '#c98f94'), ...puffs.map(([left, top, radius]) => disc(left + size * 0.1, top + size * 0.14, radius, '#d9a09c')), ...puffs.map(([left, top, radius]) => disc(left - size * 0.06, top - size * 0.08, radius * 0.86, tint)))
  sheet.put(...range(16).map(() => disc(x + sheet.random(-0.9, 0.9) * size, base - size * 1.35 + sheet.random(-0.8, 0.7) * size, size * 0.07, '#fffaf2')))
}
