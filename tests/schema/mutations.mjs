/** Packs made whole from the schema, and packs broken in one place. A pack here is the one object of its files. */

/** The value with every key that the schema knows; what is missing gets a sample that fits. */
export function filled(schema, root, value) {
  const { resolved, kind } = resolve(schema, root, value);
  if (kind === "list") {
    const items = value?.length ? value : [undefined];
    return items.map((item) => filled(resolved.items, root, item));
  }
  if (kind !== "object") return value === undefined ? sample(resolved) : value;
  const whole = { ...value };
  for (const [key, member] of Object.entries(resolved.properties ?? {}))
    whole[key] = filled(member, root, value?.[key]);
  return whole;
}

/** The schema without references and conditions, and what it describes. */
function resolve(schema, root, value) {
  if (schema.$ref) {
    const target = root.$defs[schema.$ref.replace("#/$defs/", "")];
    return resolve(target, root, value);
  }
  if (schema.if) {
    const holds = schema.if.required.every((key) => value && key in value);
    return resolve(holds ? schema.then : schema.else, root, value);
  }
  if (schema.allOf) {
    const parts = schema.allOf.map((part) => resolve(part, root, value).resolved);
    return { resolved: { type: parts[0].type, patterns: parts.map((part) => part.pattern) }, kind: "plain" };
  }
  const kind = schema.type === "object" ? "object" : schema.type === "array" ? "list" : "plain";
  return { resolved: schema, kind };
}

function sample(schema) {
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === "boolean") return false;
  if (schema.type === "integer") return schema.minimum ?? 0;
  if (schema.type !== "string") throw new Error(`no sample for ${JSON.stringify(schema)}`);
  const patterns = schema.patterns ?? [schema.pattern ?? ""];
  const fits = ["a", "https://example.org", "2026-11-22", "XX"].find((text) =>
    patterns.every((pattern) => new RegExp(pattern, "u").test(text)),
  );
  if (!fits) throw new Error(`no sample for ${JSON.stringify(schema)}`);
  return fits;
}

/** Every place of the value once for each shape: members by name, of a list's items those that have a key not seen yet. */
export function places(value) {
  const seen = new Set();
  const found = [];
  const visit = (node, path, shape) => {
    if (!seen.has(shape)) {
      seen.add(shape);
      found.push(path);
    }
    if (Array.isArray(node)) node.forEach((item, i) => visit(item, [...path, i], `${shape}/*`));
    else if (node && typeof node === "object") {
      const kind = "measure" in node && "at_most" in node ? ":measure" : "";
      for (const [key, member] of Object.entries(node)) visit(member, [...path, key], `${shape}${kind}/${key}`);
    }
  };
  visit(value, [], "");
  return found;
}

export const at = (value, path) => path.reduce((node, key) => node[key], value);

/** A copy of the value with one change at the path: `change(parent, key)`. */
export function changed(value, path, change) {
  const copy = structuredClone(value);
  change(at(copy, path.slice(0, -1)), path.at(-1));
  return copy;
}

const odd = {
  null: null,
  true: true,
  "a text": "word",
  "an empty text": "",
  spaces: "  \n ",
  "a tab": "one\ttwo",
  "a bad id": "Two Words",
  "an id that ends in a hyphen": "word-",
  "an id with two hyphens": "one--two",
  "65 letters": "a".repeat(65),
  "64 letters": "a".repeat(64),
  "a number": 7,
  "a fraction": 1.5,
  "minus one": -1,
  zero: 0,
  "a hundred": 100,
  "a hundred and one": 101,
  "a thousand and one": 1001,
  "a large number": 1e15,
  "a list": [],
  "a list of texts": ["word"],
  "a list of a bad id": ["Two Words"],
  "a list of numbers": [1],
  "an object": {},
  "an http address": "http://example.org",
  "an https address": "https://example.org",
  "a day": "2026-12-31",
  "a day of month 13": "2026-13-01",
  "small letters": "de",
  "two capitals": "DE",
};

/** Each `[what, pack]`: the place's value replaced, left out, and doubled where it stands in a list. */
export function* broken(pack) {
  for (const path of places(pack)) {
    if (path.length === 0) continue;
    const name = path.join("/");
    for (const [what, value] of Object.entries(odd))
      yield [`${name}: ${what}`, changed(pack, path, (parent, key) => void (parent[key] = value))];
    const isItem = typeof path.at(-1) === "number";
    yield [
      `${name}: left out`,
      changed(pack, path, (parent, key) => void (isItem ? parent.splice(key, 1) : delete parent[key])),
    ];
    if (isItem)
      yield [`${name}: twice`, changed(pack, path, (parent, key) => void parent.push(structuredClone(parent[key])))];
  }
}

/** Each `[what, pack, key]`: one of the keys added to one of the objects that does not have it. */
export function* withKeys(pack, keys) {
  for (const path of places(pack)) {
    const object = at(pack, path);
    if (!object || typeof object !== "object" || Array.isArray(object)) continue;
    for (const key of keys.filter((candidate) => !(candidate in object))) {
      const copy = structuredClone(pack);
      at(copy, path)[key] = "a";
      yield [`${path.join("/")}: the key ${key} added`, copy, key];
    }
  }
}
