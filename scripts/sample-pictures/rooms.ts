import { backdrop, disc, group, ink, oval, path, poly, range, rect, stroke, type Sheet } from './brush.ts'

export function courthouse(sheet: Sheet): void {
  backdrop(sheet, ['#3a5f78', '#86a5a6', '#e9d6ad'])
  sheet.put(rect(0, 190, 1200, 420, sheet.fade([ink.night, ink.navy, '#3b3a58'])), rect(470, 320, 260, 290, '#5a3a3c'), rect(490, 340, 105, 270, '#7c4b3f'), rect(605, 340, 105, 270, '#7c4b3f'), disc(588, 480, 6, ink.ochre), disc(612, 480, 6, ink.ochre), rect(470, 300, 260, 20, ink.sand))
  sheet.put(poly([[-20, 120], [600, -90], [1220, 120]], '#d9b384'), poly([[80, 106], [600, -60], [1120, 106]], '#b98a66'), rect(-10, 104, 1220, 92, sheet.fade(['#f3dcae', '#d9b27f'])), rect(-10, 130, 1220, 6, '#a97c58', 'opacity=".6"'), rect(-10, 186, 1220, 10, '#a97c58'), ...range(30).map((at) => rect(at * 41, 112, 18, 14, '#b98a60')))
  for (const x of [40, 290, 780, 1030]) column(sheet, x)
  for (const step of range(9)) sheet.put(rect(-10, 606 + step * 23, 1220, 23, sheet.fade(['#f1dcb4', '#c79f76'])), rect(-10, 606 + step * 23, 1220, 4, '#fff3d6'))
  sheet.put(poly([[-10, 606], [90, 606], [420, 810], [-10, 810]], ink.plum, 'opacity=".38"'))
  for (const x of [110, 360, 850, 1100]) sheet.put(poly([[x - 40, 606], [x + 60, 606], [x + 390, 810], [x + 200, 810]], ink.plum, 'opacity=".3"'))
  sheet.put(poly([[640, 736], [668, 736], [1010, 810], [900, 810]], ink.night, 'opacity=".35"'), path('M632,738 Q624,636 654,630 Q684,636 676,738Z', ink.brick), disc(654, 613, 17, '#d6a27f'), path('M636,610 Q640,592 656,594 Q674,596 673,616 Q664,602 636,610Z', ink.night), rect(672, 676, 28, 36, ink.night, 'rx="3"'))
}

function column(sheet: Sheet, x: number): void {
  sheet.put(rect(x, 220, 130, 372, sheet.fade(['#fbe9c4', '#e7c797', '#b98762', '#7a5560'], 90)), ...range(6).map((at) => rect(x + 12 + at * 20, 226, 7, 360, ink.plum, `opacity="${(0.1 + at * 0.04).toFixed(2)}" rx="3"`)))
  sheet.put(rect(x - 16, 196, 162, 26, sheet.fade(['#fff0cd', '#b98a66'], 90)), rect(x - 8, 220, 146, 10, '#a97c58'), rect(x - 12, 582, 154, 26, sheet.fade(['#fff0cd', '#a57a62'], 90)))
}

export function school(sheet: Sheet): void {
  backdrop(sheet, ['#d9a066', '#c98a58', '#a9694e'])
  for (const x of [70, 430, 790]) schoolWindow(sheet, x)
  sheet.put(rect(0, 540, 1200, 24, '#e9cfa1'), rect(0, 560, 1200, 8, '#7b4a3c'), rect(0, 568, 1200, 240, sheet.fade(['#8d5546', '#5d3a40', '#402c3c'])))
  for (const x of [70, 430, 790]) sheet.put(poly([[x + 20, 600], [x + 290, 600], [x + 170, 800], [x - 190, 800]], '#ffd98f', 'opacity=".5"'), poly([[x + 10, 60], [x + 330, 60], [x + 150, 800], [x - 200, 800]], '#ffe9b5', 'opacity=".1"'))
  for (const [x, y, colour] of [[94, 330, '#f6ecd8'], [290, 300, '#cfe0d8'], [456, 340, '#f4cdb8'], [650, 306, '#f6ecd8'], [818, 330, '#cfe0d8'], [1010, 318, '#f4cdb8']] as const) drawing(sheet, x, y, colour)
  for (const [x, coat] of [[150, ink.deep], [480, ink.coral], [820, ink.navy]] as const) desk(sheet, x, coat)
}

