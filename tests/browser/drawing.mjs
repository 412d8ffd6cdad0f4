/** What the canvas is told to draw, read from what is handed to the graphics card: no picture is taken. */

/**
 * Runs in the page before it does: defines `readDrawing`, which gives the shapes that are shown, in CSS pixels of the
 * window: of the canvas in the page, and of what was copied from it to the pinned one.
 */
export function noteDrawing() {
  const { prototype } = WebGL2RenderingContext;
  let commands = [];
  let pinned = [];
  /** What row of the drawing is the canvas's first, in device pixels. */
  let top = 0;
  let vertices;
  let indices;
  const note = (name, look) => {
    const original = prototype[name];
    prototype[name] = function (...given) {
      look(this, ...given);
      return original.apply(this, given);
    };
  };
  // What is pinned begins with it, and may be nothing at all.
  note("clear", () => (commands = []));
  // Each sheet begins with it, and ends with none.
  note("useProgram", (_gl, program) => program && (commands = []));
  note("bufferData", (gl, target, source, _usage, from = 0, length = source.length) => {
    const bytes = source.slice(from, from + length).buffer;
    if (target === gl.ARRAY_BUFFER) vertices = bytes;
    else indices = bytes;
  });
  note("uniformMatrix4fv", (_gl, _location, _transpose, numbers, from = 0) => {
    top = (1 - numbers[from + 13]) / numbers[from + 5];
  });
  const copy = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (...given) {
    if (given[0].id === "canvas") pinned = commands;
    return copy.apply(this, given);
  };
  note("drawElements", (gl, _mode, count, type, offset) => {
    const Index = type === gl.UNSIGNED_INT ? Uint32Array : Uint16Array;
    commands.push({ vertices, corners: new Index(indices, offset, count) });
  });

  /** Five numbers a vertex: x, y, u, v and a colour, whose highest byte is its opacity. */
  const stride = 5;

  /** What lies between the first and the last vertex. Edges are softened by half a pixel to both sides. */
  function shapeOf(bytes, first, last) {
    const numbers = new Float32Array(bytes);
    const colours = new Uint32Array(bytes);
    const all = [Infinity, Infinity, -Infinity, -Infinity];
    const seen = [...all];
    const picture = [...all];
    const grow = (box, x, y) => box.splice(0, 4, Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y));
    for (let at = first * stride; at <= last * stride; at += stride) {
      grow(all, numbers[at], numbers[at + 1]);
      if (colours[at + 4] >>> 24 > 0) grow(seen, numbers[at], numbers[at + 1]);
      grow(picture, numbers[at + 2], numbers[at + 3]);
    }
    const wide = picture[2] > picture[0];
    const high = picture[3] > picture[1];
    const kind = wide && high ? "picture" : wide ? "stroke" : "fill";
    const whole = kind === "picture" && picture.every((edge, index) => edge === (index < 2 ? 0 : 1));
    // A stroke's picture has an empty pixel at either side.
    const edges = all.map((edge, index) => (kind === "stroke" ? edge + (index < 2 ? 1 : -1) : (edge + seen[index]) / 2));
    return { kind, whole, edges };
  }

  function shapesOf(sheet) {
    const shapes = [];
    for (const { vertices: bytes, corners } of sheet) {
      let first = corners[0];
      let last = -1;
      const end = () => last >= 0 && shapes.push(shapeOf(bytes, first, last));
      for (let at = 0; at < corners.length; at += 3) {
        const triangle = corners.subarray(at, at + 3);
        const [least, most] = [Math.min(...triangle), Math.max(...triangle)];
        // Each shape has vertices of its own, one after the other.
        if (least > last || most < first) {
          end();
          [first, last] = [least, most];
        }
        [first, last] = [Math.min(first, least), Math.max(last, most)];
      }
      end();
    }
    return shapes.filter(({ edges }) => edges.every(Number.isFinite));
  }

  globalThis.readDrawing = () => {
    const canvas = document.getElementById("canvas");
    const box = canvas.getBoundingClientRect();
    const scale = canvas.width / box.width;
    const place = (down) => ({ edges, ...shape }) => {
      const [left, above, right, below] = edges.map((edge) => edge / scale);
      const [top, bottom] = [above + down, below + down];
      return { ...shape, left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
    };
    return [...shapesOf(commands).map(place(box.top - top / scale)), ...shapesOf(pinned).map(place(0))];
  };
}
