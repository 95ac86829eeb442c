//! Runs an example as a user runs it.

pub(crate) mod golden;

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// An example's program, which `cargo test` builds beside the tests, run in the repository's folder.
pub(crate) fn example(name: &str) -> Command {
    let mut path = std::env::current_exe().expect("the test's own path");
    path.pop();
    path.pop();
    path.extend(["examples", name]);
    path.set_extension(std::env::consts::EXE_EXTENSION);
    let mut command = Command::new(path);
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    command
}

/// The names of the examples, as their folders say.
pub(crate) fn names() -> BTreeSet<String> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../examples")).expect("a folder");
    let entries = folder.map(|entry| entry.expect("an entry")).filter(|entry| entry.path().join("main.rs").exists());
    entries.map(|entry| entry.file_name().into_string().expect("UTF-8")).collect()
}

pub(crate) fn run(name: &str, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = example(name)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example runs");
    // An example that stops early closes its input: that shows in what it says.
    let _ = child.stdin.take().expect("its input").write_all(input);
    child.wait_with_output().expect("the example ends")
}

pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// Compares what an example prints with its golden file, labels left open: see [`golden`].
///
/// `cargo build --examples && UPDATE_GOLDEN=1 cargo test` writes it anew.
pub(crate) fn assert_golden(name: &str, output: &str) {
    golden::assert(name, output);
}
