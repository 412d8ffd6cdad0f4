import assert from "node:assert/strict";
import { test } from "node:test";
import { Sheets } from "../../source/sheets.js";

interface Page {
  height: number;
  width: number;
  style: { top: string; height: string };
}

const sheetsOf = (page: Page, pinned: object): Sheets =>
  new Sheets(page as unknown as HTMLCanvasElement, pinned as HTMLCanvasElement);
const makePage = (): Page => ({ width: 780, height: 0, style: { top: "", height: "" } });
const phone = { width: 390, height: 844, deviceWidth: 780, deviceHeight: 1688, textScale: 1 };

test("the canvas in the page is higher than the window, in whole pixels of the screen", () => {
  const page = makePage();
  assert.equal(sheetsOf(page, {}).fit(phone), 1688 + 2 * 512);
  assert.equal(page.style.height, "1356px");
  assert.equal(sheetsOf(page, {}).fit({ ...phone, height: 600, deviceHeight: 788 }), 788 + 2 * 336);
});

test("it is never lower than the window, nor higher than browsers allow unless the window is", () => {
  assert.equal(sheetsOf(makePage(), {}).fit({ ...phone, deviceHeight: 4000 }), 4096);
  assert.equal(sheetsOf(makePage(), {}).fit({ ...phone, deviceHeight: 5000 }), 5000);
});

test("without a window it is made all the same", () => {
  assert.equal(sheetsOf(makePage(), {}).fit({ ...phone, height: 0, deviceHeight: 0 }), 512);
});

test("what is pinned is copied as it is, into pixels of the same number", () => {
  const drawn: unknown[] = [];
  const context = { globalCompositeOperation: "source-over", drawImage: (...given: unknown[]) => drawn.push(...given) };
  const pinned = { width: 300, height: 150, getContext: () => context };
  const page = makePage();
  sheetsOf(page, pinned).answers.showPinned(512, 1688);
  assert.deepEqual([pinned.width, pinned.height], [780, 1688]);
  assert.deepEqual(drawn, [page, 0, 512, 780, 1688, 0, 0, 780, 1688]);
  assert.equal(context.globalCompositeOperation, "copy");
});

test("it moves where the app says", () => {
  const page = makePage();
  sheetsOf(page, {}).answers.movePage(-256);
  assert.equal(page.style.top, "-256px");
});