function schoolWindow(sheet: Sheet, x: number): void {
  const light = sheet.fade(['#fff0c2', '#ffd88c', '#f9b96a'])
  sheet.put(rect(x - 16, 24, 362, 520, '#7b4a3c'), rect(x, 40, 330, 490, light), disc(x + 250, 150, 190, sheet.glow('#fffbe6', 0.8)))
  sheet.put(path(`M${x},530 V430 Q${x + 80},390 ${x + 170},420 T${x + 330},400 V530Z`, '#b9b56a'), stroke(`M${x + 130},500 Q${x + 140},400 ${x + 124},300 M${x + 132},380 L${x + 190},310`, '#6b4a3c', 16))
  sheet.put(...range(15).map(() => disc(x + 140 + sheet.random(-110, 110), 250 + sheet.random(-90, 70), sheet.random(24, 46), sheet.pick(['#8fa65c', '#a9b96a', '#7c9652', '#c3c678']), 'opacity=".92"')))
  sheet.put(rect(x + 158, 40, 14, 490, ink.cream), rect(x, 270, 330, 12, ink.cream), stroke(`M${x},40 h330 v490 h-330Z`, ink.cream, 12))
}

function drawing(sheet: Sheet, x: number, y: number, paper: string): void {
  const motif = sheet.pick([disc(38, 34, 16, ink.coral) + stroke('M10,74 q28,-20 56,0', ink.sea, 5), poly([[14, 50], [38, 22], [62, 50]], ink.brick) + rect(20, 50, 36, 26, ink.ochre), stroke('M12,70 L26,50 L40,58 L62,24', ink.coral, 5) + stroke('M12,24 V74 H66', ink.navy, 4)])
  sheet.put(group(`translate(${x} ${y}) rotate(${sheet.random(-7, 7).toFixed(1)})`, rect(4, 6, 78, 92, ink.night, 'opacity=".25"'), rect(0, 0, 78, 92, paper), motif, rect(26, -7, 26, 13, '#e9cfa1', 'opacity=".9"')))
}

function desk(sheet: Sheet, x: number, coat: string): void {
  sheet.put(oval(x + 120, 792, 150, 12, ink.night, 'opacity=".4"'), path(`M${x + 62},720 Q${x + 54},610 ${x + 110},604 Q${x + 166},610 ${x + 158},720Z`, coat), disc(x + 110, 574, 32, sheet.pick(['#8a5a44', '#c98f6c', '#6f4638'])), path(`M${x + 76},578 Q${x + 74},534 ${x + 112},534 Q${x + 148},538 ${x + 143},580 Q${x + 130},556 ${x + 104},560 Q${x + 84},562 ${x + 76},578Z`, sheet.pick([ink.night, '#5a3226', '#3a2a32'])))
  sheet.put(poly([[x - 10, 700], [x + 230, 700], [x + 256, 732], [x - 36, 732]], '#e2b678'), rect(x - 36, 732, 292, 12, '#8d5a3c'), stroke(`M${x - 16},744 V806 M${x + 236},744 V806`, '#3a2a36', 9), poly([[x + 30, 706], [x + 104, 706], [x + 104, 724], [x + 20, 724]], ink.cream), poly([[x + 108, 706], [x + 180, 706], [x + 192, 724], [x + 108, 724]], '#efe0c0'), stroke(`M${x + 196},722 l18,-18`, ink.coral, 5))
}

