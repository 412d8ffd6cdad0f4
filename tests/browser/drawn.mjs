/** Whether the elements lie where the canvas draws: boxes edge by edge, and text letter by letter. */

/**
 * Runs in the page: defines `findStrays`, which scrolls through the page and tells what of the elements and of the
 * drawing does not lie on the other, by more than a CSS pixel, and how much it has compared.
 */
export function defineStrays() {
  const mirror = document.getElementById("mirror");
  /** A CSS pixel, and some 64ths, to which the browser rounds each box within a box. */
  const tolerance = () => 1 + 4 / 64;
  /** A picture covers whole pixels of the screen, so that its middle is known to half of one. */
  const half = () => 0.5 / devicePixelRatio;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const tell = (element) => `${element.localName}#${element.id || element.closest("[id]")?.id}`;
  const all = (selector) => [...mirror.querySelectorAll(selector)];
  const controlOf = (host) => host.querySelector(":scope > [data-control]") ?? host;

  const context = new OffscreenCanvas(1, 1).getContext("2d");
  const inks = new Map();
  /** The middle of a letter's ink: from its left, and from the baseline. */
  function inkOf(letter, { fontStyle, fontWeight, fontSize, fontFamily, fontKerning }) {
    // As large as it is drawn, since that is what its ink is fitted to.
    const font = `${fontStyle} ${fontWeight} ${Number.parseFloat(fontSize) * devicePixelRatio}px ${fontFamily}`;
    const key = letter + font;
    if (!inks.has(key)) {
      Object.assign(context, { font, fontKerning, textRendering: "geometricPrecision" });
      const ink = context.measureText(letter);
      const x = (ink.actualBoundingBoxRight - ink.actualBoundingBoxLeft) / 2;
      const y = (ink.actualBoundingBoxDescent - ink.actualBoundingBoxAscent) / 2;
      inks.set(key, { x: x / devicePixelRatio, y: y / devicePixelRatio });
    }
    return inks.get(key);
  }

  const baselines = new Map();
  /** From the top of a line of that style to its baseline, as the browser sets it. */
  function baselineOf(line, { fontSize, lineHeight }) {
    const key = `${line.className} ${fontSize} ${lineHeight} ${devicePixelRatio}`;
    if (!baselines.has(key)) {
      const foot = document.createElement("span");
      foot.style.cssText = "display: inline-block; width: 0; height: 0";
      line.prepend(foot);
      baselines.set(key, foot.getBoundingClientRect().bottom - line.getBoundingClientRect().top);
      foot.remove();
    }
    return baselines.get(key);
  }

  /** Where the ink of each letter of a line should be. */
  function lettersOf(line) {
    const style = getComputedStyle(line);
    const baseline = line.getBoundingClientRect().top + baselineOf(line, style);
    const [text] = line.childNodes;
    const range = document.createRange();
    const letters = [];
    let at = 0;
    for (const letter of text.data) {
      range.setStart(text, at);
      range.setEnd(text, (at += letter.length));
      if (/[\s\u200b-\u200f\ufe0e\ufe0f\u00ad]/u.test(letter)) continue;
      const ink = inkOf(letter, style);
      letters.push({ x: range.getBoundingClientRect().left + ink.x, y: baseline + ink.y });
    }
    return letters;
  }

  /** The pictures that lie nearest to these letters, drawn one after the other; and how far the farthest is away. */
  function nearestRow(letters, pictures) {
    let best = { far: Infinity, row: [] };
    for (let from = 0; from + letters.length <= pictures.length; from += 1) {
      let far = 0;
      for (let at = 0; at < letters.length && far < best.far; at += 1) {
        const [letter, picture] = [letters[at], pictures[from + at]];
        far = Math.max(far, Math.abs(picture.x - letter.x), Math.abs(picture.y - letter.y));
      }
      if (far < best.far) best = { far, row: pictures.slice(from, from + letters.length) };
    }
    return best;
  }

  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

  /** What is wrong with a line, or undefined. Marks the pictures that are its letters. */
  function judgeLine(line, pictures, known) {
    const { left, right, top, bottom } = line.getBoundingClientRect();
    if (line.matches(".shaped")) {
      const run = pictures.find(({ whole, x, y }) => whole && x > left && x < right && y > top && y < bottom);
      return run ? void known.add(run) : "is not drawn";
    }
    const letters = lettersOf(line);
    if (letters.length === 0) return undefined;
    const { far, row } = nearestRow(letters, pictures);
    if (far > tolerance() + half()) return `is not drawn there: a letter is ${far.toFixed(2)} away`;
    for (const picture of row) known.add(picture);
    const off = ["x", "y"].map((axis) => mean(row.map((picture, index) => picture[axis] - letters[index][axis])));
    return off.some((distance) => Math.abs(distance) > tolerance()) ? `is drawn ${off} beside it` : undefined;
  }

  /** Two letters beside each other that no element has are a text that only the eye gets. Icons stand alone. */
  function unknownTexts(pictures, known, covered) {
    const isUnknown = (one) => one && !known.has(one) && !covered.some(({ left, right, top, bottom }) =>
      one.x > left && one.x < right && one.y > top && one.y < bottom);
    return pictures.filter((one, at) => {
      const next = pictures[at + 1];
      return isUnknown(one) && isUnknown(next) && Math.abs(next.left - one.right) < 6 && next.top < one.bottom && one.top < next.bottom;
    }).map(({ left, top }) => `what is drawn at ${Math.round(left)}, ${Math.round(top)} is no text of any element`);
  }

  /** Hosts whose whole box is drawn: its element and where its edges are. */
  function boxes() {
    const usual = (element) => [element, element.getBoundingClientRect()];
    const plain = all(".role-button, .role-link").filter((host) => !host.closest(".role-navigation") && !host.matches(".look-quiet, .look-icon_only"));
    const pills = plain.filter((host) => host.matches(".look-pill"));
    return [
      ...plain.filter((host) => !pills.includes(host)).map(usual),
      ...pills.map((host) => {
        const { left, right, top, bottom } = host.getBoundingClientRect();
        return [host, { left, right, top: top + 4, bottom: bottom - 4 }];
      }),
      ...all(".role-radio, .role-check_box:not(.look-task), .role-tab, .role-card, .role-banner, .role-navigation").map(usual),
      ...all(".role-text_field, .role-text_area, .role-date, .role-select, .role-file").map(controlOf).map(usual),
      ...all(".look-chip").map(usual),
    ];
  }

  const isSeen = ({ top, bottom }) => bottom > 1 && top < innerHeight - 1;

  function judgeBox([element, box], shapes) {
    const edges = ["left", "top", "right", "bottom"];
    const farthest = (shape) => Math.max(...edges.map((edge) => Math.abs(shape[edge] - box[edge])));
    const nearest = Math.min(...shapes.filter(({ kind }) => kind !== "picture").map(farthest));
    return nearest <= tolerance() ? [] : [`${tell(element)} has no drawn box; the nearest is ${nearest.toFixed(2)} off`];
  }

  /** Something of what can be used is drawn inside it. */
  function judgeControl(control, shapes) {
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const inside = shapes.some((one) => one.left > left - 2 && one.right < right + 2 && one.top > top - 2 && one.bottom < bottom + 2);
    return inside ? [] : [`nothing is drawn for ${tell(control)}`];
  }

  const isShown = (element) => element.checkVisibility() && !element.closest(".unseen, .chart-table");

  const drawn = async () => {
    for (let frames = 0; frames < 2; frames += 1) await frame();
  };

  globalThis.findStrays = async () => {
    await drawn();
    const strays = new Set();
    const left = new Set(all(".line").filter((line) => isShown(line) && line.textContent.trim() !== ""));
    const compared = { lines: left.size, boxes: new Set(), controls: new Set() };
    const start = scrollY;
    const highest = document.documentElement.scrollHeight - innerHeight;
    const step = innerHeight - 100;
    for (let y = 0; ; y = Math.min(highest, y + step)) {
      window.scrollTo(0, y);
      await drawn();
      // More is drawn than the window shows; that has its turn when it is scrolled to.
      const shapes = globalThis.readDrawing().filter(({ top, bottom }) => bottom > -8 && top < innerHeight + 8);
      const pictures = shapes.filter(({ kind }) => kind === "picture");
      const known = new Set();
      const unsure = [];
      for (const line of all(".line").filter(isShown)) {
        const box = line.getBoundingClientRect();
        const isWhole = box.top >= 0 && box.bottom <= innerHeight;
        if (!isWhole || !left.has(line)) {
          unsure.push(box);
          continue;
        }
        const wrong = judgeLine(line, pictures, known);
        if (wrong) {
          strays.add(`“${line.textContent.trim()}” ${wrong}`);
          unsure.push({ left: box.left - 4, right: box.right + 4, top: box.top - 4, bottom: box.bottom + 4 });
        }
        left.delete(line);
      }
      // What a field holds is its own text, and icons may stand side by side.
      const others = all("input[type=text], textarea, .look-icon_only").map((element) => element.getBoundingClientRect());
      for (const stray of unknownTexts(pictures, known, [...unsure, ...others])) strays.add(stray);
      for (const box of boxes().filter(([element, edges]) => isShown(element) && isSeen(edges))) {
        compared.boxes.add(box[0]);
        for (const stray of judgeBox(box, shapes)) strays.add(stray);
      }
      for (const control of all("button, a, input, select, textarea")) {
        const edges = control.getBoundingClientRect();
        if (!isShown(control) || edges.top < 0 || edges.bottom > innerHeight) continue;
        compared.controls.add(control);
        for (const stray of judgeControl(control, shapes)) strays.add(stray);
      }
      if (y >= highest) break;
    }
    window.scrollTo(0, start);
    for (const line of left) strays.add(`“${line.textContent.trim()}” was never seen whole`);
    return { strays: [...strays], lines: compared.lines, boxes: compared.boxes.size, controls: compared.controls.size };
  };
}
