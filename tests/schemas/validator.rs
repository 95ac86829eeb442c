//! A JSON Schema that documents are held against.

use boon::{Compiler, Draft, SchemaIndex, Schemas, ValidationError};
use serde_json::Value;

/// A schema that can validate, formats included.
pub(crate) struct Validator {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Validator {
    pub(crate) fn of(schema: &Value) -> Self {
        const NAME: &str = "schema.json";
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V2020_12);
        compiler.enable_format_assertions();
        compiler.add_resource(NAME, schema.clone()).expect("a schema");
        let mut schemas = Schemas::new();
        let index = compiler.compile(NAME, &mut schemas).expect("a schema");
        Self { schemas, index }
    }

    pub(crate) fn is_valid(&self, document: &Value) -> bool {
        self.schemas.validate(document, self.index).is_ok()
    }

    /// Returns the faults that the schema finds, each by its innermost reason.
    pub(crate) fn faults(&self, document: &Value) -> Vec<String> {
        let error = self.schemas.validate(document, self.index).err();
        error.iter().flat_map(reasons).collect()
    }
}

fn reasons(error: &ValidationError<'_, '_>) -> Vec<String> {
    if error.causes.is_empty() { vec![error.to_string()] } else { error.causes.iter().flat_map(reasons).collect() }
}