export function hospital(sheet: Sheet): void {
  backdrop(sheet, ['#b9d0c4'])
  sheet.put(poly([[0, 0], [1200, 0], [720, 270], [480, 270]], sheet.fade(['#eef2e4', '#c9dacb'])), poly([[0, 800], [1200, 800], [720, 500], [480, 500]], sheet.fade(['#e4ead6', '#9fc0b4', '#6f9f9b'])), poly([[0, 0], [480, 270], [480, 500], [0, 800]], sheet.fade(['#8fb8ad', '#c5dccd'], 90)), poly([[1200, 0], [720, 270], [720, 500], [1200, 800]], sheet.fade(['#a9cabb', '#5f948f'], 90)))
  sheet.put(rect(480, 270, 240, 230, '#f3eccf'), rect(520, 320, 76, 180, ink.sea), rect(604, 320, 76, 180, ink.sea), disc(558, 372, 18, '#f7e7b4'), disc(642, 372, 18, '#f7e7b4'), rect(540, 284, 120, 24, ink.deep, 'rx="4"'), disc(600, 380, 230, sheet.glow('#fff7d8', 0.7)))
  const left = (at: number, down: number): [number, number] => [480 * at, 270 * at + (800 - 300 * at - 270 * at) * down]
  const right = (at: number, down: number): [number, number] => { const [x, y] = left(at, down); return [1200 - x, y] }
  for (const [from, to] of [[0.06, 0.36], [0.46, 0.64], [0.72, 0.84], [0.89, 0.96]] as const) {
    sheet.put(poly([left(from, 0.2), left(to, 0.2), left(to, 0.7), left(from, 0.7)], '#fff6d2'), poly([left(from, 0.45), left(to, 0.4), left(to, 0.7), left(from, 0.7)], '#b9c98a'), stroke(`M${left((from + to) / 2, 0.2).join(',')} L${left((from + to) / 2, 0.7).join(',')} M${left(from, 0.44).join(',')} L${left(to, 0.44).join(',')}`, ink.cream, 7 * (1.1 - to)))
    sheet.put(poly([[left(from, 1)[0] + 60 * (1 - from), left(from, 1)[1]], [left(to, 1)[0] + 40 * (1 - to), left(to, 1)[1]], [left(to, 1)[0] + 420 * (1.12 - to), left(to, 1)[1] + 16], [left(from, 1)[0] + 560 * (1 - from), left(from, 1)[1] + 10]], '#fff3c4', 'opacity=".6"'))
    sheet.put(poly([right(from, 0.24), right(to - 0.03, 0.24), right(to - 0.03, 1), right(from, 1)], '#3b7686'), poly([right(from + 0.03, 0.32), right((from + to) / 2, 0.32), right((from + to) / 2, 0.5), right(from + 0.03, 0.5)], '#f4dfa6'))
  }
  sheet.put(poly([left(0, 0.8), left(1, 0.8), left(1, 0.84), left(0, 0.84)], ink.coral, 'opacity=".75"'), poly([right(0, 0.8), right(1, 0.8), right(1, 0.84), right(0, 0.84)], ink.coral, 'opacity=".55"'), ...[[360, 40, 480, 28], [430, 118, 340, 20], [480, 176, 240, 14], [516, 216, 168, 10]].map(([x = 0, y = 0, width = 0, height = 0]) => poly([[x + width * 0.18, y], [x + width * 0.82, y], [x + width * 0.78, y + height], [x + width * 0.22, y + height]], '#fffbe8')))
  sheet.put(poly([[560, 560], [640, 560], [680, 800], [520, 800]], '#fff7d8', 'opacity=".25"'), oval(610, 604, 52, 7, ink.night, 'opacity=".25"'), path('M588,602 Q582,490 606,484 Q630,490 624,602Z', '#fff7ea'), disc(606, 466, 15, '#a8734f'), path('M590,464 Q592,446 608,448 Q622,450 621,468 Q612,456 590,464Z', ink.night), rect(596, 520, 22, 28, ink.sea))
  sheet.put(oval(890, 736, 200, 18, ink.night, 'opacity=".25"'), stroke('M740,640 V724 M1040,650 V730 M740,724 l300,6', '#4d6a72', 9), disc(746, 732, 11, ink.night), disc(1034, 738, 11, ink.night), path('M716,604 L1070,616 L1064,656 L722,644Z', '#f9f4e2'), path('M850,596 Q960,570 1072,606 L1066,650 L846,640Z', ink.sea), path('M726,596 Q770,566 836,592 L832,614 L728,608Z', '#ffffff'), stroke('M708,560 V650 M1082,570 V660', '#4d6a72', 9))
}

