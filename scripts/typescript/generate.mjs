// Writes a TypeScript module for each schema, and a program that assigns real requests and answers to the types.
//
// node generate.mjs SCHEMAS REQUESTS ANSWERS OUT
// SCHEMAS: the folder schemas/; REQUESTS, ANSWERS: requests and answers as JSON Lines; OUT: where the modules go.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compile } from "json-schema-to-typescript";

const [schemas, requests, answers, out] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const pascal = (name) => name.split(/[-_. ]/).map((word) => word[0].toUpperCase() + word.slice(1)).join("");
const options = { additionalProperties: false, bannerComment: "", style: { printWidth: 120 } };

// What the generator doesn't know: words as constants with titles, the tuples of draft 2020-12, and what can be anything.
const plain = (schema) => {
  if (Array.isArray(schema)) return schema.map(plain);
  if (schema === null || typeof schema !== "object") return schema;
  const { title, items, prefixItems, oneOf, allOf, ...rest } = schema;
  const made = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, key === "const" ? value : plain(value)]));
  if (Object.keys(schema).every((key) => key === "description")) return { ...made, tsType: "unknown" };
  if (prefixItems) return { ...made, items: prefixItems.map(plain), additionalItems: items ? plain(items) : false };
  if (items !== undefined) made.items = plain(items);
  if (oneOf?.every((one) => typeof one.const === "string")) return { ...made, enum: oneOf.map((one) => one.const) };
  if (oneOf) made.oneOf = plain(oneOf);
  const always = allOf?.filter((one) => !one.if);
  if (always?.length) made.allOf = plain(always);
  return made;
};

const files = readdirSync(join(schemas, "answers")).map((file) => join(schemas, "answers", file));
// The vocabulary is an answer, and a document by itself.
const documents = [join(schemas, "request.json"), join(schemas, "vocabulary.schema.json")];
for (const file of [...files, ...documents]) {
  const name = pascal(basename(file, ".json"));
  const schema = { ...plain(JSON.parse(readFileSync(file, "utf8"))), title: name };
  writeFileSync(join(out, `${name}.ts`), await compile(schema, name, options));
}

const lines = (file) => readFileSync(file, "utf8").split("\n").filter((line) => line.trim());
const kinds = new Map([["request", lines(requests)]]);
for (const line of lines(answers)) {
  const answer = JSON.parse(line);
  const kind = answer.kind;
  if (!kind) throw new Error(`an answer without a kind: ${line.slice(0, 200)}`);
  kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
}
for (const file of files.map((file) => basename(file, ".json"))) {
  if (!kinds.has(file)) throw new Error(`no answer of kind ${file}`);
}
const program = [...kinds].map(([kind, lines]) => {
  const name = pascal(kind);
  const module = `import type { ${name} } from "./${name}";\n`;
  return { module, use: lines.map((line) => `((_: ${name}) => {})(${line});\n`).join("") };
});
writeFileSync(join(out, "answers.ts"), program.map((one) => one.module).join("") + program.map((one) => one.use).join(""));
console.log(`${kinds.size - 1} kinds of answers, ${[...kinds.values()].flat().length} requests and answers`);
