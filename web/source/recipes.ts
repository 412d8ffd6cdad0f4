/** One recipe for each role. A role without one does not compile. */
import type { Recipe } from "./recipe.js";
import * as controls from "./recipes/controls.js";
import * as displays from "./recipes/displays.js";
import * as fields from "./recipes/fields.js";
import * as figures from "./recipes/figures.js";
import * as holders from "./recipes/holders.js";
import type { Role } from "./scene.js";

export const recipes: Readonly<Record<Role, Recipe>> = {
  page: holders.page,
  banner: holders.banner,
  navigation: holders.navigation,
  main: holders.main,
  footer: holders.footer,
  heading: displays.heading,
  text: displays.text,
  notice: displays.notice,
  status: displays.status,
  card: holders.card,
  group: holders.group,
  row: holders.row,
  list: holders.list,
  button: controls.button,
  link: controls.link,
  dialog: holders.dialog,
  radio_group: holders.fieldset,
  radio: controls.radio,
  check_group: holders.fieldset,
  check_box: controls.checkBox,
  date: controls.date,
  select: controls.select,
  text_field: fields.textField,
  text_area: fields.textArea,
  scale: holders.fieldset,
  file: fields.file,
  menu: controls.menu,
  menu_item: controls.menuItem,
  tabs: holders.tabs,
  tab: controls.tab,
  tab_panel: holders.tabPanel,
  chart: figures.chart,
  table: figures.table,
  table_row: figures.tableRow,
  column_header: figures.columnHeader,
  row_header: figures.rowHeader,
  cell: figures.cell,
  ring: displays.ring,
  image: figures.image,
  disclosure: controls.disclosure,
  meter: displays.meter,
  week_strip: holders.weekStrip,
  day: displays.day,
  timeline: holders.timeline,
  step: displays.step,
  progress: displays.progress,
};