export function library(sheet: Sheet): void {
  backdrop(sheet, ['#2f4f43', '#274239', '#1c312f'])
  sheet.put(path('M440,560 V220 Q440,60 600,60 Q760,60 760,220 V560Z', ink.sand), path('M458,560 V222 Q458,78 600,78 Q742,78 742,222 V560Z', sheet.fade(['#cfe3dc', '#fbeec8', '#f7d08c'])), stroke('M600,78 V560 M458,230 H742 M458,390 H742', ink.sand, 9), disc(600, 250, 330, sheet.glow('#fff3cc', 0.5)))
  for (const x of [-20, 780]) for (const row of range(5)) shelf(sheet, x, 40 + row * 108, 440)
  sheet.put(rect(-20, 18, 440, 20, '#a9713f'), rect(780, 18, 440, 20, '#a9713f'), rect(420, 18, 14, 570, '#7b5136'), rect(766, 18, 14, 570, '#7b5136'))
  sheet.put(stroke('M880,590 L968,60 M948,590 L1016,60 M894,510 H958 M908,424 H969 M922,338 H980 M936,252 H991 M950,166 H1002', '#e2b678', 10))
  sheet.put(rect(0, 584, 1200, 220, sheet.fade(['#7c4f3a', '#4b3038'])), poly([[470, 588], [730, 588], [930, 800], [270, 800]], '#ffe3a6', 'opacity=".22"'), poly([[60, 660], [1140, 660], [1240, 742], [-40, 742]], sheet.fade(['#c98f58', '#9c6540'])), rect(-40, 742, 1280, 26, '#5b3a34'))
  for (const x of [250, 600, 950]) sheet.put(oval(x, 700, 190, 32, '#fff0bd', 'opacity=".55"'), disc(x, 640, 190, sheet.glow('#ffeeb0', 0.65)), rect(x - 5, 610, 10, 86, ink.ochre), oval(x, 698, 34, 8, ink.ochre), path(`M${x - 64},612 Q${x - 50},566 ${x},564 Q${x + 50},566 ${x + 64},612Z`, '#3f8060'), rect(x - 64, 608, 128, 8, '#7fc09a'))
  for (const [x, coat, hair, skin] of [[110, ink.brick, ink.night, '#8a5a44'], [425, ink.navy, '#c9a978', '#e0b18c'], [770, ink.ochre, '#5a3226', '#c98f6c'], [1090, ink.plum, '#b9b2a8', '#c98f6c']] as const) sheet.put(path(`M${x - 62},800 Q${x - 66},650 ${x},640 Q${x + 66},650 ${x + 62},800Z`, coat), path(`M${x},640 Q${x + 66},650 ${x + 62},800 H${x + 20} Q${x + 40},700 ${x},640Z`, ink.night, 'opacity=".22"'), rect(x - 14, 622, 28, 28, skin, 'rx="10"'), disc(x, 600, 34, skin), path(`M${x - 37},600 Q${x - 38},556 ${x},556 Q${x + 38},556 ${x + 37},600 Q${x + 30},622 ${x + 18},628 H${x - 18} Q${x - 30},622 ${x - 37},600Z`, hair))
}

