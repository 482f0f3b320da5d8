import { backdrop, birds, clouds, disc, group, ink, land, lightPath, oval, path, poly, range, rect, stroke, sun, water, type Sheet } from './brush.ts'

function crane(x: number, base: number, scale: number, colour: string): string {
  const leg = (left: number): string => stroke(`M${left},0 L${left + 8},-250 M${left + 70},0 L${left + 62},-250 M${left + 4},-90 H${left + 66} M${left + 5},-92 L${left + 64},-248`, colour, 9)
  return group(`translate(${x} ${base}) scale(${scale})`, leg(0), leg(120),
    rect(-300, -276, 560, 26, colour), rect(20, -320, 96, 46, colour), stroke('M66,-276 L66,-430 L-290,-276 M66,-430 L250,-276 M66,-430 L-120,-276 M44,-276 L66,-430 L92,-276', colour, 6),
    rect(-190, -250, 46, 20, colour), stroke('M-182,-230 V-120 M-152,-230 V-120', colour, 3))
}

function containers(sheet: Sheet, x: number, base: number, columns: number, colours: readonly string[]): void {
  for (const column of range(columns)) {
    for (const level of range(1 + Math.floor(sheet.random(0, 4)))) {
      const fill = sheet.pick(colours)
      sheet.put(rect(x + column * 78, base - 32 * (level + 1), 76, 31, fill), ...range(7).map((rib) => rect(x + column * 78 + 8 + rib * 10, base - 32 * (level + 1) + 4, 3, 23, ink.night, 'opacity=".18"')))
    }
  }
}

function tugBoat(sheet: Sheet, x: number, y: number, scale: number, hull: string, cabin: string, facing: 1 | -1 = 1): void {
  sheet.put(group(`translate(${x} ${y}) scale(${scale * facing} ${scale})`,
    path('M-120,-34 Q-60,-22 40,-22 L128,-46 Q120,10 92,22 H-96 Q-116,4 -120,-34Z', hull), rect(-118, 4, 220, 6, ink.cream, 'opacity=".75"'),
    rect(-50, -72, 118, 52, cabin), rect(-14, -112, 72, 42, cabin), rect(-20, -118, 84, 8, hull), ...[-4, 16, 36].map((at) => rect(at, -104, 14, 18, ink.navy)),
    ...[-36, -8, 20, 46].map((at) => disc(at, -48, 7, ink.navy)), path('M-64,-72 L-60,-128 H-34 L-30,-72Z', hull), rect(-61, -116, 29, 12, ink.ochre),
    stroke('M30,-118 V-166 M30,-150 H52', ink.navy, 4), ...range(6).map((at) => disc(-100 + at * 36, -10, 8, ink.night))))
}

export function harbourCranes(sheet: Sheet): void {
  backdrop(sheet, [ink.plum, '#a75a5e', ink.coral, '#f0b376', ink.sand])
  clouds(sheet, 9, 60, 330, ink.rose, 0.35)
  sun(sheet, 770, 500, 74, '#ffe3ac', '#ffce86')
  land(sheet, 540, 50, '#b96d62', 1.2)
  sheet.put(crane(880, 575, 0.62, '#8a4d58'), crane(1070, 580, 0.72, '#7c4353'))
  sheet.put(rect(0, 562, 1200, 14, '#6e3d50'))
  water(sheet, 574, ['#d98a62', '#8d4f60', ink.plum, ink.navy], '#ffd9a0', 150)
  lightPath(sheet, 770, 580, 90, '#ffdf9f')
  sheet.put(crane(250, 640, 1.28, ink.navy))
  sheet.put(path('M-10,630 H560 L566,800 H-10Z', ink.night), rect(-10, 630, 574, 10, '#3a3257'))
  containers(sheet, 300, 632, 3, [ink.wine, ink.deep, '#7b3a3a'])
  sheet.put(oval(830, 668, 150, 8, ink.night, 'opacity=".35"'))
  tugBoat(sheet, 830, 648, 0.8, ink.navy, '#3c3054')
  birds(sheet, 6, 640, 250, ink.wine)
}

