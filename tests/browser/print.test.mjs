/** Result, plan and worksheet on paper: all of the text, nothing cut off, no canvas. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { settled, stage } from "./harness.mjs";
import { answerAll, makePlan, moveOn } from "./walk.mjs";

/** CSS pixels of a page within its margins of 16 mm. */
const papers = { A4: 793 - 121, Letter: 816 - 121 };

const countPages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
const hasPicture = (pdf) => /\/Subtype\s*\/Image/.test(pdf.toString("latin1"));

/** Runs in the page: texts that stick out of the page or of the box that clips them, and what is drawn. */
function findCut() {
  const cut = [...document.querySelectorAll("#mirror [data-part], .paper [data-part]")]
    .filter((element) => element.offsetParent && !element.classList.contains("unseen"))
    .filter((element) => {
      const { right, left } = element.getBoundingClientRect();
      return right > document.documentElement.clientWidth + 1 || left < -1;
    });
  const canvases = [...document.querySelectorAll("canvas")];
  return {
    cut: cut.map((element) => element.textContent),
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    canvas: canvases.some((canvas) => canvas.checkVisibility()),
  };
}

/** The page as it lies on paper. */
async function assertPrints(page, { least, most }) {
  for (const [format, width] of Object.entries(papers)) {
    const pdf = await page.pdf({ format, printBackground: false, preferCSSPageSize: false });
    const pages = countPages(pdf);
    assert.ok(pages >= least && pages <= most, `${pages} pages of ${format}`);
    assert.ok(!hasPicture(pdf), `${format} has a picture`);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await settled(page);
    assert.deepEqual(await page.evaluate(findCut), { cut: [], wide: false, canvas: false }, format);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: null });
  }
}

describe("print", () => {
  const here = stage();

  test("the result and the plan print on A4 and Letter, and the screen is as before", () =>
    here.visit({}, async (page) => {
      await moveOn(page, "Begin");
      await answerAll(page);
      await assertPrints(page, { least: 1, most: 4 });
      await makePlan(page);
      await assertPrints(page, { least: 1, most: 12 });
      await moveOn(page, "Take it with you");
      await moveOn(page, "Read or print it");
      await assertPrints(page, { least: 3, most: 20 });
      assert.equal(await page.evaluate(() => document.documentElement.dataset.mode), "overlay");
    }));

  test("the worksheet prints on A4 and Letter", async () => {
    const page = await here.browser.newPage();
    await page.goto(`${here.site.url}paper.html`);
    await assertPrints(page, { least: 5, most: 40 });
    await page.close();
  });
});