function shelf(sheet: Sheet, x: number, y: number, width: number): void {
  sheet.put(rect(x, y, width, 96, '#1b2b2a'), rect(x, y + 92, width, 14, '#8d5f3a'), rect(x, y + 92, width, 4, '#c98f58'))
  for (let left = x + 6; left < x + width - 30;) {
    const [thick, tall] = [sheet.random(11, 27), sheet.random(54, 86)]
    const fill = sheet.pick([ink.brick, ink.coral, ink.ochre, ink.sand, ink.sea, ink.deep, ink.wine, ink.moss, ink.rose, ink.mist])
    sheet.put(group(`rotate(${sheet.random() < 0.07 ? 8 : 0} ${left} ${y + 92})`, rect(left, y + 92 - tall, thick, tall, fill), rect(left + thick * 0.7, y + 92 - tall, thick * 0.3, tall, ink.night, 'opacity=".2"'), rect(left, y + 104 - tall, thick, 4, ink.cream, 'opacity=".6"')))
    left += thick + (sheet.random() < 0.06 ? 26 : 1.5)
  }
}

export function assembly(sheet: Sheet): void {
  backdrop(sheet, ['#4b2f40', '#5a3543', '#3a2638'])
  sheet.put(oval(600, 800, 860, 780, '#6c3b45'), oval(600, 800, 860, 780, sheet.glow('#f3b46c', 0.35)))
  for (const row of range(6)) benches(sheet, 720 - row * 92, 7 + (5 - row) * 4, row)
  sheet.put(oval(600, 810, 270, 170, '#e9cfa1'), oval(600, 806, 240, 148, sheet.fade(['#fff0c8', '#e3b678'])), oval(600, 800, 130, 78, ink.brick), oval(600, 794, 124, 72, '#c25b42'), disc(600, 760, 330, sheet.glow('#fff0c0', 0.7)))
  sheet.put(poly([[540, -20], [660, -20], [900, 800], [300, 800]], '#fff3cf', 'opacity=".13"'), rect(566, 700, 68, 60, '#7b4a34', 'rx="4"'), rect(560, 694, 80, 12, ink.ochre), path('M578,694 Q574,640 600,634 Q626,640 622,694Z', ink.navy), disc(600, 618, 15, '#c98f6c'), rect(588, 688, 24, 5, ink.cream))
}

function benches(sheet: Sheet, radius: number, seats: number, row: number): void {
  const flat = radius * 0.86
  const arc = (grow: number): string => `M${600 - radius - grow},800 A${radius + grow},${flat + grow} 0 0 1 ${600 + radius + grow},800`
  sheet.put(stroke(arc(0), ink.night, 46, 'opacity=".35"'), stroke(arc(4), row % 2 ? '#8d5a3c' : '#a56b44', 38), stroke(arc(20), '#d9a066', 6))
  for (const at of range(seats)) {
    const angle = Math.PI * (0.06 + (0.88 * (at + 0.5)) / seats)
    const [x, y] = [600 - Math.cos(angle) * (radius + 20), 800 - Math.sin(angle) * (flat + 20)]
    if (sheet.random() < 0.13) continue
    const coat = sheet.pick([ink.navy, ink.deep, ink.wine, ink.sea, ink.ochre, ink.coral, ink.plum, ink.mist, ink.moss])
    sheet.put(oval(x + 5, y + 8, 25, 15, ink.night, 'opacity=".35"'), oval(x, y + 2, 24, 15, coat), disc(x, y - 9, 12, sheet.pick(['#8a5a44', '#c98f6c', '#e0b18c', '#6f4638'])), path(`M${x - 12},${y - 9} a12,12 0 0 1 24,0 q-12,-6 -24,0Z`, sheet.pick([ink.night, '#5a3226', '#d9c3a0', '#8d8a86'])))
    sheet.put(group(`translate(${600 - Math.cos(angle) * (radius - 6)} ${800 - Math.sin(angle) * (flat - 6)}) rotate(${((angle * 180) / Math.PI - 90).toFixed(0)})`, rect(-8, -6, 16, 11, ink.cream)))
  }
}