export function tug(sheet: Sheet): void {
  backdrop(sheet, ['#7fa9a0', '#b9cfba', '#e6e2c0', '#f4dfae'])
  clouds(sheet, 8, 70, 300, ink.cream, 0.45)
  land(sheet, 470, 60, '#8fb0a4', 1.1)
  land(sheet, 492, 40, '#6f978f', 1.7)
  water(sheet, 500, ['#a9c8b8', '#5d918f', ink.deep, '#16344a'], ink.cream, 190)
  sheet.put(path('M420,290 H1260 V566 H500 Q440,480 420,290Z', sheet.fade([ink.navy, ink.night])), path('M466,474 H1260 V566 H500 Q480,534 466,474Z', ink.wine), rect(425, 300, 800, 5, ink.cream, 'opacity=".5"'))
  containers(sheet, 560, 290, 6, [ink.ochre, ink.brick, ink.sea, ink.sand, '#7f8f80'])
  sheet.put(rect(1050, 90, 170, 200, ink.cream), rect(1030, 90, 200, 34, ink.navy), ...range(4).map((row) => rect(1070, 146 + row * 34, 150, 10, ink.sea, 'opacity=".6"')))
  sheet.put(stroke('M466,352 Q420,500 362,596', ink.night, 4), oval(800, 572, 420, 12, ink.night, 'opacity=".3"'))
  sheet.put(poly([[150, 664], [420, 664], [700, 690], [60, 700]], ink.cream, 'opacity=".35"'))
  tugBoat(sheet, 226, 640, 1.32, ink.coral, ink.cream, -1)
  sheet.put(stroke('M20,676 q40,-18 80,-6 M-10,700 q70,-16 150,-2 M150,716 q110,-14 260,-2 M390,668 q60,-10 150,4', ink.cream, 5, 'opacity=".7"'))
  birds(sheet, 5, 250, 330, ink.deep)
}

export function ferry(sheet: Sheet): void {
  backdrop(sheet, ['#2e4a6b', '#6d7f95', '#d49a8a', '#f2c493'])
  clouds(sheet, 11, 90, 330, '#f3c9a9', 0.4)
  sun(sheet, 260, 420, 44, '#ffe9c2', '#ffd19a')
  land(sheet, 452, 70, '#8c7f92', 0.8)
  sheet.put(path('M560,470 Q700,330 860,372 Q960,320 1080,400 Q1160,430 1240,470Z', '#5d6580'), path('M760,470 Q900,390 1010,420 Q1120,400 1240,470Z', '#485673'), ...range(7).map((at) => rect(840 + at * 34, 440 - (at % 3) * 6, 15, 12, at % 2 ? '#ffe3ac' : ink.cream)))
  water(sheet, 466, ['#d9a58c', '#7f7f93', '#345a78', ink.navy], '#ffdcb4', 190)
  lightPath(sheet, 260, 470, 60, '#ffe0ad')
  sheet.put(path('M1120,480 Q860,540 700,600 L760,650 Q920,560 1160,490Z', ink.cream, 'opacity=".28"'))
  sheet.put(oval(510, 640, 330, 14, ink.night, 'opacity=".4"'), path('M180,540 L820,560 L800,640 H290 Q210,610 180,540Z', sheet.fade([ink.cream, '#cdb9a4'])), path('M232,606 L808,608 L800,640 H290 Q256,626 232,606Z', ink.deep),
    poly([[300, 478], [780, 478], [800, 560], [280, 545]], '#fff6e4'), poly([[360, 420], [720, 420], [740, 480], [340, 480]], ink.cream), poly([[400, 376], [520, 376], [540, 422], [384, 422]], '#fff6e4'), rect(396, 386, 124, 18, ink.navy),
    poly([[610, 330], [680, 330], [694, 420], [600, 420]], ink.coral), rect(607, 352, 78, 18, ink.cream), rect(604, 330, 80, 12, ink.navy))
  sheet.put(...range(15).map((at) => rect(312 + at * 31, 500, 19, 22, '#f4b765')), ...range(11).map((at) => rect(372 + at * 32, 438, 18, 18, '#f7c87c')), ...range(14).map((at) => disc(270 + at * 36, 580, 6, ink.navy)))
  sheet.put(stroke('M460,376 V300 M440,320 H480 M240,548 L460,300 L604,372', ink.navy, 3), stroke('M150,640 q80,20 190,14 M200,668 q130,16 330,4 M560,664 q120,6 220,-12', ink.cream, 5, 'opacity=".7"'))
  sheet.put(sheet.blur(14, oval(690, 290, 60, 16, '#cfc3c4', 'opacity=".6"'), oval(790, 262, 90, 18, '#cfc3c4', 'opacity=".4"')))
  birds(sheet, 7, 900, 260, ink.navy)
}

