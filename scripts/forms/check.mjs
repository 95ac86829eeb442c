// Makes a form of each schema with a form generator, and checks that a person can fill it in.
//
// node check.mjs FORMS OUT
// FORMS: the folder schemas/forms/; OUT: where the pages go.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import core from "@rjsf/core";
import validator from "@rjsf/validator-ajv8";

const Form = core.default ?? core;
const check = validator.default ?? validator;
const [forms, out] = process.argv.slice(2);
const count = (html, tag) => html.split(`<${tag}`).length - 1;
const fail = (told) => {
  console.error(told);
  process.exit(1);
};

const files = readdirSync(forms).filter((file) => file.endsWith(".json"));
if (files.length !== 2) fail(`${files.length} forms`);
for (const file of files) {
  const schema = JSON.parse(readFileSync(join(forms, file), "utf8"));
  const moments = (ratings) => [{ on: "2024-01-15", ratings }];
  const record = (budget) => ({ id: "a", moments: moments({ budget }), domains: [{ domain: "health", moments: moments({ capacity: "emerging" }) }] });
  const filled = record("absent");
  const { errors } = check.validateFormData(filled, schema);
  if (errors.length > 0) fail(`${file}: ${JSON.stringify(errors)}`);
  if (check.validateFormData(record("plenty"), schema).errors.length === 0)
    fail(`${file}: accepts another word`);
  const html = renderToStaticMarkup(createElement(Form, { schema, validator: check, formData: filled }));
  const asked = ({ properties }) => Object.values(properties.moments.items.properties.ratings.properties);
  const choices = [...asked(schema), ...asked(schema.properties.domains.items)];
  const dimensions = choices.length;
  const [selects, options, inputs] = ["select", "option", "input"].map((tag) => count(html, tag));
  // The domain and the ambition are chosen too; each choice has an empty option.
  if (selects !== dimensions + 2) fail(`${file}: ${selects} selects for ${dimensions} dimensions`);
  for (const { title, description, oneOf } of choices) {
    for (const text of [title, description, ...oneOf.map((one) => one.title)])
      if (!html.includes(text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;"))) fail(`${file}: doesn't show ${text}`);
  }
  writeFileSync(join(out, file.replace(".json", ".html")), `<!doctype html><meta charset="utf-8">${html}`);
  console.log(`${file}: ${dimensions} dimensions, ${selects} selects, ${options} options, ${inputs} fields`);
}