export function lighthouse(sheet: Sheet): void {
  backdrop(sheet, ['#232a54', '#4c3f6e', '#8b5d80', '#dc8f80', '#f3c08f'])
  sheet.put(...range(46).map(() => disc(sheet.random(0, 1200), sheet.random(0, 300), sheet.random(0.8, 2.2), ink.cream, 'opacity=".7"')))
  sheet.put(poly([[806, 196], [-40, 40], [-40, 330]], sheet.fade(['#fff0c0', '#8b5d80'], 270), 'opacity=".42"'), poly([[806, 196], [1240, 110], [1240, 290]], '#fff0c0', 'opacity=".16"'))
  clouds(sheet, 8, 330, 470, '#f0a98f', 0.4)
  water(sheet, 520, ['#d98b80', '#7c5578', '#37386a', ink.night], '#ffc9a2', 170)
  sheet.put(path('M470,800 Q520,640 600,610 Q650,560 740,556 L900,548 Q1000,560 1080,520 L1240,490 V800Z', sheet.fade([ink.navy, ink.night])), path('M600,612 Q650,560 740,556 L900,548 Q1000,560 1080,520 L1240,490 V520 Q1060,560 960,590 Q760,590 600,640Z', '#3f4a6e'))
  sheet.put(poly([[758, 556], [776, 240], [838, 240], [858, 552]], sheet.fade([ink.cream, '#e2c3ae', '#8b7390'], 90)), poly([[768, 400], [772, 330], [844, 330], [848, 400]], ink.coral), poly([[762, 500], [765, 450], [852, 450], [855, 500]], ink.coral), poly([[808, 556], [808, 240], [838, 240], [858, 552]], ink.plum, 'opacity=".28"'))
  sheet.put(rect(764, 230, 86, 12, ink.night), rect(782, 172, 50, 58, '#ffe7a6'), stroke('M782,172 V230 M799,172 V230 M815,172 V230 M832,172 V230', ink.night, 3), path('M774,174 Q807,120 840,174Z', ink.brick), disc(807, 142, 6, ink.night), disc(807, 200, 130, sheet.glow('#fff2c2', 0.85)))
  sheet.put(poly([[880, 548], [880, 490], [916, 462], [952, 490], [952, 548]], '#cdb4ab'), poly([[868, 494], [916, 456], [964, 494]], ink.wine), rect(904, 506, 18, 22, '#ffd27c'), rect(790, 520, 24, 36, ink.night))
  sheet.put(stroke('M470,770 q40,-20 80,0 M440,740 q46,-24 90,-4 M420,786 q60,-22 120,-2', ink.cream, 4, 'opacity=".55"'))
  birds(sheet, 5, 420, 430, ink.night)
}

export function floodGate(sheet: Sheet): void {
  backdrop(sheet, ['#5c7480', '#94a7a4', '#cfd2bd', '#e8d9b4'])
  clouds(sheet, 12, 40, 260, '#e9e6d6', 0.4)
  land(sheet, 430, 50, '#8ba09a', 1.4)
  sheet.put(...range(16).map((at) => { const height = sheet.random(30, 90); return rect(at * 78 - 20, 450 - height, sheet.random(46, 76), height + 20, at % 2 ? '#74898a' : '#7f9391') }))
  water(sheet, 450, ['#9fb0a2', '#587880', '#2c4d60', '#172b44'], ink.pale, 160)
  for (const x of [250, 810]) {
    sheet.put(rect(x, 150, 150, 470, sheet.fade(['#d8cbb0', '#b6ab98', '#7f817f'], 90)), rect(x - 14, 130, 178, 30, '#6f7477'), rect(x + 20, 190, 44, 64, ink.navy), rect(x + 24, 194, 36, 28, '#f3cf86'), rect(x - 8, 520, 166, 14, '#5f686c'), rect(x, 560, 150, 60, '#4d6a5c', 'opacity=".55"'), ...range(9).map((at) => rect(x + 96, 270 + at * 27, 36, 4, ink.navy, 'opacity=".4"')))
  }
  sheet.put(rect(236, 96, 738, 44, ink.brick), rect(236, 128, 738, 12, ink.wine), ...range(14).map((at) => stroke(`M${250 + at * 52},128 l26,-30 l26,30`, '#7c2f2a', 4)), stroke('M236,96 V66 H974 V96', ink.navy, 4))
  sheet.put(stroke('M450,140 V236 M760,140 V236', ink.night, 6), rect(400, 232, 410, 176, sheet.fade([ink.sea, ink.deep])), ...range(6).map((at) => rect(400 + at * 74, 232, 10, 176, ink.navy, 'opacity=".55"')), rect(400, 286, 410, 10, ink.navy, 'opacity=".55"'), rect(400, 388, 410, 20, ink.ochre), ...range(10).map((at) => poly([[404 + at * 42, 408], [420 + at * 42, 388], [438 + at * 42, 388], [422 + at * 42, 408]], ink.night)))
  sheet.put(poly([[400, 620], [810, 620], [980, 800], [230, 800]], '#16283f', 'opacity=".45"'), ...range(26).map((at) => stroke(`M${sheet.random(330, 880)},${560 + at * 9} q30,-12 70,0`, ink.pale, 3.5, 'opacity=".6"')))
  sheet.put(group('translate(700 96)', rect(-7, -44, 14, 40, ink.night, 'rx="6"'), disc(0, -54, 9, ink.night)), path('M0,640 Q120,600 250,618 V800 H0Z', ink.pine), path('M1200,620 Q1080,590 960,618 V800 H1200Z', ink.pine))
}
